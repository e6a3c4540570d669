import { describe, expect, test } from '@jest/globals';
import { JudgedTask } from '../../../src/desk/api.ts';
import { standingByTask } from '../../../src/desk/inbox/state-of-task.ts';
import { clusterOf, findMergePairs } from '../../../src/desk/merge/find-merge-pairs.ts';
import { lastJudgement, mergeLines, takeBackAll } from '../../../src/desk/merge/merge-lines.ts';
import { type Decision, DecisionContent, decisionId } from '../../../src/model/decisions.ts';
import { oneTask } from '../inbox/one-task.ts';

const pairTask = (a: string, b: string, state = 'open') =>
  JudgedTask.parse({ ...oneTask({ id: `MAYBE_SAME_AS ${a} ${b}` }), state, by: null });

const [A, B, C, D, E] = ['place:a/tarn', 'place:b/tarn', 'place:c/tarn', 'unit:a/u', 'unit:d/u'];
const TASKS = [
  pairTask(A, B),
  pairTask(D, E),
  pairTask(B, C),
  JudgedTask.parse({ ...oneTask({}), state: 'open', by: null }),
];

/** As the file would have them. */
const written = (contents: readonly DecisionContent[], from = 1): Decision[] =>
  contents.map((content, at) => {
    const parsed = DecisionContent.parse(content);
    return { ...parsed, id: decisionId(parsed), line: from + at } as Decision;
  });

const signed = (minute: number) => ({
  by: 'ana',
  when: `2026-05-01T10:0${minute}:00.000Z`,
  why: 'one square, one market',
});

describe('pairs that may be one', () => {
  const pairs = findMergePairs(TASKS);

  test('connected pairs stand together, and no other task is among them', () => {
    expect(pairs.map(({ ends }) => ends)).toEqual([
      [A, B],
      [B, C],
      [D, E],
    ]);
    expect(pairs.map(({ cluster }) => cluster)).toEqual([0, 0, 1]);
  });

  test('what was told apart connects nothing', () => {
    const parted = findMergePairs([pairTask(A, B, 'rejected'), pairTask(B, C)]);
    expect(new Set(parted.map(({ cluster }) => cluster)).size).toBe(2);
  });

  test('a cluster is what is to do in it, and the pair in view', () => {
    const judged = findMergePairs([pairTask(A, B, 'accepted'), pairTask(B, C)]);
    const [first, second] = judged;
    expect(first && clusterOf(first, judged)).toHaveLength(2);
    expect(second && clusterOf(second, judged)).toHaveLength(1);
  });

  test('a verdict is a line for each pair, with what was seen', () => {
    const cluster = pairs.filter((pair) => pair.cluster === 0);
    const lines = mergeLines(cluster, 'same', signed(1), new Map());
    expect(lines).toMatchObject([
      { what: 'same', ids: [A, B], seen: '0a0a0a0a', by: 'ana' },
      { what: 'same', ids: [B, C] },
    ]);
  });

  test('judged again, the earlier verdict is taken back; one key takes back both', () => {
    const [pair] = pairs;
    if (!pair) throw new Error('no pair');
    const first = written(mergeLines([pair], 'same', signed(1), new Map()));
    const again = mergeLines([pair], 'different', signed(2), standingByTask(first));
    expect(again).toMatchObject([{ what: 'undo', ids: [first[0]?.id] }, { what: 'different' }]);
    const both = [...first, ...written(again, 2)];
    const undone = [...both, ...written(takeBackAll(lastJudgement(both, 'ana'), signed(3)), 4)];
    // The first one stands again.
    expect([...standingByTask(undone).values()].flat()).toMatchObject([{ what: 'same' }]);
  });

  test('a whole cluster is taken back at once, and nobody else’s', () => {
    const cluster = pairs.filter((pair) => pair.cluster === 0);
    const all = [
      ...written(mergeLines(cluster, 'same', signed(1), new Map())),
      ...written(mergeLines(cluster, 'different', { ...signed(2), by: 'bo' }, new Map()), 3),
    ];
    expect(lastJudgement(all, 'ana')).toHaveLength(2);
    expect(lastJudgement(all, 'cy')).toEqual([]);
  });
});
