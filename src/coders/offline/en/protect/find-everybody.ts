import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { DangerLine } from './line.ts';
import { namesakes } from './namesakes.ts';
import { findPeople, type Someone, tokensTouching } from './people.ts';
import { DESCRIBED, findUnknownNames, NAMED } from './unknown-names.ts';

/** Everybody whom a mention names or describes, and the names that none covers, in the order of the text. */
export function findEverybody(
  line: DangerLine,
  { entities, mentions }: { entities: readonly Entity[]; mentions: readonly Mention[] },
): Someone[] {
  const covered = new Uint8Array(line.tokens.length);
  for (const { start, end, form } of mentions)
    if (form !== 'pronoun')
      covered.fill(form === 'nominal' ? DESCRIBED : NAMED, ...tokensTouching(line, start, end));
  const known = findPeople(line, mentions, new Map(entities.map((entity) => [entity.id, entity])));
  const unknown = namesakes(line, findUnknownNames(line, covered), entities);
  return [...known, ...unknown].sort((a, b) => a.first - b.first || b.last - a.last);
}
