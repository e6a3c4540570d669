import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WordsField } from '../../../model/decisions.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { DeskCandidate } from '../../api.ts';
import type { DeskAsk } from '../frame/ask.ts';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { JUDGE_TEXTS } from '../texts/judge-texts.ts';
import { CandidateList } from './candidate-list.tsx';
import { type ChosenSpan, moveChoice, useChosenWords, wordsChosenNow } from './chosen-words.ts';
import { type Correctable, mayBeNobody } from './correctable.ts';
import { useCandidates } from './use-candidates.ts';
import { type Correction, type CorrectionDraft, useCorrection } from './use-correction.ts';
import { ValueLists } from './value-lists.tsx';
import { WordsRow } from './words-row.tsx';

interface Form {
  readonly ask: DeskAsk;
  /** Of the task. */
  readonly id: string;
  readonly text: string;
  readonly fields: Correctable;
  readonly onSave: (correction: Correction) => void;
  readonly onCancel: () => void;
}

/** What is right instead, chosen in the article; nobody types an id. */
export function CorrectForm({ ask, id, text, fields, onSave, onCancel }: Form) {
  const draft = useCorrection();
  const candidates = useCandidates(ask, id, fields);
  const choice = useChosenWords(text);
  const form = useRef<HTMLFieldSetElement>(null);
  // Tab goes on from here.
  useLayoutEffect(() => form.current?.focus(), []);
  const add = (field: WordsField): void => {
    const now = wordsChosenNow(text) ?? choice;
    if (now) draft.add(field, now);
  };
  const save = (): void => onSave(draft.correction());
  // In a list, letters choose from it; these two keys lead on.
  const leaveList = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') save();
    else form.current?.focus();
  };
  useKeys(
    [
      ...keysOfWords(fields, draft, add),
      ...keysOfLists(fields, form),
      ...keysOfCandidates(candidates, draft),
      ...KEYS_THAT_CHOOSE,
      { key: 'Enter', words: JUDGE_TEXTS.save, run: save },
      { key: 'Escape', words: JUDGE_TEXTS.cancel, run: onCancel },
    ],
    { isAlone: true },
  );
  return (
    <fieldset class="correct" ref={form} tabIndex={-1}>
      <legend>{JUDGE_TEXTS.correct}</legend>
      {fields.words.length > 0 && <ChosenLine choice={choice} />}
      <ul class="plain">
        {fields.words.map((one) => (
          <WordsRow
            key={one.field}
            choice={one}
            draft={draft}
            hasChoice={choice !== null}
            onAdd={() => add(one.field)}
            onListKey={leaveList}
          />
        ))}
      </ul>
      <CandidateList candidates={candidates} onTake={draft.take} />
      <ValueLists values={fields.values} draft={draft} onListKey={leaveList} />
      <p>
        <button type="button" aria-keyshortcuts="Enter" onClick={save}>
          {JUDGE_TEXTS.save} <kbd>Enter</kbd>
        </button>{' '}
        <button type="button" aria-keyshortcuts="Escape" onClick={onCancel}>
          {JUDGE_TEXTS.cancel} <kbd>Esc</kbd>
        </button>
      </p>
    </fieldset>
  );
}

function ChosenLine({ choice }: { readonly choice: ChosenSpan | null }) {
  return (
    <>
      <p class="note">{JUDGE_TEXTS.correctLead}</p>
      <p class="chosen-words" aria-live="polite">
        {JUDGE_TEXTS.chosen}:{' '}
        {choice ? (
          <q>
            <bdi>{visibleText(choice.quote)}</bdi>
          </q>
        ) : (
          JUDGE_TEXTS.noneChosen
        )}
      </p>
    </>
  );
}

/** A letter for each field; the capital says that there is nobody. */
const keysOfWords = (
  { words }: Correctable,
  draft: CorrectionDraft,
  add: (field: WordsField) => void,
): KeyAction[] =>
  words.flatMap(({ field, key, about = JUDGE_TEXTS.fields[field] }) => {
    const nobody = {
      key: key.toUpperCase(),
      words: JUDGE_TEXTS.setNobody(about),
      run: () => draft.empty(field),
    };
    return [{ key, words: about, run: () => add(field) }, ...(mayBeNobody(field) ? [nobody] : [])];
  });

const keysOfLists = ({ values }: Correctable, form: RefObject<HTMLFieldSetElement>): KeyAction[] =>
  values.map(({ field, key }) => ({
    key,
    words: JUDGE_TEXTS.properties[field],
    run: () => form.current?.querySelector<HTMLElement>(`[name=${field}]`)?.focus(),
  }));

const keysOfCandidates = (
  candidates: readonly DeskCandidate[],
  draft: CorrectionDraft,
): KeyAction[] =>
  candidates.map((candidate, at) => ({
    key: `${at + 1}`,
    words: candidate.shown,
    run: () => draft.take(candidate),
  }));

const choosing = (key: string, ...how: Parameters<typeof moveChoice>): KeyAction => ({
  key,
  words: JUDGE_TEXTS.chosen,
  run: () => moveChoice(...how),
});
const KEYS_THAT_CHOOSE: readonly KeyAction[] = [
  choosing('ArrowRight', 'forward', false),
  choosing('ArrowLeft', 'backward', false),
  choosing('Shift+ArrowRight', 'forward', true),
  choosing('Shift+ArrowLeft', 'backward', true),
  choosing('ArrowDown', 'forward', false, 'line'),
  choosing('ArrowUp', 'backward', false, 'line'),
];
