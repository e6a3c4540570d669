// Trains a mention tagger on GUM and prints how well it names beside the rules, and with them.
//   npm run build && node tools/train/compare-mention-tagger.mjs TREEBANK_DIR EVAL_DIR [--all-genres]
// Judged by the scorer in EVAL_DIR/entities on its sets, and on the news of GUM that are held out.
// What came of it: docs/decisions/mention-tagger.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotate } from '../../dist/coders/offline/annotate.js';
import { readEnglishDocument } from '../../dist/coders/offline/en/language/read-english-document.js';
import { loadLexicon } from '../../dist/coders/offline/en/lexicon/lexicon.js';
import { splitPieces } from '../../dist/coders/offline/en/lexicon/pieces.js';
import { readLinearModel } from '../../dist/coders/offline/language/linear-model.js';
import { tagWords } from '../../dist/coders/offline/language/tagging/tag-words.js';
import { readWords } from '../../dist/coders/offline/language/tagging/word-facts.js';
import { createReport } from '../../dist/model/problem.js';
import { readGumDocuments } from './gum-documents.mjs';
import { mentionFacts } from './mention-features.mjs';
import { packWeights } from './pack-weights.mjs';
import { readConllu } from './read-conllu.mjs';
import { readGumNames } from './read-gum-names.mjs';
import { labelsOf, tagMentions, trainMentions } from './train-mentions.mjs';
import { tagSet, trainTagger } from './train-tagger.mjs';
import { divideGum } from './treebank.mjs';

const [treebank, folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: compare-mention-tagger.mjs TREEBANK_DIR EVAL_DIR [--all-genres]\n');
  process.exit(2);
}
const scorer = join(folder, 'entities', 'score_entities.py');
const scratch = mkdtempSync(join(tmpdir(), 'attest-mentions-'));
const lexicon = loadLexicon();
const report = createReport();
const { train, held } = divideGum(treebank);
const documents = flags.includes('--all-genres')
  ? readGumDocuments(treebank).filter(({ id }) => !held.some((one) => one.id === id))
  : train;

const { model, bytes } = trainMentions(examplesOf(documents));
process.stdout.write(`${documents.length} documents, weights of ${bytes} bytes\n\n`);
const ways = waysToName();
const sets = [];
for (const [name, golds] of Object.entries(setsOf()))
  sets.push([name, golds, await Promise.all(golds.map(read))]);
process.stdout.write(`| F1 / precision / recall | ${sets.map(([name]) => name).join(' | ')} |\n`);
process.stdout.write(`| --- |${' --- |'.repeat(sets.length)}\n`);
for (const [way, choose] of ways) {
  const cells = sets.map(([, golds, readings]) => {
    const { P, R, F1 } = judge(golds, readings.map(choose));
    return [F1, P, R].map((share) => share.toFixed(3)).join(' / ');
  });
  process.stdout.write(`| ${way} | ${cells.join(' | ')} |\n`);
}
rmSync(scratch, { recursive: true });

/** Training sentences, tagged by taggers that have not seen them. */
function examplesOf(chosen) {
  const PARTS = 3;
  const ewt = readConllu(join(treebank, 'ewt', 'train.conllu'));
  const parts = Array.from({ length: PARTS }, (_, part) =>
    chosen.filter((_, at) => at % PARTS === part),
  );
  return parts.flatMap((own) => {
    const others = chosen.filter((document) => !own.includes(document));
    const seen = [...ewt, ...others.flatMap(({ path }) => readConllu(path))];
    const { learner, tags, fixed } = trainTagger(seen, tagSet(seen), { epochs: 3 });
    const tagger = {
      model: readLinearModel(packWeights(learner.finish({ leastUpdates: 1 }))),
      tags,
      fixed,
    };
    return own.flatMap(({ path }) => {
      const { text, sentences } = readGumNames(path);
      return sentences.map(({ tokens, names }) => {
        const found = tagWords(readWords(tokens.map(({ word }) => word)), tagger);
        const tagged = tokens.map((token, at) => ({ ...token, tag: tagNumber(tags[found[at]]) }));
        const facts = mentionFacts(text, tagged, lexicon);
        return { facts, labels: labelsOf(tokens.length, names.map(placed(text, tokens))) };
      });
    });
  });
}

/** A number for a Penn tag that does not depend on the tagger that assigned it. */
function tagNumber(tag) {
  let number = 0;
  for (const letter of tag.split(' ')[1]) number = (number * 31 + letter.charCodeAt(0)) | 0;
  return number;
}

