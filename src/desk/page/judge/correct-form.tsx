import { useState } from 'preact/hooks';
import type { WordsField } from '../../../model/decisions.ts';
import type { EntityKind } from '../../../model/kinds/kinds.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { JUDGE_TEXTS } from '../texts/judge-texts.ts';
import { type ChosenSpan, moveChoice, useChosenWords } from './chosen-words.ts';
import type { Correctable } from './correctable.ts';

export interface Correction {
  readonly set: Readonly<Record<string, string>>;
  readonly words: Readonly<
    Partial<Record<WordsField, { start: number; end: number; kind?: EntityKind }[]>>
  >;
}

interface Form {
  readonly text: string;
  readonly fields: Correctable;
  readonly onSave: (correction: Correction) => void;
  readonly onCancel: () => void;
}

type Given = Partial<Record<WordsField, readonly (ChosenSpan & { readonly kind?: EntityKind })[]>>;

const KINDS: readonly EntityKind[] = [
  'person',
  'group',
  'unit',
  'agency',
  'organization',
  'publication',
  'place',
  'object',
  'work',
  'vessel',
];
/** Fields whose words name something. */
const NAMING: ReadonlySet<WordsField> = new Set<WordsField>([
  'actor',
  'target',
  'recipient',
  'instrument',
  'speaker',
]);

/** What is right instead, chosen in the article; nobody types an id. */
export function CorrectForm({ text, fields, onSave, onCancel }: Form) {
  const [given, give] = useState<Given>({});
  const [set, setValues] = useState<Record<string, string>>({});
  const choice = useChosenWords(text);
  const add = (field: WordsField): void => {
    if (choice) give((before) => ({ ...before, [field]: [...(before[field] ?? []), choice] }));
  };
  const save = (): void => {
    const words = Object.entries(given).map(([field, all]) => [
      field,
      all.map(({ start, end, kind }) => ({ start, end, ...(kind && { kind }) })),
    ]);
    onSave({ set, words: Object.fromEntries(words) });
  };
  const move = (key: string, to: 'forward' | 'backward', isMore: boolean): KeyAction => ({
    key,
    words: JUDGE_TEXTS.chosen,
    run: () => moveChoice(to, isMore),
  });
  useKeys(
    [
      ...fields.words.map(({ field, key }) => ({
        key,
        words: JUDGE_TEXTS.fields[field],
        run: () => add(field),
      })),
      move('ArrowRight', 'forward', false),
      move('ArrowLeft', 'backward', false),
      move('Shift+ArrowRight', 'forward', true),
      move('Shift+ArrowLeft', 'backward', true),
      { key: 'Enter', words: JUDGE_TEXTS.save, run: save },
      { key: 'Escape', words: JUDGE_TEXTS.cancel, run: onCancel },
    ],
    { isAlone: true },
  );
  return (
    <fieldset class="correct">
      <legend>{JUDGE_TEXTS.correct}</legend>
      <p class="note">{JUDGE_TEXTS.correctLead}</p>
      <p class="chosen-words" aria-live="polite">
        {JUDGE_TEXTS.chosen}:{' '}
        <q>
          <bdi>{choice ? visibleText(choice.quote) : JUDGE_TEXTS.noneChosen}</bdi>
        </q>
      </p>
      <ul class="plain">
        {fields.words.map(({ field, key }) => (
          <li key={field} class="correct-field">
            <button
              type="button"
              disabled={!choice}
              aria-keyshortcuts={key}
              onClick={() => add(field)}
            >
              {JUDGE_TEXTS.fields[field]} <kbd>{key}</kbd>
            </button>{' '}
            <span class="given">
              {given[field] === undefined && <span class="kind">{JUDGE_TEXTS.asRead}</span>}
              {given[field]?.length === 0 && JUDGE_TEXTS.nobody}
              {given[field]?.map((one, at) => (
                <span key={`${one.start}-${one.end}`} class="given-words">
                  <q>
                    <bdi>{visibleText(one.quote)}</bdi>
                  </q>
                  {NAMING.has(field) && (
                    <select
                      aria-label={JUDGE_TEXTS.kind}
                      value={one.kind ?? ''}
                      onChange={(event) => {
                        const kind = event.currentTarget.value as EntityKind;
                        const { kind: _, ...words } = one;
                        const next = (given[field] ?? []).with(
                          at,
                          event.currentTarget.value ? { ...words, kind } : words,
                        );
                        give({ ...given, [field]: next });
                      }}
                    >
                      <option value="">{JUDGE_TEXTS.kindAsRead}</option>
                      {KINDS.map((kind) => (
                        <option key={kind} value={kind}>
                          {kind}
                        </option>
                      ))}
                    </select>
                  )}
                </span>
              ))}
            </span>{' '}
            {field !== 'trigger' && field !== 'content' && (
              <button
                type="button"
                aria-label={JUDGE_TEXTS.setNobody(JUDGE_TEXTS.fields[field])}
                onClick={() => give({ ...given, [field]: [] })}
              >
                ∅
              </button>
            )}
          </li>
        ))}
      </ul>
      <div class="correct-values">
        {fields.values.map(({ field, values, value }) => (
          <label key={field}>
            {JUDGE_TEXTS.properties[field]}{' '}
            <select
              value={set[field] ?? value}
              onChange={(event) => setValues({ ...set, [field]: event.currentTarget.value })}
            >
              {values.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
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
