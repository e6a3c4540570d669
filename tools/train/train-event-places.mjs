// Learns from the corpus (parts learn and tune) which place of its sentence is that of an event, and from
// which probability on it is given where no rule gave one: the threshold at which most is gained, each
// text judged by what the others teach, if a wrong place costs what three right ones bring.
//   npm run build && node tools/train/train-event-places.mjs [--write]
// --write puts weights and threshold into src/coders/offline/en/weights/event-place.json; build again to
// use them. Prints how often the places given are right in texts that the weights do not come from.
import { writeFileSync } from 'node:fs';
import { findPlaceCandidates } from '../../dist/coders/offline/en/events/find-place-candidates.js';
import { placesAround } from '../scores/places-around.mjs';
import { overlaps } from '../scores/spans.mjs';
import { fitOdds, predict } from './fit-odds.mjs';
import { codedAs, readStories } from './read-stories.mjs';

const OUT = 'src/coders/offline/en/weights/event-place.json';
const FOLDS = 5;
/** Right places that a wrong one outweighs. */
const COST = 3;
const THRESHOLDS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 2];

/** Every candidate of an event that is coded, and whether the coding has it there. */
const examplesOf = (stories) =>
  stories.flatMap(({ story, mentions, gold }, text) => {
    const around = placesAround(gold);
    const spanOf = ({ start, end }) => [start, end];
    const readSpans = (mention) =>
      [
        mention,
        ...mentions.filter(({ entity }) => entity != null && entity === mention.entity),
      ].map(spanOf);
    return findPlaceCandidates(story).flatMap(({ event, mention, features }) => {
      const coded = codedAs(gold, story.events[event]);
      if (!coded) return [];
      const cause = gold.events.find(({ id }) => id === coded.because);
      const places = [coded.place, cause?.place].filter(Boolean);
      const spans = places
        .flatMap((id) => [id, ...around(id)])
        .flatMap((id) => [...gold.filler(id).spans, ...gold.spansOf(gold.filler(id).entity)]);
      const byRule = story.events[event].place === mention;
      const right = overlaps(spans, readSpans(mention));
      return [{ fold: text % FOLDS, features, byRule, right }];
    });
  });

/** The same, each judged by a model of the other texts. */
const judgedApart = (examples) =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitOdds(examples.filter((one) => one.fold !== fold));
    return examples
      .filter((one) => one.fold === fold)
      .map((one) => ({ ...one, sure: predict(model, one.features) }));
  }).flat();

/** Right places less what the wrong ones cost, at a threshold. */
const gain = (judged, least) =>
  judged
    .filter(({ sure }) => sure >= least)
    .reduce((sum, { right }) => sum + (right ? 1 : -COST), 0);

const examples = examplesOf([...(await readStories('learn')), ...(await readStories('tune'))]);
const fresh = judgedApart(examples).filter(({ byRule }) => !byRule);
const least = THRESHOLDS.reduce((one, other) =>
  gain(fresh, other) > gain(fresh, one) ? other : one,
);
const given = fresh.filter(({ sure }) => sure >= least);
const right = given.filter((one) => one.right).length;
process.stdout.write(`from ${least} on ${given.length} given, ${right} of them right\n`);
if (process.argv.includes('--write'))
  writeFileSync(OUT, `${JSON.stringify({ least, model: fitOdds(examples) }, null, 1)}\n`);
