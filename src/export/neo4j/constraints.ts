import { NodeLabel } from '../../model/kinds/kinds.ts';

/** The constraints of cypher/schema, a statement a line: a push finds them under the same names. */
export const constraintsText = (): string =>
  NodeLabel.options
    .map(
      (label) =>
        `CREATE CONSTRAINT attest_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`,
    )
    .join('');
