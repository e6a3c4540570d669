import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WordsField } from '../../../model/decisions.ts';
import type { EntityKind } from '../../../model/kinds/kinds.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { JUDGE_TEXTS } from '../texts/judge-texts.ts';
import { type ChosenSpan, moveChoice, useChosenWords, wordsChosenNow } from './chosen-words.ts';
import { type Correctable, NAMED_KINDS } from './correctable.ts';

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

/** Fields whose words name something. */
const NAMING: ReadonlySet<WordsField> = new Set<WordsField>([
  'actor',
  'target',
  'recipient',
  'instrument',
  'speaker',
]);

/** Something always tells it and is said. */
const mayBeNobody = ({ field }: { readonly field: WordsField }): boolean =>
  field !== 'trigger' && field !== 'content';

/** What is right instead, chosen in the article; nobody types an id. */
export function CorrectForm({ text, fields, onSave, onCancel }: Form) {
  const [given, give] = useState<Given>({});
  const [set, setValues] = useState<Record<string, string>>({});
  const choice = useChosenWords(text);
  const form = useRef<HTMLFieldSetElement>(null);
  // Tab goes on from here.
  useLayoutEffect(() => form.current?.focus(), []);
  const add = (field: WordsField): void => {
    const now = wordsChosenNow(text) ?? choice;
    if (now) give((before) => ({ ...before, [field]: [...(before[field] ?? []), now] }));
  };
  const save = (): void => {
    const words = Object.entries(given).map(([field, all]) => [
      field,
      all.map(({ start, end, kind }) => ({ start, end, ...(kind && { kind }) })),
    ]);
    onSave({ set, words: Object.fromEntries(words) });
  };
  // In a list, letters choose from it; these two keys lead on.
  const leaveList = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') save();
    else form.current?.focus();
  };
  const move = (key: string, ...how: Parameters<typeof moveChoice>): KeyAction => ({
    key,
    words: JUDGE_TEXTS.chosen,
    run: () => moveChoice(...how),
  });
  useKeys(
    [
      ...fields.words.map(({ field, key }) => ({
        key,
        words: JUDGE_TEXTS.fields[field],
        run: () => add(field),
      })),
      ...fields.words.filter(mayBeNobody).map(({ field, key }) => ({
        key: key.toUpperCase(),
        words: JUDGE_TEXTS.setNobody(JUDGE_TEXTS.fields[field]),
        run: () => give((before) => ({ ...before, [field]: [] })),
      })),
      ...fields.values.map(({ field, key }) => ({
        key,
        words: JUDGE_TEXTS.properties[field],
        run: () => form.current?.querySelector<HTMLElement>(`[name=${field}]`)?.focus(),
      })),
      move('ArrowRight', 'forward', false),
      move('ArrowLeft', 'backward', false),
      move('Shift+ArrowRight', 'forward', true),
      move('Shift+ArrowLeft', 'backward', true),
      move('ArrowDown', 'forward', false, 'line'),
      move('ArrowUp', 'backward', false, 'line'),
      { key: 'Enter', words: JUDGE_TEXTS.save, run: save },
      { key: 'Escape', words: JUDGE_TEXTS.cancel, run: onCancel },
    ],
    { isAlone: true },
  );
  return (
    <fieldset class="correct" ref={form} tabIndex={-1}>
      <legend>{JUDGE_TEXTS.correct}</legend>
      {fields.words.length > 0 && <p class="note">{JUDGE_TEXTS.correctLead}</p>}
      <p class="chosen-words" hidden={fields.words.length === 0} aria-live="polite">
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
                      onKeyDown={leaveList}
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
                      {NAMED_KINDS.map((kind) => (
                        <option key={kind} value={kind}>
                          {kind}
                        </option>
                      ))}
                    </select>
                  )}
                </span>
              ))}
            </span>{' '}
            {mayBeNobody({ field }) && (
              <button
                type="button"
                aria-keyshortcuts={`Shift+${key.toUpperCase()}`}
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
        {fields.values.map(({ field, key, values, value }) => (
          <label key={field}>
            {JUDGE_TEXTS.properties[field]} <kbd>{key}</kbd>{' '}
            <select
              name={field}
              aria-keyshortcuts={key}
              onKeyDown={leaveList}
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
