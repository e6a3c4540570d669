import { claimOf } from './claim-of-marks.mjs';
import { dateOf } from './date-of-marks.mjs';
import { entityOf } from './entity-of-marks.mjs';
import { eventOf } from './event-of-marks.mjs';
import { readDeclarations } from './read-declarations.mjs';
import { readMarks } from './read-marks.mjs';
import { assessmentOf, relationOf } from './relation-of-marks.mjs';

/**
 * The text and the coding (annotations.yaml, as data) that a marked text stands for. What follows
 * from where the marks are need not be written: which claims tell an event, how a claim is spoken,
 * which mention fills a role, the words that a relation rests on. How to write one: corpus/README.md.
 */
export function markedCoding(marked, lines, coder) {
  const { text, marks } = readMarks(marked);
  const declared = readDeclarations(lines);
  const all = Object.values(declared).flat();
  const stray = marks.find(({ id }) => !all.some((one) => one.id === id));
  if (stray) throw new Error(`nothing declares the mark ${stray.id}`);
  const context = { text, marks, declared };
  return {
    text,
    coding: {
      coder,
      entities: declared.entities.map((one) => entityOf(context, one)),
      dates: declared.dates.map((one) => dateOf(context, one)),
      claims: declared.claims.map((one) => claimOf(context, one)),
      events: declared.events.map((one) => eventOf(context, one)),
      relations: declared.relations.map((one, at) => relationOf(context, one, at)),
      assessments: declared.assessments.map((one, at) => assessmentOf(one, at)),
    },
  };
}
