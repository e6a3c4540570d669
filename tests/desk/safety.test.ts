import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type RunningDesk, startDesk } from '../browser/open-desk.ts';
import { workplace } from '../cli/program.ts';
import { QUARRY_READING, QUARRY_ROAD } from './quarry-road.ts';

jest.setTimeout(240_000);

interface Answered {
  readonly status: number;
  readonly body: string;
}

/** One request, with exactly these headers. */
function ask(
  { port }: RunningDesk,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body: Iterable<string> = [],
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
    let isAnswered = false;
    sent.on('response', (response) => {
      isAnswered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    // The desk hangs up on who sends too much.
    sent.on('error', (error) => {
      if (!isAnswered) reject(error);
    });
    const write = async (): Promise<void> => {
      for (const chunk of body) {
        if (isAnswered || sent.destroyed) return;
        if (!sent.write(chunk)) await new Promise((go) => setTimeout(go, 1));
      }
      sent.end();
    };
    void write();
  });
}

const own = ({ port, token }: RunningDesk) => ({
  host: `127.0.0.1:${port}`,
  origin: `http://127.0.0.1:${port}`,
  'x-attest-token': token,
  'content-type': 'application/json',
});

describe('a desk', () => {
  const place = workplace();
  let desk: RunningDesk;
  const get = async (path: string) => JSON.parse((await ask(desk, 'GET', path, own(desk))).body);
  const post = (path: string, value: object, more: object = {}) =>
    ask(desk, 'POST', path, { ...own(desk), ...more }, [JSON.stringify(value)]);
  const firstTask = async (): Promise<{ id: string; seen: string }> => {
    for (;;) {
      const [task] = (await get('/api/inbox')).tasks;
      if (task) return task;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  beforeAll(async () => {
    place.write('case/quarry-road/article.md', QUARRY_ROAD);
    place.write('case/quarry-road/annotations.yaml', QUARRY_READING);
    place.write('secret.txt', 'not for anybody');
    desk = await startDesk(place.folder, ['case']);
    await firstTask();
  });
  place.onEnd(() => desk.stop());

  test('answers nobody who calls it by another name, as a page that rebinds its own would', async () => {
    for (const host of ['rebound.example', `localhost:${desk.port}`, `127.0.0.1:1`]) {
      const { status, body } = await ask(desk, 'GET', '/api/inbox', { ...own(desk), host });
      expect([status, body]).toEqual([403, expect.stringContaining('wrong host')]);
    }
  });

  test('takes no judgement from another page, nor one without its secret', async () => {
    const { id, seen } = await firstTask();
    const verdict = { id, seen, verdict: 'accept', why: 'forged' };
    for (const more of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'x-attest-token': 'guessed' },
    ])
      expect((await post('/api/judge', verdict, more)).status).toBe(403);
    // A form can send this without being asked for permission first.
    expect((await post('/api/judge', verdict, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await ask(desk, 'GET', '/api/judge', own(desk))).status).toBe(404);
    expect(place.list('.')).not.toContain('decisions.jsonl');
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/desk.js/../../secret.txt',
    '//etc/passwd',
    '/api/../secret.txt',
    '/api/__proto__',
    '/api/constructor',
  ])('has no file at %s', async (path) => {
    const { status, body } = await ask(desk, 'GET', path, own(desk));
    expect(status).toBe(404);
    expect(body).not.toContain('not for anybody');
  });

  test('reads no more of a body than it may be long: 200 MB change nothing', async () => {
    const megabyte = 'x'.repeat(1 << 20);
    function* flood(): Generator<string> {
      for (let sent = 0; sent < 200; sent += 1) yield megabyte;
    }
    const answered = await ask(desk, 'POST', '/api/judge', own(desk), flood()).catch(() => null);
    if (answered) expect(answered.status).toBe(413);
    const brought = await ask(desk, 'POST', '/api/bring-in', own(desk), flood()).catch(() => null);
    if (brought) expect(brought.status).toBe(413);
    expect(place.list('case')).toEqual(['quarry-road']);
    const stated = { ...own(desk), 'content-length': String(200 << 20) };
    const refused = await ask(desk, 'POST', '/api/judge', stated, ['x']).catch(() => null);
    if (refused) expect(refused.status).toBe(413);
    expect((await get('/api/status')).problems).toEqual([]);
  });

  test('codes no article by a path, and reads no coding by one', async () => {
    for (const source of ['../secret.txt', 'case/quarry-road', '/etc/passwd', '__proto__', '']) {
      const { body } = await post('/api/code-begin', { source, from: 'nothing' });
      expect(JSON.parse(body)).not.toHaveProperty('draft');
    }
    for (const handle of ['../annotations.yaml', '../../../secret.txt', '/etc/passwd']) {
      const pair = new URLSearchParams({
        source: 'quarry-road',
        first: 'standing',
        second: handle,
      });
      const answered = await get(`/api/code-compare?${pair}`);
      expect(answered).toEqual({ refused: 'one of the two codings cannot be read' });
    }
    expect(place.list('case/quarry-road')).toEqual(['annotations.yaml', 'article.md']);
  });

  test('writes no coding through a link that leads elsewhere', async () => {
    const link = `${place.folder}/case/quarry-road/codings`;
    mkdirSync(`${place.folder}/elsewhere`);
    symlinkSync(`${place.folder}/elsewhere`, link);
    const { body } = await post('/api/code-begin', { source: 'quarry-road', from: 'nothing' });
    rmSync(link);
    expect(JSON.parse(body).refused).toContain('link');
    expect(place.list('elsewhere')).toEqual([]);
  });

  test('brings nothing in whose bytes are not those that were sent', async () => {
    const sent = { name: 'a.txt', content: 'AAAA', sha256: '0'.repeat(64) };
    const { brought, problems } = JSON.parse((await post('/api/bring-in', sent)).body);
    expect([brought, problems[0].rule]).toEqual([null, 'bring:not-whole']);
    for (const name of ['', 'x'.repeat(2_000)])
      expect((await post('/api/bring-in', { ...sent, name })).status).toBe(400);
    expect(place.list('case')).toEqual(['quarry-road']);
  });

  test('takes only what it asked for', async () => {
    for (const value of [[], { id: 1 }, { id: 'x', verdict: 'delete', why: 'x', seen: 'x' }])
      expect((await post('/api/judge', value)).status).toBe(400);
    const { status } = await ask(desk, 'POST', '/api/judge', own(desk), ['{']);
    expect(status).toBe(400);
  });

  test('is one on its folder: another is told who has it', async () => {
    const other = place.attest(['desk', 'case', '--no-open']);
    expect(other.code).toBe(1);
    expect(other.stderr).toContain(`process ${desk.process.pid} has a desk on out`);
  });

  test('writes nothing while the decisions are damaged, and says so', async () => {
    const { id, seen } = await firstTask();
    place.write('decisions.jsonl', '{"what":"accept","ids":["event:qu');
    for (let problems: string[] = []; problems.length === 0; )
      problems = (await get('/api/status')).problems;
    const { body } = await post('/api/judge', { id, seen, verdict: 'accept', why: 'seen' });
    expect(JSON.parse(body).refused).toContain('cut');
    expect(place.read('decisions.jsonl')).toBe('{"what":"accept","ids":["event:qu');
  });
});

describe('a desk that is killed', () => {
  const place = workplace();
  /** Moments; the long form is 20. */
  const KILLS = Number(process.env['ATTEST_DESK_KILLS'] ?? 3);

  test('has lost no judgement that it acknowledged, and the next one goes on', async () => {
    place.write('case/quarry-road/article.md', QUARRY_ROAD);
    place.write('case/quarry-road/annotations.yaml', QUARRY_READING);
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const desk = await startDesk(place.folder, ['case']);
      const died = new Promise((resolve) => desk.process.once('exit', resolve));
      const get = async (path: string) =>
        JSON.parse((await ask(desk, 'GET', path, own(desk))).body);
      let tasks: { id: string; seen: string }[] = [];
      while (tasks.length === 0) ({ tasks } = await get('/api/inbox?state=all'));
      // The moment is another one at each run, in the middle of writing and building.
      const timer = setTimeout(() => desk.process.kill('SIGKILL'), 200 + Math.random() * 3000);
      try {
        for (let turn = 0; ; turn += 1) {
          const { id, seen } = tasks[turn % tasks.length] ?? { id: '', seen: '' };
          const verdict = turn % 2 === 0 ? 'accept' : 'reject';
          const sent = [JSON.stringify({ id, seen, verdict, why: `turn ${kill}-${turn}` })];
          const { decision } = JSON.parse(
            (await ask(desk, 'POST', '/api/judge', own(desk), sent)).body,
          );
          if (decision) acknowledged.push(decision);
        }
      } catch {
        // It was killed.
      }
      clearTimeout(timer);
      await died;
    }
    const ids = place
      .read('decisions.jsonl')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
    expect(place.attest(['build', 'case']).code).toBe(0);
  });

  test('has lost nothing of a coding that it acknowledged', async () => {
    place.write('case/quarry-road/article.md', QUARRY_ROAD);
    const about = { source: 'quarry-road' };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const desk = await startDesk(place.folder, ['case']);
      const died = new Promise((resolve) => desk.process.once('exit', resolve));
      const post = async (name: string, value: object) =>
        JSON.parse(
          (await ask(desk, 'POST', `/api/${name}`, own(desk), [JSON.stringify(value)])).body,
        );
      const { draft: begun } = await post('code-begin', { ...about, from: 'nothing' });
      let saved = begun;
      let sent = begun;
      const timer = setTimeout(() => desk.process.kill('SIGKILL'), 100 + Math.random() * 2000);
      try {
        for (let turn = 1; ; turn += 1) {
          const event = { ...EVENT, id: `event-${turn}` };
          const { coding } = saved;
          sent = { ...saved, coding: { ...coding, events: [...coding.events, event] } };
          const { edit } = await post('code-save', { ...about, draft: sent });
          saved = { ...sent, edit };
        }
      } catch {
        // It was killed.
      }
      clearTimeout(timer);
      await died;
      const kept = JSON.parse(place.read('case/quarry-road/codings/ana.draft.json'));
      expect(saved.edit).toBeGreaterThan(0);
      // What was sent last may be on the disk too, though nobody was told.
      expect([saved.coding.events.length, sent.coding.events.length]).toContain(
        kept.coding.events.length,
      );
    }
  });
});

const EVENT = {
  type: 'destroy',
  trigger: [0, 9],
  factuality: 'asserted',
  polarity: 'positive',
  genericity: 'single',
};
