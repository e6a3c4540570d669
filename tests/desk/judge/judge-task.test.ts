import { describe, expect, test } from '@jest/globals';
import { standingByTask } from '../../../src/desk/inbox/state-of-task.ts';
import { judgeTask, taskOfDecision, undoOf } from '../../../src/desk/judge/judge-task.ts';
import { type Decision, DecisionContent, decisionId } from '../../../src/model/decisions.ts';
import { oneTask } from '../inbox/one-task.ts';

const task = oneTask({});
const judging = { by: 'ana', when: '2025-06-02' };
const decided = (fields: object, line = 1): Decision => {
  const content = DecisionContent.parse({
    what: 'accept',
    ids: [task.id],
    by: 'ana',
    when: '2025-06-01',
    why: 'seen',
    ...fields,
  });
  return { ...content, id: decisionId(content), line };
};
const judged = (request: object, earlier: readonly Decision[] = [], of = task) =>
  judgeTask(
    { id: of.id, verdict: 'accept', why: 'the words say it', seen: of.seen, ...request } as never,
    { task: of, standing: standingByTask(earlier), attributes: null },
    judging,
  );

describe('a verdict', () => {
  test('is one line, with what was seen', () => {
    expect(judged({})).toEqual({
      contents: [
        { what: 'accept', ids: [task.id], ...judging, why: 'the words say it', seen: task.seen },
      ],
    });
    expect(judged({ verdict: 'unsure' })).toMatchObject({ contents: [{ what: 'doubt' }] });
  });

  test('that one is unsure whether two are one is about the pair', () => {
    const pair = oneTask({ id: 'MAYBE_SAME_AS unit:b/u unit:a/u' });
    expect(judged({ verdict: 'unsure' }, [], pair)).toMatchObject({
      contents: [{ what: 'unsure', ids: ['unit:a/u', 'unit:b/u'] }],
    });
  });

  test.each([
    ['MAYBE_SAME_AS', 'accept', 'same'],
    ['MAYBE_SAME_AS', 'reject', 'different'],
    ['SAME_AS', 'reject', 'different'],
    ['NOT_SAME_AS', 'accept', 'different'],
  ])('on %s: to %s says %s', (type, verdict, what) => {
    const pair = oneTask({ id: `${type} unit:b/u unit:a/u` });
    expect(judged({ verdict }, [], pair)).toMatchObject({
      contents: [{ what, ids: ['unit:a/u', 'unit:b/u'] }],
    });
  });

  test('takes back what the same person said before, and nobody else', () => {
    const [own, others] = [decided({}), decided({ by: 'bo' }, 2)];
    expect(judged({ verdict: 'reject' }, [own, others])).toMatchObject({
      contents: [{ what: 'undo', ids: [own.id] }, { what: 'reject' }],
    });
  });

  test('is refused on what has changed, is gone, or is nobody to protect', () => {
    expect(judged({ seen: 'ffffffff' })).toEqual({
      refused: 'this has changed since it was shown; look at it again',
    });
    expect(judged({ verdict: 'protect' })).toEqual({
      refused: 'only a person or a group is protected or released',
    });
  });
});

describe('an undo', () => {
  const [first, second, others] = [
    decided({}, 1),
    decided({ ids: ['event:a/v2'] }, 2),
    decided({ by: 'bo', ids: ['event:a/v3'] }, 3),
  ];
  const standing = standingByTask([first, second, others]);

  test('takes back the last that this person said and that stands', () => {
    expect(undoOf(null, standing, judging)?.undone).toEqual(second);
    const undone = decided({ what: 'undo', ids: [second.id] }, 4);
    const after = standingByTask([first, second, others, undone]);
    expect(undoOf(null, after, judging)?.undone).toEqual(first);
    expect(undoOf(null, standing, { ...judging, by: 'eve' })).toBeNull();
  });

  test('leads back to the task, of a pair too', () => {
    const pair = oneTask({ id: 'MAYBE_SAME_AS unit:b/u unit:a/u' });
    const same = decided({ what: 'same', ids: ['unit:a/u', 'unit:b/u'] });
    expect(taskOfDecision(same, [task, pair])).toBe(pair);
    expect(taskOfDecision(first, [pair, task])).toBe(task);
  });
});
