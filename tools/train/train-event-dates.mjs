// Learns from the corpus which date of its sentence is that of an event, and prints how often the
// likeliest is right on the texts to tune on, at each threshold, beside the rules alone.
//   npm run build && node tools/train/train-event-dates.mjs [--write]
// --write puts the weights into src/coders/offline/en/weights/event-date.json; build again to use them.
import { writeFileSync } from 'node:fs';
import { annotate } from '../../dist/coders/offline/annotate.js';
import { findDateCandidates } from '../../dist/coders/offline/en/events/find-date-candidates.js';
import { readStory } from '../../dist/coders/offline/en/events/find-events.js';
import { readByRules, readGround } from '../../dist/coders/offline/en/read-english.js';
import { LANGUAGES } from '../../dist/coders/offline/languages.js';
import { textOfSource } from '../../dist/coders/text-of-source.js';
import { groupBy } from '../../dist/model/group-by.js';
import { createReport } from '../../dist/model/problem.js';
import { readCorpus } from '../corpus/read-corpus.mjs';
import { indexed } from '../scores/indexed.mjs';
import { meet, overlaps } from '../scores/spans.mjs';
import { fitOdds, predict } from './fit-odds.mjs';

const OUT = 'src/coders/offline/en/weights/event-date.json';
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.65, 0.7];

/** What the rules read of each text of a part, with its coding. */
async function storiesOf(part) {
  const stories = [];
  for (const { source, annotations } of readCorpus([part])) {
    const load = async () => (text, prose) => {
      const { document, gathered, dates, sure, doubts } = readGround(text, prose);
      const story = readStory(document, gathered.mentions, sure, dates, doubts);
      // Offsets are those of the coding only where nothing was cleared away.
      if (text.text.length === source.text.length)
        stories.push({
          id: source.front.id,
          story,
          dates: new Map(dates.map(({ id, start, end }) => [id, [start, end]])),
          gold: indexed(annotations, source.text),
        });
      return readByRules(text, prose);
    };
    const languages = { en: { ...LANGUAGES.en, load } };
    await annotate(textOfSource(source), createReport(), { languages });
  }
  return stories;
}

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

/** The coded event of the same words, of the same type if there are two. */
function codedAs(gold, { type, trigger }) {
  const met = gold.events.filter(({ span }) => meet(span, trigger));
  const coded = met.find(({ types }) => types.includes(type)) ?? met[0];
  return coded?.optional ? undefined : coded;
}

const model = fitOdds(examplesOf(await storiesOf('learn')));
const choices = [...groupBy(examplesOf(await storiesOf('tune')), ({ of }) => of).values()];
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
