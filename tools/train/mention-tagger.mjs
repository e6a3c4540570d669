// Would a trained tagger of names read better than the rules? Prints what docs/decisions/mention-tagger.md says.
//   npm run build && node tools/train/mention-tagger.mjs TREEBANK FOLDER
// TREEBANK as for train.mjs; FOLDER holds entities/ with its gold and its scorer, as for npm run eval.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { key1, key2, key3 } from '../../dist/extract/ground/hash.js';
import { best, readLinearModel } from '../../dist/extract/ground/linear-model.js';
import { readDocument } from '../../dist/extract/ground/read-document.js';
import { readWords } from '../../dist/extract/ground/word-facts.js';
import { loadLexicon } from '../../dist/extract/lexicon/lexicon.js';
import { findMentions } from '../../dist/extract/mentions/find-mentions.js';
import { makeLearner } from './learner.mjs';
import { packWeights } from './pack-weights.mjs';
import { seededRandom, shuffled } from './random.mjs';
import { readNames } from './read-names.mjs';
import { openGum } from './treebank.mjs';

const [treebank, folder] = process.argv.slice(2);
if (!treebank || !folder) {
  process.stderr.write('usage: node tools/train/mention-tagger.mjs TREEBANK FOLDER\n');
  process.exit(2);
}

/** By number: outside, then first and further words of each kind. */
const LABELS = ['O', 'B-PERSON', 'I-PERSON', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'];
const RULE_KINDS = {
  unit: 'ORG',
  agency: 'ORG',
  organization: 'ORG',
  publication: 'ORG',
  person: 'PERSON',
  place: 'LOC',
};
const EPOCHS = 8;

/** A text as sentences of words with what the rules say of each. */
const prepare = (text) => {
  const document = readDocument({ id: '', text, published: null, title: null, publication: null });
  const ruled = findMentions(document, loadLexicon())
    .mentions.filter(({ kind, form }) => kind in RULE_KINDS && form === 'name')
    .map(({ start, end, kind }) => ({ start, end, type: RULE_KINDS[kind] }));
  const rule = labelsOf(document.tokens, ruled);
  const sentences = document.sentences.map(({ first, last }) => {
    const tokens = document.tokens.slice(first, last);
    return {
      tokens,
      facts: readWords(tokens.map((token) => token.text)),
      rule: rule.slice(first, last),
    };
  });
  return { document, sentences, ruled };
};

/** The longest name over each token, as labels. */
const labelsOf = (tokens, names) => {
  const labels = new Array(tokens.length).fill(0);
  let at = 0;
  for (const { start, end, type } of names.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    while (at < tokens.length && tokens[at].end <= start) at += 1;
    if (labels[at]) continue;
    for (let to = at; to < tokens.length && tokens[to].start < end; to += 1)
      labels[to] = LABELS.indexOf(`${to === at ? 'B' : 'I'}-${type}`);
  }
  return labels;
};

const NONE = { form: 1, lower: 1, suffix3: 1, prefix3: 1, shape: 0 };
const keys = new Int32Array(40);
const featuresOf = ({ facts, tokens, rule }, at, last, withRules) => {
  const word = (offset) => facts[at + offset] ?? NONE;
  const tag = (offset) =>
    tokens[at + offset]?.xpos.length * 31 + (tokens[at + offset]?.xpos.charCodeAt(2) || 7) || 0;
  let n = 0;
  const add = (key) => {
    keys[n++] = key;
  };
  add(key1(400, 0));
  for (const offset of [-2, -1, 0, 1, 2]) {
    add(key2(401, offset, word(offset).lower));
    add(key2(402, offset, word(offset).shape));
    add(key2(403, offset, tag(offset)));
  }
  add(key1(404, word(0).form));
  add(key1(405, word(0).suffix3));
  add(key1(406, word(0).prefix3));
  add(key1(407, last));
  add(key2(408, last, word(0).lower));
  add(key2(409, last, word(0).shape));
  add(key3(410, word(-1).shape, word(0).shape, word(1).shape));
  add(key2(411, word(-1).lower, word(0).shape));
  add(key2(412, word(1).lower, word(0).shape));
  add(key3(413, last, word(0).shape, word(1).lower));
  add(key2(414, word(0).lower, word(1).lower));
  add(key2(415, word(-1).lower, word(0).lower));
  if (withRules) {
    add(key1(416, rule[at]));
    add(key2(417, rule[at], last));
    add(key2(418, rule[at], word(0).shape));
    add(key2(419, rule[at + 1] ?? 0, rule[at]));
  }
  return n;
};

const train = (documents, withRules) => {
  const learner = makeLearner(LABELS.length, { capacityBits: 21, entryBits: 22 });
  const scores = new Int32Array(LABELS.length);
  const random = seededRandom(3);
  const examples = documents.flatMap(({ sentences }) => sentences);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const sentence of shuffled(examples, random)) {
      let last = 0;
      for (let at = 0; at < sentence.tokens.length; at += 1) {
        const count = featuresOf(sentence, at, last, withRules);
        learner.score(keys, count, scores);
        learner.tick();
        const guess = best(scores);
        if (guess !== sentence.gold[at]) learner.update(keys, count, sentence.gold[at], guess);
        last = guess;
      }
    }
  return packWeights(learner.finish({ leastUpdates: 2 }));
};

