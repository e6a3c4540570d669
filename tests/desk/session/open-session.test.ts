import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { JudgedTask } from '../../../src/desk/api.ts';
import { decisionOf } from '../../../src/desk/judge/decision-of.ts';
import { articleToShow } from '../../../src/desk/session/article-to-show.ts';
import type { DeskSession } from '../../../src/desk/session/desk-session.ts';
import { openSession } from '../../../src/desk/session/open-session.ts';
import { type Builder, createBuilderHere } from '../../../src/pipeline/build-decided.ts';
import { workplace } from '../../cli/program.ts';
import { QUARRY_READING, QUARRY_ROAD } from '../quarry-road.ts';
import { caseOf, until } from './case-of.ts';

/** The first build loads the coder. */
jest.setTimeout(60_000);

/** Where a build stands still: before it has written anything, after it has written everything. */
type Gate = 'begins' | 'has written' | null;

let closed: Gate = null;
let begun = 0;

/** Builds when it is let. */
function gatedBuilder(): Builder {
  const here = createBuilderHere();
  const passed = (gate: Gate): Promise<void> => until(() => closed !== gate);
  return {
    ...here,
    build: async (...asked) => {
      begun += 1;
      await passed('begins');
      const built = await here.build(...asked);
      await passed('has written');
      return built;
    },
  };
}

const place = workplace();
let session: DeskSession;
beforeAll(async () => {
  place.write('case/quarry-road/article.md', QUARRY_ROAD);
  place.write('case/quarry-road/annotations.yaml', QUARRY_READING);
  session = openSession({
    place: caseOf(place),
    reviewer: 'ana',
    startBuilder: gatedBuilder,
  });
  await until(() => session.tasks().length > 3 && !session.status().isBuilding);
});
afterAll(() => session.close());

const open = (): JudgedTask[] => session.tasks().filter(({ state }) => state === 'open');

function judge(task: JudgedTask | undefined, verdict: 'accept' | 'reject'): string {
  if (!task) throw new Error('there is nothing to judge');
  const signed = { by: 'ana', when: '2025-05-05T10:00:00.000Z' };
  const [added] = session.add([decisionOf(task, { verdict, why: 'a test' }, signed)]);
  return added?.id ?? '';
}

const linesOf = (decision: string) =>
  session.status().effects.find(({ decisions }) => decisions.includes(decision))?.lines;

const seized = () => open().find(({ sentence }) => /seized|detain/i.test(sentence));

test('what is judged while a build runs is on the disk at once, and built together after it', async () => {
  const [one, two, three] = open();
  const before = begun;
  closed = 'begins';
  const first = judge(one, 'accept');
  await until(() => begun === before + 1);
  const others = [judge(two, 'accept'), judge(three, 'accept')];
  expect(place.read('decisions.jsonl').trim().split('\n')).toHaveLength(3);
  expect(session.tasks().filter(({ state }) => state === 'accepted')).toHaveLength(3);
  expect(session.status()).toMatchObject({ isBuilding: true, effects: [] });
  closed = null;
  await session.settled();
  expect(begun).toBe(before + 2);
  expect(session.status().effects.map(({ decisions }) => decisions)).toEqual([others, [first]]);
});

test('the effect of what was judged during a build is told of the next one', async () => {
  closed = 'begins';
  const before = begun;
  const first = judge(open()[0], 'accept');
  await until(() => begun === before + 1);
  const second = judge(seized(), 'reject');
  closed = null;
  await session.settled();
  expect(linesOf(first)).toEqual([]);
  expect(linesOf(second)?.length).toBeGreaterThan(0);
});

test('an article can be read while a build has replaced what was read of it', async () => {
  closed = 'has written';
  const { source } = open()[0] ?? {};
  const files = place.list('out/graph');
  judge(open()[0], 'reject');
  await until(() => place.list('out/graph').join() !== files.join());
  expect(articleToShow(session.articles(), source ?? '').sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(session.status().isBuilding).toBe(true);
  closed = null;
  await session.settled();
});
