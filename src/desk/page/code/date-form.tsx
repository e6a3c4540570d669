import type { DateExpression } from '../../../model/standoff.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { setDay } from '../../code/edit/add-date.ts';
import { setFields } from '../../code/edit/set-fields.ts';
import { CLOSED_LISTS } from '../closed-lists.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';
import { ChoiceInput, TextInput } from './field-inputs.tsx';

/** What an expression of time means, as far as the text says. */
export function DateForm({ desk, coding, date, edit, name }: CodeRoom & { date: DateExpression }) {
  const { id, edtf, timex, relation, anchor, anchorEvent } = date;
  const set = (values: Readonly<Record<string, unknown>>): void =>
    edit(setFields(coding, id, values), id);
  return (
    <div class="code-form code-fields">
      <TextInput
        label={CODE_TEXTS.edtf}
        value={edtf}
        onSet={(day) => edit(setDay(coding, id, day), id)}
        onInvalid={desk.say}
      />
      <ChoiceInput
        label={CODE_TEXTS.relation}
        value={relation}
        values={CLOSED_LISTS.relation}
        onSet={(value) => set({ relation: value })}
      />
      <ChoiceInput
        label={CODE_TEXTS.anchor}
        value={anchor}
        values={CLOSED_LISTS.anchor}
        onSet={(value) => set({ anchor: value })}
      />
      {anchor === 'event' && (
        <ChoiceInput
          label={CODE_TEXTS.anchorEvent}
          value={anchorEvent}
          none={CODE_TEXTS.nothing}
          values={coding.events.map((one) => ({
            value: one.id,
            words: visibleText(name(one.id)),
          }))}
          onSet={(value) => set({ anchorEvent: value })}
        />
      )}
      <ChoiceInput
        label={CODE_TEXTS.timex}
        value={timex.type}
        values={CLOSED_LISTS.timex}
        onSet={(type) => set({ timex: { ...timex, type } })}
      />
      <TextInput
        label={CODE_TEXTS.value}
        value={timex.value}
        onSet={(value) => value !== null && set({ timex: { ...timex, value } })}
        onInvalid={desk.say}
      />
    </div>
  );
}
