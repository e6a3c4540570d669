// Measures the offline coder on development sets and prints three tables: the tasks, each
// task by kind, and how often each named rule fired and was right (rule-hits.mjs).
//   npm run eval -- FOLDER [--write] [--raw] [--confusion]
// FOLDER holds dates/, entities/ and attribution/, each with gold .jsonl files and its scorer (Python 3).
// --write puts the table into docs/quality.md. What each figure means: docs/quality.md.
// --confusion prints which event type was read for which of the set's, --raw the scorers' own output.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annotate } from '../../dist/coders/offline/annotate.js';
import { readSources } from '../../dist/ingest/read-sources.js';
import { createReport } from '../../dist/model/problem.js';
import { compareAnnotations } from '../../dist/text/agreement/compare-annotations.js';
import { detailsOf } from './details.mjs';
import { confusionTable, predictedEvents, scoreEvents } from './events.mjs';
import { rowsOf } from './rows.mjs';
import { createTally } from './rule-hits.mjs';

const [folder, ...flags] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  process.stderr.write(
    'usage: npm run eval -- FOLDER [--write]; FOLDER holds dates, entities, attribution\n',
  );
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), 'attest-eval-'));
const report = createReport();

const readLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const sourceOf = ({ id, text, dct, date, published, title }) => ({
  id,
  text,
  published: dct ?? date ?? published ?? null,
  title: title ?? null,
  publication: null,
});

/** Scorers count code points; our offsets are UTF-16 units. */
function codePoints(text) {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  const at = new Int32Array(text.length + 1);
  for (let unit = 0, point = 0; unit <= text.length; unit++) {
    at[unit] = point;
    const isFirstHalf = /[\uD800-\uDBFF]/.test(text[unit] ?? '');
    if (!isFirstHalf) point++;
  }
  return (offset) => at[offset];
}

const TYPES = {
  unit: 'ORG',
  agency: 'ORG',
  organization: 'ORG',
  publication: 'ORG',
  person: 'PERSON',
  place: 'LOC',
};
const predict = {
  dates: (reading, point) => ({
    timex: reading.dates.map(({ start, end, timex }) => ({
      start: point(start),
      end: point(end),
      ...timex,
    })),
  }),
  entities: (reading, point) => ({
    entities: reading.mentions
      .filter(({ kind, form }) => kind in TYPES && form === 'name')
      .map(({ start, end, kind }) => ({ start: point(start), end: point(end), type: TYPES[kind] })),
  }),
  attribution: (reading, point) => {
    const all = (spans) => spans.map(([start, end]) => [point(start), point(end)]);
    return {
      attributions: reading.claims.map(({ source, cue, content }) => ({
        source: all(source),
        cue: all(cue),
        content: all(content),
      })),
    };
  },
};

const tally = createTally((kind) => TYPES[kind]);

/** The gold entities with UTF-16 offsets, like those of our readings. */
function goldOf({ text, entities }) {
  const point = codePoints(text);
  const unit = new Map();
  for (let at = text.length; at >= 0; at--) unit.set(point(at), at);
  return entities.map((one) => ({ ...one, start: unit.get(one.start), end: unit.get(one.end) }));
}

/** Reads every gold document and writes gold and predictions as files for a scorer. */
async function read(task, name, golds) {
  const gold = join(scratch, `${name}.gold.jsonl`);
  const prediction = join(scratch, `${name}.jsonl`);
  const documents = golds.flatMap((file) => readLines(join(folder, task, file)));
  writeFileSync(gold, `${documents.map((one) => JSON.stringify(one)).join('\n')}\n`);
  const readings = [];
  for (const document of documents) {
    const hits = [];
    const onHit = (hit) => hits.push(hit);
    const reading = await annotate(sourceOf(document), report, { onHit });
    tally.add(document.text, hits, reading, task === 'entities' ? goldOf(document) : null);
    const predicted = predict[task](reading, codePoints(document.text));
    readings.push(JSON.stringify({ id: document.id, ...predicted }));
  }
  writeFileSync(prediction, `${readings.join('\n')}\n`);
  return { task, gold, prediction };
}

/** Scores the events read in the gold texts. */
async function judgeEvents() {
  const documents = readLines(join(folder, 'entities', 'wikievents.dev.jsonl'));
  const predictions = [];
  for (const document of documents) {
    const reading = await annotate(sourceOf(document), report);
    predictions.push(predictedEvents(reading, codePoints(document.text)));
  }
  return scoreEvents(documents, predictions);
}

