import { describe, expect, test } from '@jest/globals';
import { judge, standingByTask } from '../../../src/desk/inbox/state-of-task.ts';
import { DecisionContent, decisionId } from '../../../src/model/decisions.ts';
import { createReport } from '../../../src/model/problem.ts';
import { parseDecisions } from '../../../src/resolve/decisions/parse-decisions.ts';
import { oneTask } from './one-task.ts';

/** The state of a task after these decisions, as a file has them. */
function stateAfter(task: ReturnType<typeof oneTask>, ...lines: object[]) {
  const text = lines
    .map(
      (line, at) =>
        `${JSON.stringify({ by: 'ana', when: `2025-06-0${at + 1}`, why: 'seen', ...line })}\n`,
    )
    .join('');
  const report = createReport();
  const decisions = parseDecisions(text, 'decisions.jsonl', report);
  expect(report.problems).toEqual([]);
  const { state, by } = judge(task, standingByTask(decisions));
  return [state, by];
}

describe('how a task stands', () => {
  const task = oneTask({ id: 'event:a/v1', seen: '0a0a0a0a' });
  const ids = [task.id];

  test('open until somebody judges', () => {
    expect(stateAfter(task)).toEqual(['open', null]);
    expect(stateAfter(task, { what: 'accept', ids: ['event:a/v2'] })).toEqual(['open', null]);
  });

  test.each([
    [{ what: 'accept', ids }, 'accepted'],
    [{ what: 'reject', ids }, 'rejected'],
    [{ what: 'doubt', ids }, 'unsure'],
    [{ what: 'correct', ids, set: { type: 'kill' } }, 'corrected'],
  ])('as it was judged: %o', (line, state) => {
    expect(stateAfter(task, line)).toEqual([state, 'ana']);
  });

  test('open again when it is taken back', () => {
    const accept = { what: 'accept', ids, by: 'ana', when: '2025-06-01', why: 'seen' };
    const id = decisionId(DecisionContent.parse(accept));
    expect(stateAfter(task, accept, { what: 'undo', ids: [id] })).toEqual(['open', null]);
  });

  test('disputed when two people contradict each other, agreed when they do not', () => {
    expect(stateAfter(task, { what: 'accept', ids }, { what: 'reject', ids, by: 'bo' })).toEqual([
      'disputed',
      'ana, bo',
    ]);
    expect(stateAfter(task, { what: 'accept', ids }, { what: 'accept', ids, by: 'bo' })).toEqual([
      'accepted',
      'ana, bo',
    ]);
    expect(
      stateAfter(
        oneTask({ id: 'person:a/p' }),
        { what: 'protect', ids: ['person:a/p'] },
        { what: 'release', ids: ['person:a/p'], by: 'bo' },
      ),
    ).toEqual(['disputed', 'ana, bo']);
  });

  test('changed when it is not any more what was judged', () => {
    expect(stateAfter(task, { what: 'accept', ids, seen: '0a0a0a0a' })[0]).toBe('accepted');
    expect(stateAfter(task, { what: 'accept', ids, seen: 'ffffffff' })[0]).toBe('changed');
  });

  test('what may be one is judged by the relationship or by the pair', () => {
    const pair = oneTask({ id: 'MAYBE_SAME_AS unit:a/u unit:b/u' });
    expect(stateAfter(pair, { what: 'same', ids: ['unit:b/u', 'unit:a/u'] })[0]).toBe('accepted');
    expect(stateAfter(pair, { what: 'different', ids: ['unit:a/u', 'unit:b/u'] })[0]).toBe(
      'rejected',
    );
    expect(stateAfter(pair, { what: 'unsure', ids: ['unit:a/u', 'unit:b/u'] })[0]).toBe('unsure');
    expect(stateAfter(pair, { what: 'reject', ids: [pair.id] })[0]).toBe('rejected');
  });
});
