import { describe, expect, test } from '@jest/globals';
import { coderNamed } from '../../src/coders/coders.ts';
import { textOfSource } from '../../src/coders/text-of-source.ts';
import { findTasks } from '../../src/desk/inbox/find-tasks.ts';
import { loadSource } from '../../src/loaders/load-source.ts';
import { createReport } from '../../src/model/problem.ts';
import type { Annotations } from '../../src/model/standoff.ts';
import { mergeReadings } from '../../src/text/agreement/merge-readings.ts';
import { checkAgainstSource } from '../../src/text/gate/check-annotations.ts';
import { keepSound } from '../../src/text/gate/keep-sound.ts';
import { QUARRY_READING, quarryRoad } from '../desk/quarry-road.ts';
import { readSeed } from '../seed.ts';

const { source, annotations: FIRST } = quarryRoad();
const reading = (...changes: [from: string, to: string][]): Annotations =>
  quarryRoad(
    changes.reduce(
      (text, [from, to]) => {
        if (!text.includes(from)) throw new Error(`no ${from}`);
        return text.replace(from, to);
      },
      QUARRY_READING.replace('name: offline', 'name: model'),
    ),
  ).annotations;
const problemsOf = (annotations: Annotations, of = source) => {
  const report = createReport();
  checkAgainstSource(annotations, of, () => ({}), report);
  return report.problems.filter(({ severity }) => severity === 'error');
};
const eventOf = ({ events }: Annotations, id: string) => events.find((one) => one.id === id);

describe('one reading of two', () => {
  test('that say the same is what both say', () => {
    const { annotations, counts } = mergeReadings(FIRST, reading());
    expect(counts).toMatchObject({ differing: 0, alone: 0 });
    expect(annotations).toMatchObject({
      coder: { name: 'merged', from: [{ name: 'offline' }, { name: 'model' }] },
    });
    expect(annotations.events.map(({ id, alternatives }) => [id, alternatives])).toEqual([
      ['seized', undefined],
      ['razed', undefined],
    ]);
    expect(annotations.mentions).toHaveLength(FIRST.mentions.length);
    expect(problemsOf(annotations)).toEqual([]);
  });

  test('keeps the other value of what they read differently', () => {
    const second = reading(['factuality: asserted', 'factuality: possible']);
    const { annotations, counts } = mergeReadings(FIRST, second);
    expect(counts).toMatchObject({ differing: 1, alone: 0 });
    expect(eventOf(annotations, 'razed')).toMatchObject({
      factuality: 'asserted',
      alternatives: [{ field: 'factuality', value: 'possible', why: 'model reads it so' }],
    });
  });

  const lone: [string, string] = [
    '  - { id: razed, type: destroy, trigger: destroyed, factuality: asserted, polarity: positive, genericity: single, roles: [{ role: target, filler: houses }] }\n',
    '',
  ];
  test('marks what one of them has alone, or leaves it out', () => {
    for (const [one, other, missing] of [
      [FIRST, reading(lone), 'model'],
      [reading(lone), FIRST, 'model'],
    ] as const) {
      const { annotations } = mergeReadings(one, other);
      const razed = annotations.events.find(({ type }) => type === 'destroy');
      expect(razed).toMatchObject({
        confidence: 0.3,
        alternatives: [{ field: 'reading', value: 'none', why: `${missing} does not read it` }],
      });
      expect(problemsOf(annotations)).toEqual([]);
      const both = mergeReadings(one, other, true).annotations;
      expect(both.events.map(({ type }) => type)).toEqual(['detain']);
      expect(problemsOf(both)).toEqual([]);
    }
  });

  test('doubts a role that only one of them fills', () => {
    const second = reading([
      '{ role: actor, filler: { entity: guard, quote: Harl Guard, nth: 1 } }, ',
      '',
    ]);
    const { annotations } = mergeReadings(FIRST, second);
    expect(eventOf(annotations, 'seized')).toMatchObject({
      roles: [{ role: 'target' }, { role: 'actor', confidence: 0.3 }],
      alternatives: [{ field: 'roles', value: 'actor', why: 'model does not read it' }],
    });
    const both = mergeReadings(FIRST, second, true).annotations;
    expect(eventOf(both, 'seized')?.roles).toHaveLength(1);
  });

  test('protects whom either protects', () => {
    const second = reading([
      '{ id: marn, kind: person, name: Odel Marn, mentions',
      '{ id: marn, kind: person, label: a man, protected: true, mentions',
    ]);
    for (const { annotations } of [mergeReadings(FIRST, second), mergeReadings(second, FIRST)]) {
      const marn = annotations.entities.find(({ id }) => id === 'marn');
      expect(marn).toMatchObject({ protected: true, name: null });
    }
  });

  test('differences are in the inbox of the desk', () => {
    const second = reading(['factuality: asserted', 'factuality: possible']);
    const { annotations } = mergeReadings(FIRST, second);
    const tasks = findTasks(source.front.id, loadSource(source, annotations));
    const differing = tasks.filter(({ doubts }) => doubts.includes('differ'));
    expect(differing.map(({ id, doubts }) => [id, doubts])).toEqual([
      ['event:quarry-road/razed', ['asserted', 'differ', 'reading']],
    ]);
  });
});

test('readings of a person and of the offline coder merge into what passes the gate', async () => {
  const [seed] = readSeed();
  if (!seed) throw new Error('there is no seed article');
  const offline = await coderNamed('offline', () => '0'.repeat(16)).load();
  const report = createReport();
  const read = await offline.read(textOfSource(seed.source), report);
  const held = { ...seed.source, id: seed.source.front.id };
  const sound = keepSound(read, held, () => ({}), report);
  if (!sound) throw new Error('the reading is of another text');
  for (const [one, other] of [
    [seed.annotations, sound],
    [sound, seed.annotations],
  ] as const) {
    for (const onlyBoth of [false, true]) {
      const { annotations } = mergeReadings(one, other, onlyBoth);
      expect(problemsOf(annotations, seed.source)).toEqual([]);
    }
  }
});
