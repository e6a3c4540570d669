import type { EntityKind } from '../../../model/kinds/kinds.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { JUDGE_TEXTS } from '../texts/judge-texts.ts';
import { isNaming, isNumber, mayBeNobody, NAMED_KINDS, type WordsChoice } from './correctable.ts';
import type { CorrectionDraft, GivenSpan } from './use-correction.ts';

interface Row {
  readonly choice: WordsChoice;
  readonly draft: CorrectionDraft;
  readonly hasChoice: boolean;
  readonly onAdd: () => void;
  /** In a list, some keys lead out of it. */
  readonly onListKey: (event: KeyboardEvent) => void;
}

/** One field that words are given for: what was read, or the words that were chosen instead. */
export function WordsRow({ choice, draft, hasChoice, onAdd, onListKey }: Row) {
  const { field, key: shortcut, about: words = JUDGE_TEXTS.fields[field] } = choice;
  const given = draft.given[field];
  return (
    <li class="correct-field">
      <button type="button" disabled={!hasChoice} aria-keyshortcuts={shortcut} onClick={onAdd}>
        {words} <kbd>{shortcut}</kbd>
      </button>{' '}
      <span class="given">
        {given === undefined && <span class="kind">{JUDGE_TEXTS.asRead}</span>}
        {given?.length === 0 && (isNumber(field) ? JUDGE_TEXTS.noNumber : JUDGE_TEXTS.nobody)}
        {given?.map((one, at) => (
          <span key={`${one.start}-${one.end}`} class="given-words">
            <q>
              <bdi>{visibleText(one.quote)}</bdi>
            </q>
            {isNaming(field) && (
              <KindOfWords
                words={one}
                onKey={onListKey}
                onKind={(kind) => draft.name(field, at, kind)}
              />
            )}
          </span>
        ))}
      </span>{' '}
      {mayBeNobody(field) && (
        <button
          type="button"
          aria-keyshortcuts={`Shift+${shortcut.toUpperCase()}`}
          aria-label={JUDGE_TEXTS.setNobody(words)}
          title={JUDGE_TEXTS.setNobody(words)}
          onClick={() => draft.empty(field)}
        >
          ∅
        </button>
      )}
      {given !== undefined && (
        <button
          type="button"
          aria-label={JUDGE_TEXTS.leaveAsRead(words)}
          title={JUDGE_TEXTS.leaveAsRead(words)}
          onClick={() => draft.leave(field)}
        >
          ↺
        </button>
      )}
    </li>
  );
}

interface Kind {
  readonly words: GivenSpan;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onKind: (kind: EntityKind | undefined) => void;
}

function KindOfWords({ words, onKey, onKind }: Kind) {
  return (
    <select
      onKeyDown={onKey}
      aria-label={JUDGE_TEXTS.kind}
      value={words.kind ?? ''}
      onChange={({ currentTarget: { value } }) => onKind((value as EntityKind) || undefined)}
    >
      <option value="">{JUDGE_TEXTS.kindAsRead}</option>
      {NAMED_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {kind}
        </option>
      ))}
    </select>
  );
}
