import type { Session } from 'neo4j-driver';
import { readCypher } from '../query/read-cypher.ts';
import { parseStatements } from '../query/statements.ts';

/** Constraints and indexes of `cypher/schema`, in the order of the files; those that exist stay. */
export async function ensureSchema(session: Session): Promise<void> {
  const statements = readCypher('schema').flatMap(({ text }) => parseStatements(text));
  await session.executeWrite((transaction) =>
    Promise.all(statements.map(({ cypher }) => transaction.run(cypher))),
  );
}