/** Countries count as places: GUM's type depends on context, that of the judging sets does not. */
function placed(text, tokens) {
  return ({ first, last, type }) => {
    const words = text.slice(tokens[first].start, tokens[last - 1].end);
    const pieces = splitPieces(words);
    const match = lexicon.names.find(words, pieces, 0);
    const isState = match?.last === pieces.length && match.values.some(({ state }) => state);
    return { first, last, type: isState ? 'LOC' : type };
  };
}

function setsOf() {
  const read = (file) =>
    readFileSync(join(folder, 'entities', file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return {
    're3d half': [...read('re3d.centcom.jsonl'), ...read('re3d.us-state-department.jsonl')],
    'wikievents.dev': read('wikievents.dev.jsonl'),
    'GUM news, held out': held.map(goldOf),
  };
}

function goldOf({ id, path }) {
  const { text, sentences } = readGumNames(path);
  const span = (tokens, { first, last, type }, pure) => ({
    start: tokens[first].start,
    end: tokens[last - 1].end,
    coarse: type,
    pure,
  });
  const entities = sentences.flatMap(({ tokens, names, others }) => [
    ...names.map(placed(text, tokens)).map((name) => span(tokens, name, true)),
    ...others.map((other) => span(tokens, other, false)),
  ]);
  return { id, text, source: 'GUM', entities };
}

/** Names found by the rules and by the tagger, in UTF-16 units. */
async function read({ id, text }) {
  const source = { id, text, published: null, title: null, publication: null };
  const TYPE = { person: 'PERSON', place: 'LOC' };
  const reading = await annotate(source, report);
  const rules = reading.mentions
    .filter(({ form }) => form === 'name')
    .filter(({ kind }) => /^(?:unit|agency|organization|publication|person|place)$/u.test(kind))
    .map((mention) => ({ ...mention, type: TYPE[mention.kind] ?? 'ORG' }));
  const { tokens, sentences } = readEnglishDocument(source);
  const tagged = sentences.flatMap(({ first, last }) => {
    const own = tokens.slice(first, last).map((token) => ({
      ...token,
      word: token.text,
      tag: tagNumber(`${token.upos} ${token.xpos}`),
    }));
    return tagMentions(mentionFacts(text, own, lexicon), model).map((name) => ({
      start: own[name.first].start,
      end: own[name.last - 1].end,
      type: name.type,
      margin: name.margin,
      long: name.last - name.first > 1,
    }));
  });
  return { text, rules, tagged };
}

/** [what is measured, function from a reading to names][]. */
function waysToName() {
  const meets = (one) => (other) => one.start < other.end && other.start < one.end;
  const added = ({ rules, tagged }, least) =>
    tagged.filter((name) => name.margin >= least && !rules.some(meets(name)));
  const retyped = ({ rules, tagged }, below) =>
    rules.map((rule) => {
      if (rule.confidence >= below) return rule;
      const same = tagged.find(meets(rule));
      return same ? { ...rule, type: same.type } : rule;
    });
  const kept = ({ rules, tagged }, below) =>
    rules.filter((rule) => rule.confidence >= below || tagged.some(meets(rule)));
  return [
    ['rules', ({ rules }) => rules],
    ['tagger', ({ tagged }) => tagged],
    ...[0, 200, 400, 600].map((least) => [
      `rules, and its other names from ${least}`,
      (all) => [...all.rules, ...added(all, least)],
    ]),
    ...[0, 200].map((least) => [
      `rules, and its other persons of two words and more from ${least}`,
      (all) => [
        ...all.rules,
        ...added(all, least).filter(({ type, long }) => type === 'PERSON' && long),
      ],
    ]),
    ...[0.5, 0.7].map((below) => [
      `rules, its types where rules are less sure than ${below}`,
      (all) => retyped(all, below),
    ]),
    ...[0.5, 0.7].map((below) => [
      `rules, only with it where less sure than ${below}`,
      (all) => kept(all, below),
    ]),
  ];
}

function judge(golds, predictions) {
  const gold = join(scratch, 'gold.jsonl');
  const prediction = join(scratch, 'prediction.jsonl');
  const lines = (all) => `${all.map((one) => JSON.stringify(one)).join('\n')}\n`;
  writeFileSync(gold, lines(golds));
  writeFileSync(
    prediction,
    lines(
      golds.map(({ id, text }, at) => ({
        id,
        entities: predictions[at].map(({ start, end, type }) => ({
          start: [...text.slice(0, start)].length,
          end: [...text.slice(0, end)].length,
          type,
        })),
      })),
    ),
  );
  const run = spawnSync('python3', [scorer, gold, prediction, '--json', '--scope', 'pure'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout).all.overlap.MICRO;
}