/** Runs the scorer that belongs to the set. */
function judge({ task, gold, prediction }, scorer, ...options) {
  const { stdout, stderr, status } = spawnSync(
    'python3',
    [join(folder, task, scorer), gold, prediction, '--json', ...options],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Documents of 250 words per second on one core, after a warm-up. */
async function speed() {
  const documents = readLines(join(folder, 'attribution', 'polnear.dev.jsonl')).slice(0, 60);
  const texts = documents.flatMap(({ text }) => {
    const words = text.match(/\S+\s*/g) ?? [];
    return Array.from({ length: Math.floor(words.length / 250) }, (_, at) =>
      words.slice(at * 250, at * 250 + 250).join(''),
    );
  });
  const run = async () => {
    const before = process.cpuUsage();
    for (const [at, text] of texts.entries())
      await annotate(sourceOf({ id: String(at), text }), report);
    const { user, system } = process.cpuUsage(before);
    return (texts.length * 1e6) / (user + system);
  };
  await run();
  return Math.round(await run());
}

/** Measured in a separate process that has read nothing else. */
function footprint() {
  const file = join(folder, 'attribution', 'polnear.dev.jsonl');
  const script = fileURLToPath(new URL('./footprint.mjs', import.meta.url));
  return JSON.parse(spawnSync(process.execPath, [script, file], { encoding: 'utf8' }).stdout);
}
const { startUp, memory } = footprint();

const readings = {
  tbaq: await read('dates', 'tbaq', ['tbaq.jsonl']),
  wikiwars: await read('dates', 'wikiwars', ['wikiwars.jsonl']),
  re3d: await read('entities', 're3d', ['re3d.centcom.jsonl', 're3d.us-state-department.jsonl']),
  wikievents: await read('entities', 'wikievents', ['wikievents.dev.jsonl']),
  polnear: await read('attribution', 'polnear', ['polnear.dev.jsonl']),
};
const ofAttribution = (subset) =>
  judge(readings.polnear, 'score_attribution.py', '--subset', subset);
const ofEntities = (reading) => judge(reading, 'score_entities.py', '--scope', 'pure');
const scores = {
  dates: judge(readings.tbaq, 'score_dates.py'),
  wikiwars: judge(readings.wikiwars, 'score_dates.py'),
  re3d: ofEntities(readings.re3d),
  wikievents: ofEntities(readings.wikievents),
  attribution: ofAttribution('all'),
  direct: ofAttribution('direct'),
  indirect: ofAttribution('indirect'),
  events: await judgeEvents(),
};
if (flags.includes('--raw')) process.stdout.write(`${JSON.stringify(scores, null, 1)}\n`);
/** Sums up, over these articles, how the machine's reading compares with a person's coding. */
async function compareCoded(folders) {
  const sums = new Map();
  for (const { source, annotations } of readSources(folders, report)) {
    const { id, published, title, publication } = source.front;
    const read = await annotate(
      {
        id,
        text: source.text,
        published: published ?? null,
        title: title ?? null,
        publication: publication ?? null,
      },
      report,
    );
    for (const { part, first, second, both } of compareAnnotations(source.text, annotations, read)
      .parts) {
      const sum = sums.get(part) ?? { first: 0, second: 0, both: 0 };
      sums.set(part, {
        first: sum.first + first,
        second: sum.second + second,
        both: sum.both + both,
      });
    }
  }
  return [...sums].map(([part, { first, second, both }]) => ({
    part,
    precision: second && both / second,
    recall: first && both / first,
    f1: first + second && (2 * both) / (first + second),
  }));
}
const parts = await compareCoded(['seed']);
const coded = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('examples', name));
const examples = await compareCoded(coded);
const f1 = (all) => (part) => all.find((one) => one.part === part).f1.toFixed(3);
const PARTS = ['entities', 'dates', 'claims', 'events', 'roles'];
const documentsPerSecond = await speed();
const rows = rowsOf(scores);
const table = [
  '| task (development set) | figure |',
  '| --- | --- |',
  ...rows.map(([task, figure]) => `| ${task} | ${figure} |`),
  `| seed article against its coding: entities / dates / claims / events / roles F1 | ${PARTS.map(f1(parts)).join(' / ')} |`,
  `| the ${coded.length} articles of examples/ against their coding: the same | ${PARTS.map(f1(examples)).join(' / ')} |`,
  `| speed: documents of 250 words a second of one core's time | ${documentsPerSecond} |`,
  `| first document in a new process, all data loaded | ${startUp} ms |`,
  `| memory after 84 articles of news | ${memory} MiB |`,
].join('\n');
const details = detailsOf(scores, { seed: parts, examples });
process.stdout.write(`${table}\n\n${details}\n\n${tally.table()}\n`);
if (flags.includes('--confusion'))
  process.stdout.write(`\n${confusionTable(scores.events.confusion)}\n`);
if (flags.includes('--write')) {
  const file = 'docs/quality.md';
  const page = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    page.replace(/(<!-- figures -->\n)[\s\S]*?(<!-- end -->)/, `$1\n${table}\n\n${details}\n\n$2`),
  );
}
rmSync(scratch, { recursive: true });
