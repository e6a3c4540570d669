// Learns from the corpus how often items with given features are right, and prints how well that
// predicts the texts to tune on, beside what the rules state.
//   npm run build && node tools/train/train-scores.mjs [--write]
// --write puts the weights into src/coders/offline/en/weights/scores.json and the tables into
// docs/quality.md; build again to use the weights.
import { readFileSync, writeFileSync } from 'node:fs';
import { annotate } from '../../dist/coders/offline/annotate.js';
import { readByRules } from '../../dist/coders/offline/en/read-english.js';
import { featuresOf } from '../../dist/coders/offline/en/score/features.js';
import { LANGUAGES } from '../../dist/coders/offline/languages.js';
import { textOfSource } from '../../dist/coders/text-of-source.js';
import { createReport } from '../../dist/model/problem.js';
import { judgeItems } from '../corpus/judge-items.mjs';
import { readCorpus } from '../corpus/read-corpus.mjs';
import { reliabilityTable } from '../corpus/reliability.mjs';
import { fitOdds, predict } from './fit-odds.mjs';

const KINDS = ['mention', 'date', 'claim', 'event', 'role'];
const OUT = 'src/coders/offline/en/weights/scores.json';
const DOCS = 'docs/quality.md';
const [BEGIN, END] = ['<!-- confidence -->', '<!-- /confidence -->'];

/** By kind: the features of each item, what its rule stated, and whether the coding agrees. */
async function examplesOf(part) {
  const examples = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  const languages = { en: { ...LANGUAGES.en, load: async () => readByRules } };
  for (const { source, annotations } of readCorpus([part])) {
    const reading = await annotate(textOfSource(source), createReport(), { languages });
    const features = featuresOf(source.text, reading);
    for (const [kind, judged] of Object.entries(judgeItems(annotations, reading)))
      for (const { item, event, right } of judged)
        examples[kind].push({
          features: features[kind](item, event),
          stated: item.confidence ?? 1,
          right,
        });
  }
  return examples;
}

const learn = await examplesOf('learn');
const tune = await examplesOf('tune');
const models = Object.fromEntries(KINDS.map((kind) => [kind, fitOdds(learn[kind])]));
const tables = KINDS.map((kind) => {
  const learned = (one) => predict(models[kind], one.features);
  return reliabilityTable(
    kind,
    tune[kind].map((one) => ({ ...one, learned: learned(one) })),
  );
});
process.stdout.write(`${tables.join('\n')}\n`);
if (process.argv.includes('--write')) {
  writeFileSync(OUT, `${JSON.stringify(models, null, 1)}\n`);
  const page = readFileSync(DOCS, 'utf8');
  const [before] = page.split(BEGIN);
  const [, after] = page.split(END);
  writeFileSync(DOCS, `${before}${BEGIN}\n${tables.join('\n')}\n${END}${after}`);
}
