// Learns from the corpus which date of its sentence is that of an event, and prints how often the
// likeliest is right on the texts to tune on, at each threshold, beside the rules alone.
//   npm run build && node tools/train/train-event-dates.mjs [--write]
// --write puts the weights into src/coders/offline/en/weights/event-date.json; build again to use them.
import { writeFileSync } from 'node:fs';
import { findDateCandidates } from '../../dist/coders/offline/en/events/find-date-candidates.js';
import { groupBy } from '../../dist/model/group-by.js';
import { overlaps } from '../scores/spans.mjs';
import { fitOdds, predict } from './fit-odds.mjs';
import { codedAs, readStories } from './read-stories.mjs';

const OUT = 'src/coders/offline/en/weights/event-date.json';
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.65, 0.7];

/** Every candidate of an event that is coded, and whether the coding has it there. */
const examplesOf = (stories) =>
  stories.flatMap(({ id, story, dates, gold }) =>
    findDateCandidates(story).flatMap(({ event, date, features }) => {
      const coded = codedAs(gold, story.events[event]);
      if (!coded) return [];
      const accepted = [coded.date, ...(coded.date_accept ?? [])].filter(Boolean);
      const span = dates.get(date.id);
      const right = accepted.some((one) => overlaps(gold.filler(one).spans, [span]));
      const byRule = story.events[event].date === date.id;
      return [{ features, right, byRule, of: `${id} ${event}` }];
    }),
  );

const model = fitOdds(examplesOf(await readStories('learn')));
const choices = [...groupBy(examplesOf(await readStories('tune')), ({ of }) => of).values()];
const byRules = choices.flatMap((some) => some.find(({ byRule }) => byRule) ?? []);
const likeliest = choices.map((some) =>
  some
    .map((one) => ({ ...one, sure: predict(model, one.features) }))
    .reduce((best, one) => (one.sure > best.sure ? one : best)),
);
process.stdout.write(`the rules are right in ${rightOf(byRules)}\n`);
for (const least of THRESHOLDS)
  process.stdout.write(
    `from ${least}: in ${rightOf(likeliest.filter(({ sure }) => sure >= least))}\n`,
  );
if (process.argv.includes('--write')) writeFileSync(OUT, `${JSON.stringify(model, null, 1)}\n`);

function rightOf(some) {
  return `${some.filter(({ right }) => right).length} of ${some.length}`;
}
