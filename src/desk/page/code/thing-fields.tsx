import type { Entity } from '../../../model/standoff.ts';
import type { CodedField } from '../../code/code-api.ts';
import { CLOSED_LISTS } from '../closed-lists.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { ChoiceInput, TextInput } from './field-inputs.tsx';

interface Fields {
  readonly entity: Entity;
  readonly fields: readonly CodedField[];
  readonly set: (values: Readonly<Record<string, unknown>>) => void;
  readonly onInvalid: (words: string) => void;
}

type Values = Readonly<Record<string, unknown>>;

/** What only things of this kind have. */
export function ThingFields({ entity, fields, set, onInvalid }: Fields) {
  const values: Values = { ...entity };
  return (
    <details class="code-more">
      <summary>{CODE_TEXTS.more}</summary>
      <div class="code-fields">
        {fields.flatMap((field) => {
          const record = values[field.name] as Values | null | undefined;
          if (field.parts.length === 0)
            return <OneField key={field.name} {...{ field, values, set, onInvalid }} />;
          return field.parts.map((part) => (
            <OneField
              key={`${field.name} ${part.name}`}
              field={part}
              values={record ?? {}}
              onInvalid={onInvalid}
              set={(given) => {
                const next = withoutNothing({ ...record, ...given });
                if (isBackwards(next)) onInvalid(CODE_TEXTS.invalid(labelOf(part)));
                else set({ [field.name]: Object.keys(next).length > 0 ? next : null });
              }}
            />
          ));
        })}
        <ChoiceInput
          label={CODE_TEXTS.fields['identity'] ?? ''}
          value={entity.identity}
          values={CLOSED_LISTS.identity}
          none={CODE_TEXTS.nothing}
          onSet={(identity) => set({ identity })}
        />
      </div>
    </details>
  );
}

const labelOf = ({ name }: CodedField): string => CODE_TEXTS.fields[name] ?? name;

const withoutNothing = (record: Values): Values =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value != null));

/** A range ends after it begins. */
const isBackwards = ({ min, max }: Values): boolean =>
  typeof min === 'number' && typeof max === 'number' && min > max;

interface One {
  readonly field: CodedField;
  readonly values: Values;
  readonly set: (values: Values) => void;
  readonly onInvalid: (words: string) => void;
}

const NUMBER = /^\d{1,9}$/;

function OneField({ field, values, set, onInvalid }: One) {
  const { name, options, pattern, isNumber } = field;
  const value = values[name] == null ? null : String(values[name]);
  const label = labelOf(field);
  if (options)
    return (
      <ChoiceInput
        label={label}
        value={value}
        values={options}
        none={CODE_TEXTS.nothing}
        onSet={(one) => set({ [name]: one })}
      />
    );
  const form = isNumber ? NUMBER : pattern === null ? null : new RegExp(pattern);
  return (
    <TextInput
      label={label}
      value={value}
      {...(form && { pattern: form })}
      onSet={(one) => set({ [name]: one !== null && isNumber ? Number(one) : one })}
      onInvalid={onInvalid}
    />
  );
}
