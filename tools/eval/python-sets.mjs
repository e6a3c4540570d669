import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotate } from '../../dist/coders/offline/annotate.js';
import { createReport } from '../../dist/model/problem.js';
import { predictedEvents, scoreEvents } from './events.mjs';
import { createHitTally } from './rule-hits.mjs';

export const readLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export const sourceOf = ({ id, text, dct, date, published, title }) => ({
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

/** The gold entities with UTF-16 offsets, like those of our readings. */
function goldOf({ text, entities }) {
  const point = codePoints(text);
  const unit = new Map();
  for (let at = text.length; at >= 0; at--) unit.set(point(at), at);
  return entities.map((one) => ({ ...one, start: unit.get(one.start), end: unit.get(one.end) }));
}

/**
 * Reads the sets in FOLDER/dates, /entities and /attribution that bring scorers of their own
 * (Python 3). Returns their output by name, and how often each named rule fired.
 */
export async function scorePythonSets(folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'attest-eval-'));
  const report = createReport();
  const hits = createHitTally((kind) => TYPES[kind]);

  /** Reads every gold document and writes gold and predictions as files for a scorer. */
  async function read(task, name, golds) {
    const gold = join(scratch, `${name}.gold.jsonl`);
    const prediction = join(scratch, `${name}.jsonl`);
    const documents = golds.flatMap((file) => readLines(join(folder, task, file)));
    writeFileSync(gold, `${documents.map((one) => JSON.stringify(one)).join('\n')}\n`);
    const predictions = [];
    const events = [];
    for (const document of documents) {
      const fired = [];
      const onHit = (hit) => fired.push(hit);
      const reading = await annotate(sourceOf(document), report, { onHit });
      const point = codePoints(document.text);
      hits.add(document.text, fired, reading, task === 'entities' ? goldOf(document) : null);
      predictions.push(JSON.stringify({ id: document.id, ...predict[task](reading, point) }));
      events.push(predictedEvents(reading, point));
    }
    writeFileSync(prediction, `${predictions.join('\n')}\n`);
    return { task, gold, prediction, documents, events };
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

  const tbaq = await read('dates', 'tbaq', ['tbaq.jsonl']);
  const wikiwars = await read('dates', 'wikiwars', ['wikiwars.jsonl']);
  const re3dFiles = ['re3d.centcom.jsonl', 're3d.us-state-department.jsonl'];
  const re3d = await read('entities', 're3d', re3dFiles);
  const wikievents = await read('entities', 'wikievents', ['wikievents.dev.jsonl']);
  const polnear = await read('attribution', 'polnear', ['polnear.dev.jsonl']);
  const ofAttribution = (subset) => judge(polnear, 'score_attribution.py', '--subset', subset);
  const ofEntities = (reading) => judge(reading, 'score_entities.py', '--scope', 'pure');
  const scores = {
    dates: judge(tbaq, 'score_dates.py'),
    wikiwars: judge(wikiwars, 'score_dates.py'),
    re3d: ofEntities(re3d),
    wikievents: ofEntities(wikievents),
    attribution: ofAttribution('all'),
    direct: ofAttribution('direct'),
    indirect: ofAttribution('indirect'),
    events: scoreEvents(wikievents.documents, wikievents.events),
  };
  rmSync(scratch, { recursive: true });
  return { scores, hits };
}
