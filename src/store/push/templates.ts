import { NodeLabel } from '../../model/kinds/kinds.ts';
import { RelationshipType } from '../../model/relationships.ts';
import { readCypher } from '../query/read-cypher.ts';
import { parseStatements } from '../query/statements.ts';

/**
 * Statements with placeholders for labels and types. Cypher parameters can only be values, and the
 * planner uses an index only if the label is part of the statement.
 * docs/decisions/cypher-templates.md has the details, and why lists are wrapped in a map
 * (`$batch.rows`).
 */
const NAMES = [
  'node',
  'node-with-second-labels',
  'relationship',
  'known-nodes',
  'known-relationships',
  'checked-nodes',
  'checked-relationships',
  'stored-sources',
  'held-nodes',
  'delete-relationships',
  'delete-nodes',
  'marked-sources',
  'mark-sources',
  'mark-counted',
  'origins',
  'imported-figures',
] as const;
export type Templates = Readonly<Record<(typeof NAMES)[number], string>>;

export function readTemplates(): Templates {
  const texts = new Map(readCypher('load').map(({ file, text }) => [file, text]));
  return Object.fromEntries(
    NAMES.map((name) => {
      const [statement, ...more] = parseStatements(texts.get(`cypher/load/${name}.cypher`) ?? '');
      if (!statement || more.length > 0) throw new Error(`${name}.cypher is not one statement`);
      return [name, statement.cypher];
    }),
  ) as Templates;
}

/** What a placeholder may become: a word of the closed vocabulary, never a value. */
export interface Placeholders {
  readonly Label?: NodeLabel;
  readonly Type?: RelationshipType;
  readonly From?: NodeLabel;
  readonly To?: NodeLabel;
}

const VOCABULARY = { Label: NodeLabel, Type: RelationshipType, From: NodeLabel, To: NodeLabel };

/** Fills all placeholders. Throws for a word outside the vocabulary, which is a bug. */
export function fillTemplate(template: string, words: Placeholders): string {
  return template.replaceAll(
    /([`'])(Label|Type|From|To)\1/g,
    (_, quote: string, placeholder: keyof Placeholders) =>
      `${quote}${VOCABULARY[placeholder].parse(words[placeholder])}${quote}`,
  );
}

const OPTIONS = 'CYPHER replan=skip\n';

/** Combines the statement for every label into one, planned once and streamed as one result. */
export function fillForEveryLabel(template: string): string {
  const ofEach = NodeLabel.options.map((Label) => fillTemplate(template, { Label }));
  return OPTIONS + ofEach.map((text) => text.replace(OPTIONS, '')).join('\nUNION ALL\n');
}
