import type {
  AnswerNode,
  AnswerPath,
  AnswerRelationship,
  AnswerValue,
} from '../../model/answer.ts';

export interface PlainNode {
  readonly id: string;
  readonly label: string | null;
  readonly displayName: unknown;
}
export interface PlainRelationship {
  readonly id: string;
  readonly type: string;
  readonly quote: unknown;
}

/** How each part of an answer is shown. `AS_IT_IS` withholds nothing. */
export interface Forms {
  readonly text: (words: string) => string;
  /** A key of a map. */
  readonly name: (name: string) => string;
  readonly node: (node: AnswerNode) => PlainNode | string;
  readonly relationship: (relationship: AnswerRelationship) => PlainRelationship | string;
}

export const AS_IT_IS: Forms = {
  text: (words) => words,
  name: (name) => name,
  node: ({ id, label, displayName }) => ({
    id,
    label,
    displayName: plainValue(displayName, AS_IT_IS),
  }),
  relationship: ({ id, type, quote }) => ({ id, type, quote: plainValue(quote, AS_IT_IS) }),
};

/**
 * A value of an answer as plain JSON: a node as `{id, label, displayName}`, a relationship as `{id,
 * type, quote}`, a path as `{nodes, relationships}` in order, with the ids of each relationship's
 * ends. Integers become numbers, or strings where a number would lose digits.
 */
export function plainValue(value: AnswerValue, forms: Forms): unknown {
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string') return forms.text(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((each) => plainValue(each, forms));
  if (value.kind === 'path') return plainPath(value, forms);
  if (value.kind === 'node') return forms.node(value);
  if (value.kind === 'relationship') return forms.relationship(value);
  return Object.fromEntries(
    value.entries.map(([name, each]) => [forms.name(name), plainValue(each, forms)]),
  );
}

/** `Array.isArray` does not narrow to read-only arrays. */
const isList = (value: AnswerValue): value is readonly AnswerValue[] => Array.isArray(value);

/** If any part of a path is left out, the whole path is. */
function plainPath({ nodes, steps }: AnswerPath, forms: Forms): unknown {
  const plainNodes = nodes.map(forms.node);
  const relationships = steps.map(({ relationship }) => forms.relationship(relationship));
  const leftOut = [...plainNodes, ...relationships].find((part) => typeof part === 'string');
  if (leftOut !== undefined) return leftOut;
  const idAt = (place: number): string | undefined =>
    (plainNodes[place] as PlainNode | undefined)?.id;
  return {
    nodes: plainNodes,
    relationships: steps.map(({ from, to }, at) => ({
      ...(relationships[at] as PlainRelationship),
      from: idAt(from),
      to: idAt(to),
    })),
  };
}
