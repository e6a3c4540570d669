import { setFields } from '../../code/edit/set-fields.ts';
import { CLOSED_LISTS } from '../closed-lists.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';
import { LINK_TYPES } from './code-terms.ts';
import { ChoiceInput, TextInput } from './field-inputs.tsx';
import { linkableItems } from './linkable-items.ts';

/** A relation or a verdict that is coded. */
export function LinkFields(room: CodeRoom & { id: string }) {
  const { desk, coding, edit, id } = room;
  const all = linkableItems(room);
  const link = coding.relations.find((one) => one.id === id);
  const verdict = coding.assessments.find((one) => one.id === id);
  const set = (values: Readonly<Record<string, unknown>>): void =>
    edit(setFields(coding, id, values), id);
  const end = (field: 'from' | 'to' | 'by' | 'of', value: string) => (
    <ChoiceInput
      label={CODE_TEXTS[field]}
      value={value}
      values={all}
      onSet={(one) => set({ [field]: one })}
    />
  );
  if (link)
    return (
      <div class="code-form code-fields">
        {end('from', link.from)}
        <ChoiceInput
          label={CODE_TEXTS.kind}
          value={link.type}
          values={LINK_TYPES}
          onSet={(type) => set({ type })}
        />
        {end('to', link.to)}
        <TextInput
          label={CODE_TEXTS.reason}
          value={link.reason}
          onSet={(reason) => set({ reason })}
          onInvalid={desk.say}
        />
      </div>
    );
  if (!verdict) return null;
  return (
    <div class="code-form code-fields">
      {end('by', verdict.by)}
      {end('of', verdict.of)}
      <ChoiceInput
        label={CODE_TEXTS.status}
        value={verdict.status}
        values={CLOSED_LISTS.verdict}
        onSet={(status) => set({ status })}
      />
      <TextInput
        label={CODE_TEXTS.aspect}
        value={verdict.aspect}
        onSet={(aspect) => set({ aspect })}
        onInvalid={desk.say}
      />
    </div>
  );
}
