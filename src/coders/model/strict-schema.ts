import { z } from 'zod';

type Json = Record<string, unknown>;

/**
 * A schema as servers take it for structured output: each field is required, what may be left out
 * may be null, and only keywords that all of them know.
 */
export const strictSchemaOf = (schema: z.ZodType): Json =>
  strict(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as Json);

function strict(node: Json): Json {
  const { type, properties, required, items, anyOf, oneOf, enum: values, const: only } = node;
  const choices = (anyOf ?? oneOf) as Json[] | undefined;
  if (choices) return { anyOf: choices.map(strict) };
  if (only !== undefined) return { type: typeof only, enum: [only] };
  if (values) return { type: 'string', enum: values };
  if (type === 'array') return { type, items: strict(items as Json) };
  if (Array.isArray(type)) return { anyOf: type.map((one) => ({ type: one })) };
  if (type !== 'object') return { type };
  const fields = Object.entries(properties as Record<string, Json>);
  const needed = new Set(required as string[] | undefined);
  return {
    type,
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, needed.has(name) ? strict(field) : orNull(field)]),
    ),
    required: fields.map(([name]) => name),
    additionalProperties: false,
  };
}

function orNull(field: Json): Json {
  const own = strict(field);
  const choices = (own['anyOf'] as Json[] | undefined) ?? [own];
  return choices.some(({ type }) => type === 'null') ? own : { anyOf: [...choices, NULL] };
}

const NULL: Json = { type: 'null' };
