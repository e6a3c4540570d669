import type { Session } from 'neo4j-driver';

/**
 * What is in a database that an import would replace, for a message; null if nothing is. Schema that
 * attest itself makes does not count.
 */
export async function whyNotEmpty(session: Session): Promise<string | null> {
  const nodes = await countOf(session, 'MATCH (n) RETURN count(n) AS found');
  if (nodes > 0) return `${nodes} nodes`;
  const schema = await countOf(
    session,
    `SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' AND NOT name STARTS WITH 'attest_'
     RETURN count(*) AS found`,
  );
  return schema > 0 ? 'indexes that attest did not make' : null;
}

async function countOf(session: Session, cypher: string): Promise<number> {
  const { records } = await session.run(cypher);
  return Number(records[0]?.get('found'));
}
