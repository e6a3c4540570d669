import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attest } from '../../attest.mjs';
import { HANGS_AFTER, startDesk } from '../desk.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { placeCorpus } from '../workplace.mjs';

export const what = 'a desk killed while a person judges and brings in articles';
export const tries = 20;

/** Milliseconds after the first task is there: in the middle of writing, building and answering. */
const LONGEST = 4_000;

/**
 * Kills a desk at a random moment while judgements and articles are sent to it one after the other.
 * Everything that it acknowledged must be on the disk, what it did not must be there whole or not at
 * all, and the next desk and the next build must go on.
 */
export async function run({ folder, tries, random, tally }) {
  // Enough for graph.json to be written on a thread of its own.
  placeCorpus(folder, 50);
  const acknowledged = { decisions: new Set(), files: new Map() };
  for (let at = 0; at < tries; at += 1) {
    const desk = await startDesk(folder);
    const tasks = await tasksOf(desk);
    setTimeout(() => desk.kill(), random() * LONGEST);
    await workUntilKilled(desk, { tasks, at, acknowledged });
    const ended = await desk.ended;
    const wrong = ended.signal === 'SIGKILL' ? null : misbehaviour(ended);
    const lost = lostOf(folder, acknowledged);
    if (wrong) tally.add(wrong.kind, `try ${at}: ${wrong.why}`);
    else tally.add(lost === null ? null : 'lost', `try ${at}: ${lost}`);
  }
  // One more desk takes away what the killed ones had begun; then a build reads everything.
  const last = await startDesk(folder);
  await tasksOf(last);
  last.kill('SIGINT');
  await last.ended;
  const built = await attest(['build', 'articles'], { cwd: folder });
  const wrong = misbehaviour(built);
  const begun = readdirSync(join(folder, 'articles')).filter((name) => name.startsWith('.'));
  if (wrong) tally.add(wrong.kind, `after all kills: ${wrong.why}`);
  else if (begun.length > 0) tally.add('lost', `after all kills: ${begun.join(', ')} was left`);
  else if (acknowledged.decisions.size < tries)
    tally.add('lost', `only ${acknowledged.decisions.size} judgements were acknowledged at all`);
}

/** The first tasks, once there are some. */
async function tasksOf(desk) {
  for (const start = performance.now(); performance.now() - start < HANGS_AFTER; ) {
    const { tasks } = await desk.get('inbox?state=all');
    if (tasks.length > 0) return tasks;
    await new Promise((done) => setTimeout(done, 50));
  }
  desk.kill();
  throw new Error(`no task in ${HANGS_AFTER} ms; the desk said: ${(await desk.ended).stderr}`);
}

/** Judges, and brings in an article now and then, until the desk does not answer any more. */
async function workUntilKilled(desk, { tasks, at, acknowledged }) {
  for (let turn = 0; desk.runs(); turn += 1)
    try {
      const { id, seen } = tasks[turn % tasks.length];
      const verdict = turn % 2 === 0 ? 'accept' : 'reject';
      const why = `try ${at}, turn ${turn}`;
      const { decision } = await desk.post('judge', { id, seen, verdict, why });
      if (decision !== null) acknowledged.decisions.add(decision);
      if (turn % 5 === 4) await bringIn(desk, `${at}-${turn}`, acknowledged.files);
    } catch {
      // It was killed, or it refused: an article that came in may have changed what the task is about.
      await new Promise((done) => setTimeout(done, 10));
    }
}

async function bringIn(desk, name, files) {
  const bytes = Buffer.from(
    `Residents of Tarn said that house ${name} was destroyed.\n`.repeat(40),
  );
  const { brought } = await desk.post('bring-in', {
    name: `house-${name}.txt`,
    content: bytes.toString('base64'),
    sha256: hashOf(bytes),
  });
  if (brought !== null) files.set(brought.file, hashOf(bytes));
}

/** What is missing, or not whole; null if nothing is. */
function lostOf(folder, { decisions, files }) {
  const file = join(folder, 'decisions.jsonl');
  const there = new Set();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    if (line === '') continue;
    try {
      there.add(JSON.parse(line).id);
    } catch {
      return `a line of decisions.jsonl is cut: ${line.slice(0, 40)}`;
    }
  }
  const gone = [...decisions].filter((id) => !there.has(id));
  if (gone.length > 0) return `${gone.length} judgements, first ${gone[0]}`;
  for (const [brought, hash] of files) {
    const path = join(folder, brought);
    if (!existsSync(path) || hashOf(readFileSync(path)) !== hash) return `${brought} is not whole`;
  }
  return null;
}

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');
