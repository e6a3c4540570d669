import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { decisionId } from '../../../dist/model/decisions.js';
import { attest } from '../../attest.mjs';
import { pick } from '../../bench/random.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { placeCorpus, write } from '../workplace.mjs';

export const what = 'decisions damaged between two builds';
export const tries = 50;

/** Each gives new bytes for the file, or puts something else in its place. */
const DAMAGES = [
  ['cut', ({ bytes, random }) => bytes.subarray(0, Math.floor(random() * bytes.length))],
  ['begin lost', ({ bytes, random }) => bytes.subarray(1 + Math.floor(random() * 40))],
  [
    'bit flipped',
    ({ bytes, random }) => {
      const damaged = Buffer.from(bytes);
      damaged[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8);
      return damaged;
    },
  ],
  ['zeros', ({ bytes, random }) => Buffer.from(bytes).fill(0, Math.floor(random() * bytes.length))],
  ['mark of byte order', ({ text }) => `\uFEFF${text}`],
  ['line ends of Windows', ({ text }) => text.replaceAll('\n', '\r\n')],
  ['line ends of old Macs', ({ text }) => text.replaceAll('\n', '\r')],
  ['no line ends', ({ text }) => text.replaceAll('\n', ' ')],
  ['UTF-16', ({ text }) => Buffer.from(text, 'utf16le')],
  ['a conflict of versions', ({ text }) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> other\n`],
  ['an array', ({ text }) => `[${text.trim().split('\n').join(',')}]`],
  ['typographic quotes', ({ text }) => text.replaceAll('"', '”')],
  ['empty', () => ''],
  ['gone', ({ file }) => rmSync(file)],
  [
    'a dangling link',
    ({ file }) => {
      rmSync(file);
      symlinkSync('nowhere.jsonl', file);
    },
  ],
  [
    'a folder',
    ({ file, folder }) => {
      rmSync(file);
      write(folder, 'decisions.jsonl/x', '');
    },
  ],
];

/** Number of articles that are withdrawn. */
const WITHDRAWN = 6;

function retraction(id, at) {
  const content = {
    what: 'retract',
    ids: [id],
    by: 'campaign',
    when: `2024-12-0${at + 1}`,
    why: 'withdrawn by its outlet',
  };
  return `${JSON.stringify({ id: decisionId(content), ...content })}\n`;
}

/**
 * A withdrawn article must not come back. A build either refuses, by name, without writing a graph,
 * or gives a graph without what was withdrawn.
 */
export async function run({ folder, tries, random, tally }) {
  placeCorpus(folder, 40);
  const file = join(folder, 'decisions.jsonl');
  const withdrawn = readdirSync(join(folder, 'articles')).sort().slice(0, WITHDRAWN);
  writeFileSync(file, withdrawn.map(retraction).join(''));
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  const out = join(folder, 'out');
  const build = () => attest(['build', 'articles'], { cwd: folder });
  await build();
  cpSync(out, join(folder, 'whole'), { recursive: true });
  for (let at = 0; at < tries; at += 1) {
    for (const path of [out, file]) rmSync(path, { recursive: true, force: true });
    cpSync(join(folder, 'whole'), out, { recursive: true, preserveTimestamps: true });
    writeFileSync(file, bytes);
    const [name, damage] = at < DAMAGES.length ? DAMAGES[at] : pick(DAMAGES.slice(0, 4), random);
    const damaged = damage({ bytes, text, random, file, folder });
    if (damaged !== undefined) writeFileSync(file, damaged);
    const ran = await build();
    const wrong = misbehaviour(ran);
    const back = returned(out, withdrawn);
    if (wrong) tally.add(wrong.kind, `${name}: ${wrong.why}`);
    else if (back.length > 0)
      tally.add('leaked', `${name}: ${back[0]} is back, exit code ${ran.code}`);
    else if (damaged?.length === 0 && ran.code === 0)
      tally.add('lost', `${name}: no word about it`);
    else tally.add(null);
  }
}

/** Withdrawn articles of which the graph tells something again. */
function returned(out, withdrawn) {
  if (!existsSync(join(out, 'graph.json'))) return [];
  const { nodes } = JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8'));
  const told = new Set(
    nodes
      .filter(({ attributes: { label } }) => label === 'Event' || label === 'Claim')
      .flatMap(({ attributes: { sources } }) => sources),
  );
  return withdrawn.filter((id) => told.has(id));
}