const tag = (model, sentence, withRules) => {
  const scores = new Int32Array(LABELS.length);
  const names = [];
  let last = 0;
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    model.score(keys, featuresOf(sentence, at, last, withRules), scores);
    last = best(scores);
    const { start, end } = sentence.tokens[at];
    const type = LABELS[last].slice(2);
    const open = names.at(-1);
    if (LABELS[last].startsWith('B') || (type && open?.type !== type))
      names.push({ start, end, type });
    else if (type) open.end = end;
  }
  return names;
};

const scratch = mkdtempSync(join(tmpdir(), 'attest-names-'));
const readLines = (name) =>
  readFileSync(join(folder, 'entities', name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const sets = [
  ['re3d half', ['re3d.centcom.jsonl', 're3d.us-state-department.jsonl']],
  ['wikievents.dev', ['wikievents.dev.jsonl']],
].map(([name, files]) => {
  const gold = files.flatMap(readLines);
  const file = join(scratch, `${name}.gold.jsonl`);
  writeFileSync(file, `${gold.map((one) => JSON.stringify(one)).join('\n')}\n`);
  return { name, file, documents: gold.map(({ id, text }) => ({ id, text, ...prepare(text) })) };
});

const measure = (what, predict) => {
  const shown = sets.map(({ name, file, documents }) => {
    const answers = documents.map((one) => {
      const points = (offset) => [...one.text.slice(0, offset)].length;
      const entities = predict(one).map(({ start, end, type }) => ({
        start: points(start),
        end: points(end),
        type,
      }));
      return JSON.stringify({ id: one.id, entities });
    });
    writeFileSync(join(scratch, 'answers.jsonl'), `${answers.join('\n')}\n`);
    const { stdout, stderr, status } = spawnSync(
      'python3',
      [
        join(folder, 'entities', 'score_entities.py'),
        file,
        join(scratch, 'answers.jsonl'),
        '--scope',
        'pure',
        '--json',
      ],
      { encoding: 'utf8', maxBuffer: 1e8 },
    );
    if (status !== 0) throw new Error(stderr);
    const { MICRO, PERSON, ORG, LOC } = JSON.parse(stdout).all.overlap;
    const three = ({ P, R, F1 }) => [P, R, F1].map((share) => share.toFixed(3)).join(' / ');
    return `${name}: ${three(MICRO)}; F1 of persons ${PERSON.F1.toFixed(3)}, organizations ${ORG.F1.toFixed(3)}, places ${LOC.F1.toFixed(3)}`;
  });
  process.stdout.write(`${what}\n  ${shown.join('\n  ')}\n`);
};

const gum = openGum(treebank).files.map((name) => {
  const { text, names } = readNames(join(treebank, 'gum', name));
  const prepared = prepare(text);
  const gold = labelsOf(prepared.document.tokens, names);
  for (const [at, sentence] of prepared.sentences.entries()) {
    const { first, last } = prepared.document.sentences[at];
    sentence.gold = gold.slice(first, last);
  }
  return { ...prepared, names };
});
process.stdout.write(
  `${gum.length} documents of GUM, ${gum.reduce((sum, { names }) => sum + names.length, 0)} names\n`,
);
const crosses = (a, b) => a.start < b.end && b.start < a.end;
measure('the rules', ({ ruled }) => ruled);
for (const withRules of [false, true]) {
  const packed = train(gum, withRules);
  const model = readLinearModel(packed);
  const guess = ({ sentences }) => sentences.flatMap((sentence) => tag(model, sentence, withRules));
  const whose = withRules ? 'the tagger, which sees what the rules say' : 'the tagger alone';
  measure(`${whose} (${Math.round(packed.length / 1000)} kB)`, guess);
  measure(`${whose}, where no rule finds a name`, (one) => [
    ...one.ruled,
    ...guess(one).filter((name) => !one.ruled.some((other) => crosses(name, other))),
  ]);
  measure(`${whose}, only persons and where no rule finds a name`, (one) => [
    ...one.ruled,
    ...guess(one).filter(
      (name) => name.type === 'PERSON' && !one.ruled.some((other) => crosses(name, other)),
    ),
  ]);
  measure(
    `the rules, but for names of which the tagger (${withRules ? 'with' : 'without'} rules) finds nothing`,
    (one) => {
      const names = guess(one);
      return one.ruled.filter((name) => names.some((other) => crosses(name, other)));
    },
  );
}
rmSync(scratch, { recursive: true });
