import { describe, expect, test } from '@jest/globals';
import type { InboxFilter, JudgedTask } from '../../../src/desk/api.ts';
import {
  countDoubts,
  countStates,
  filterTasks,
  sortTasks,
} from '../../../src/desk/inbox/filter-tasks.ts';
import { oneTask } from './one-task.ts';

const task = (id: string, { state = 'open', ...fields }: Partial<JudgedTask> = {}): JudgedTask => ({
  ...oneTask({ id: `event:${id}`, source: id.split('/')[0], ...fields }),
  state,
  by: null,
});
const tasks = [
  task('b/1', { doubts: ['reading'], confidence: 0.2 }),
  task('b/2', { doubts: ['perpetrator', 'reading'], start: 90 }),
  task('a/1', { doubts: ['perpetrator', 'asserted', 'reading'], start: 40, coder: 'other' }),
  task('a/2', { doubts: ['protection'], state: 'accepted' }),
  task('a/3', { doubts: ['reading'], state: 'changed', sentence: 'A Bridge fell.' }),
];
const names = (all: readonly JudgedTask[]) => all.map(({ id }) => id.replace('event:', ''));
const found = (filter: Partial<InboxFilter>) =>
  names(filterTasks(tasks, { state: 'todo', ...filter }));

describe('the inbox', () => {
  test('has the most harmful first, then goes article by article as one reads', () => {
    expect(names(sortTasks(tasks))).toEqual(['a/2', 'a/1', 'b/2', 'a/3', 'b/1']);
  });

  test('shows what is to do: open, changed or disputed', () => {
    expect(found({})).toEqual(['b/1', 'b/2', 'a/1', 'a/3']);
    expect(found({ state: 'all' })).toHaveLength(5);
    expect(found({ state: 'accepted' })).toEqual(['a/2']);
  });

  test('is filtered by article, doubt, coder, confidence and words', () => {
    expect(found({ article: 'a' })).toEqual(['a/1', 'a/3']);
    expect(found({ doubt: 'perpetrator' })).toEqual(['b/2', 'a/1']);
    expect(found({ coder: 'other' })).toEqual(['a/1']);
    expect(found({ below: 20 })).toEqual(['b/1']);
    expect(found({ words: 'bridge' })).toEqual(['a/3']);
  });

  test('counts states, and doubts of what is to do', () => {
    expect(countStates(tasks)).toMatchObject({ open: 3, accepted: 1, changed: 1, rejected: 0 });
    expect(countDoubts(tasks)).toMatchObject({ protection: 0, perpetrator: 2, reading: 4 });
  });
});
