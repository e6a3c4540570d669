// Learns from the corpus which attributions tell something at all ("found that …") and which are
// deeds ("found the lorry"), and prints what the texts to tune on would lose at each threshold.
//   npm run build && node tools/train/train-told.mjs [--write]
// --write puts the weights into src/coders/offline/en/weights/told.json; build again to use them.
import { writeFileSync } from 'node:fs';
import { findAttributions } from '../../dist/coders/offline/en/attribution/find-attributions.js';
import { keepSure } from '../../dist/coders/offline/en/keep-sure.js';
import { readEnglishDocument } from '../../dist/coders/offline/en/language/read-english-document.js';
import { featuresOfTold } from '../../dist/coders/offline/en/score/tells-something.js';
import { textOfSource } from '../../dist/coders/text-of-source.js';
import { sameWords } from '../corpus/overlaps.mjs';
import { readCorpus } from '../corpus/read-corpus.mjs';
import { overlaps } from '../scores/spans.mjs';
import { fitOdds, predict } from './fit-odds.mjs';

const OUT = 'src/coders/offline/en/weights/told.json';
/** Half of that of the other scores: there are fewer examples, and the features are plainer. */
const PENALTY = 1.5;
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6];

/** Every attribution of a part with its features and whether the coding has a claim there. */
const examplesOf = (part) =>
  readCorpus([part]).flatMap(({ source, annotations }) => {
    const text = textOfSource(source);
    return keepSure(findAttributions(readEnglishDocument(text))).map((attribution) => ({
      features: featuresOfTold(text.text, attribution),
      right: annotations.claims.some(
        (claim) => overlaps(claim.cue, attribution.cue) || sameWords(claim, attribution),
      ),
    }));
  });

const model = fitOdds(examplesOf('learn'), PENALTY);
const tune = examplesOf('tune');
const wrong = tune.filter(({ right }) => !right).length;
process.stdout.write(`${tune.length} attributions, ${wrong} of them no claims\n`);
for (const threshold of THRESHOLDS) {
  const left = tune.filter(({ features }) => predict(model, features) < threshold);
  const lost = left.filter(({ right }) => right).length;
  process.stdout.write(`below ${threshold}: ${left.length - lost} no claims, ${lost} claims\n`);
}
if (process.argv.includes('--write')) writeFileSync(OUT, `${JSON.stringify(model, null, 1)}\n`);
