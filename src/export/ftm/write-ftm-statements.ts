import { hash } from 'node:crypto';
import { eachPortion } from '../../graph/each-portion.ts';
import type { Portions } from '../../graph/portions.ts';
import type { WriteFileByPortions } from '../export-format.ts';
import { type FtmEntity, findEntities, ftmId } from './find-entities.ts';
import { DATASET } from './write-ftm.ts';

/**
 * A line a statement: one value of one entity, and the article that says so (`origin`). Entities
 * judged to be the same have one `canonical_id`.
 */
export const writeFtmStatements: WriteFileByPortions = ({ portions }, write) => {
  const canonical = canonicalIds(portions);
  for (const portion of eachPortion(portions))
    for (const entity of findEntities(portion))
      for (const statement of statementsOf(entity, canonical.get(entity.id) ?? entity.id))
        write(`${JSON.stringify(statement)}\n`);
};

function* statementsOf({ id, schema, properties, sources }: FtmEntity, canonical: string) {
  for (const [prop, values] of Object.entries(properties))
    for (const value of values)
      for (const origin of sources)
        yield {
          // What `Statement.make_key` makes, with the article: two may say the same.
          id: hash('sha1', `${DATASET}.${id}.${prop}.${value}.${origin}`),
          entity_id: id,
          canonical_id: canonical,
          schema,
          prop,
          value,
          dataset: DATASET,
          external: false,
          origin,
        };
}

/** The first id of all that are the same, of each that is the same as another. */
function canonicalIds(portions: Portions): Map<string, string> {
  const first = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = first.get(root); next !== undefined; next = first.get(root)) root = next;
    return root;
  };
  for (const { edges } of eachPortion(portions))
    for (const { source, target, attributes } of edges) {
      if (attributes.type !== 'SAME_AS') continue;
      const [a, b] = [rootOf(ftmId(source)), rootOf(ftmId(target))].sort() as [string, string];
      if (a !== b) first.set(b, a);
    }
  return new Map([...first.keys()].map((id) => [id, rootOf(id)]));
}
