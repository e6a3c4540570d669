import { describe, expect, test } from '@jest/globals';
import { findTasks } from '../../../src/desk/inbox/find-tasks.ts';
import { QUARRY_READING, quarryRoad } from '../quarry-road.ts';

const tasksOf = (reading?: string) => {
  const { id, facts } = quarryRoad(reading);
  return findTasks(id, facts);
};
const of = (tasks: ReturnType<typeof tasksOf>, local: string) =>
  tasks.find(({ id }) => id.endsWith(`/${local}`));

describe('what is to be judged in an article that a machine read', () => {
  const tasks = tasksOf();

  test('each with why, the most harmful first', () => {
    expect(tasks.map(({ id, doubts }) => [id.replaceAll('quarry-road/', ''), doubts[0]])).toEqual([
      ['claim:taken', 'reading'],
      ['event:seized', 'perpetrator'],
      ['person:marn', 'protection'],
      ['event:razed', 'asserted'],
      ['claim:drone', 'speaker'],
      ['person:rusk', 'protection'],
      ['MEMBER_OF person:onner unit:guard member', 'reading'],
      ['person:onner', 'reading'],
    ]);
  });

  test('each as one sentence that says who tells it', () => {
    expect(of(tasks, 'seized')?.sentence).toBe(
      'Residents said that the Harl Guard detained (“seized”) Odel Marn on the quarry road on 3 March 2025, Vessen Today reports.',
    );
    expect(of(tasks, 'razed')?.sentence).toBe(
      'Vessen Today reports that two houses were destroyed.',
    );
    expect(of(tasks, 'drone')?.sentence).toBe(
      'Somebody who is not named said: “A drone was launched”, Vessen Today reports.',
    );
    expect(of(tasks, 'marn')?.sentence).toBe('Odel Marn is not protected.');
    expect(tasks.find(({ id }) => id.startsWith('MEMBER_OF'))?.sentence).toBe(
      'Pell Onner is a member of the Harl Guard.',
    );
  });

  test('each with its words', () => {
    expect(of(tasks, 'seized')).toMatchObject({ quote: 'seized', start: 51, coder: 'offline' });
  });
});

describe('what a task is known by', () => {
  const seen = (reading?: string) => of(tasksOf(reading), 'seized')?.seen;

  test('stays, whatever its ids and however sure the coder is', () => {
    expect(seen(QUARRY_READING.replaceAll(/\bmarn\b/g, 'somebody'))).toBe(seen());
    expect(seen(QUARRY_READING.replace('type: detain,', 'type: detain, confidence: 0.5,'))).toBe(
      seen(),
    );
  });

  test('changes with what is said of it', () => {
    for (const [from, to] of [
      ['type: detain', 'type: capture'],
      ['factuality: claimed', 'factuality: asserted'],
      ['{ role: target, filler: marn }', '{ role: recipient, filler: marn }'],
      ['name: Odel Marn', 'name: Odel Mann'],
      ['trigger: seized', 'trigger: had seized'],
    ] as const)
      expect(seen(QUARRY_READING.replace(from, to))).not.toBe(seen());
  });
});

test('what a person coded is not judged again', () => {
  expect(tasksOf(QUARRY_READING.replace('offline', 'ana'))).toEqual([]);
});
