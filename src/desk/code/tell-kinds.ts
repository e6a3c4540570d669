import { z } from 'zod';
import { withImplied } from '../../model/kinds/classes.ts';
import { KINDS } from '../../model/kinds/kinds.ts';
import type { CodedField, CodedKind } from './code-api.ts';

/** Every kind of thing with its fields, for a page that cannot hold the registry. */
export const tellKinds = (): CodedKind[] =>
  KINDS.map(({ kind, classes, fields }) => ({
    kind,
    traits: [...withImplied(classes)],
    isProtectable: 'protected' in fields,
    fields: Object.entries(fields).flatMap(([name, field]) =>
      tellField(name, z.toJSONSchema(field.coded, { unrepresentable: 'any', io: 'input' })),
    ),
  }));

/** The part of a JSON Schema that a form is made of. */
const FormSchema = z.object({
  /** What may also be null. */
  type: z.union([z.string(), z.array(z.string()).transform(([one]) => one)]).optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
});

/** Switches are no fields of a form: whether somebody is protected has a key of its own. */
function tellField(name: string, schema: unknown): CodedField[] {
  const { anyOf, ...one } = FormSchema.parse(schema);
  const [value] = anyOf ?? [];
  if (value !== undefined) return tellField(name, value);
  if (one.type === 'boolean') return [];
  const parts = Object.entries(one.properties ?? {}).flatMap(([part, inner]) =>
    tellField(part, inner),
  );
  return [
    {
      name,
      options: one.enum ?? null,
      pattern: one.pattern ?? null,
      isNumber: one.type === 'integer',
      parts,
    },
  ];
}
