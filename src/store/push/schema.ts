import type { Session } from 'neo4j-driver';
import { readCypher } from '../query/read-cypher.ts';
import { parseStatements } from '../query/statements.ts';

/** Creates missing constraints and indexes of `cypher/schema`, in file order. */
export async function ensureSchema(session: Session): Promise<void> {
  const statements = readCypher('schema').flatMap(({ text }) => parseStatements(text));
  await session.executeWrite((transaction) =>
    Promise.all(statements.map(({ cypher }) => transaction.run(cypher))),
  );
}
