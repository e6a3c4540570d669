import type { Event } from '../../../model/standoff.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { setClaims } from '../../code/edit/edit-event.ts';
import { setFields } from '../../code/edit/set-fields.ts';
import { CLOSED_LISTS } from '../closed-lists.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';
import { ChoiceInput, TextInput } from './field-inputs.tsx';

/** How an event is told, and what it hangs on. */
export function EventFields({ desk, coding, event, edit, name }: CodeRoom & { event: Event }) {
  const { id, claims } = event;
  const set = (values: Readonly<Record<string, unknown>>): void =>
    edit(setFields(coding, id, values), id);
  const listed = (items: readonly { readonly id: string }[]) =>
    items
      .filter((one) => one.id !== id)
      .map((one) => ({ value: one.id, words: visibleText(name(one.id)) }));
  const untold = coding.claims.filter((claim) => !claims.includes(claim.id));
  return (
    <div class="code-fields">
      {event.type === 'other' && (
        <TextInput
          label={CODE_TEXTS.word}
          value={event.word}
          onSet={(word) => set({ word })}
          onInvalid={desk.say}
        />
      )}
      {(['factuality', 'polarity', 'genericity'] as const).map((field) => (
        <ChoiceInput
          key={field}
          label={CODE_TEXTS[field]}
          value={event[field]}
          values={CLOSED_LISTS[field]}
          onSet={(value) => set({ [field]: value })}
        />
      ))}
      {claims.map((claim) => (
        <p key={claim}>
          {CODE_TEXTS.claims} <bdi>{visibleText(name(claim))}</bdi>{' '}
          <button
            type="button"
            aria-label={CODE_TEXTS.drop(visibleText(name(claim)))}
            onClick={() =>
              edit(
                setClaims(
                  coding,
                  id,
                  claims.filter((one) => one !== claim),
                ),
                id,
              )
            }
          >
            ×
          </button>
        </p>
      ))}
      {untold.length > 0 && (
        <ChoiceInput
          label={CODE_TEXTS.claims}
          value=""
          none={CODE_TEXTS.sameChoose}
          values={listed(untold)}
          onSet={(claim) => claim !== null && edit(setClaims(coding, id, [...claims, claim]), id)}
        />
      )}
      {coding.events.length > 1 &&
        (['because', 'partOf'] as const).map((field) => (
          <ChoiceInput
            key={field}
            label={CODE_TEXTS[field]}
            value={event[field]}
            none={CODE_TEXTS.nothing}
            values={listed(coding.events)}
            onSet={(value) => set({ [field]: value })}
          />
        ))}
    </div>
  );
}
