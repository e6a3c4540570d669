import { createReport } from '../../dist/model/problem.js';
import { correctAnnotations } from '../../dist/resolve/decisions/correct-annotations.js';
import { joinReviews } from '../../dist/resolve/decisions/settle-reviews.js';
import { compareAnnotations } from '../../dist/text/agreement/compare-annotations.js';
import { localOf } from './verdict-of-coding.mjs';

export const agreementBefore = ({ text, coding, reading }) =>
  compareAnnotations(text, coding, reading);

/** The reading as corrected, without what was rejected, beside the coding. */
export function agreementAfter({ id, source, text, coding, reading }, decisions) {
  const lines = decisions
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const undone = new Set(lines.filter(({ what }) => what === 'undo').flatMap(({ ids }) => ids));
  const own = lines.filter(
    (line) => !undone.has(line.id) && line.ids.length === 1 && line.ids[0].split(/[:/ ]/)[1] === id,
  );
  const reviews = new Map(
    own
      .filter(({ what }) => what === 'correct')
      .map((line) => [line.ids[0], joinReviews([{ ...line, verdict: 'correct' }])]),
  );
  const report = createReport();
  const corrected = correctAnnotations(source, reading, reviews, report);
  if (!corrected) throw new Error(`${id}: ${report.problems[0]?.reason}`);
  const rejected = own.filter(({ what }) => what === 'reject').map(({ ids: [one] }) => one);
  return compareAnnotations(text, coding, without(corrected, rejected));
}

function without(reading, rejected) {
  const gone = (label) => new Set(rejected.filter((id) => id.startsWith(`${label}:`)).map(localOf));
  const [events, claims] = [gone('event'), gone('claim')];
  const things = new Set([...gone('person'), ...gone('group')]);
  const mentions = reading.mentions.filter(({ entity }) => !things.has(entity));
  const left = new Set(mentions.map(({ id }) => id));
  return {
    ...reading,
    mentions,
    entities: reading.entities.filter(({ id }) => !things.has(id)),
    claims: reading.claims.filter(({ id }) => !claims.has(id)),
    events: reading.events
      .filter(({ id }) => !events.has(id))
      .map((event) => ({
        ...event,
        roles: event.roles.filter(
          ({ mention }) => left.has(mention) || reading.dates.some(({ id }) => id === mention),
        ),
      })),
  };
}
