import { describe, expect, it } from '@jest/globals';
import { askModule } from '../../../../run-child.ts';

/** Asked in a process of its own: the scorer is a tool, not part of what is built. */
const score = (gold: unknown, predicted: unknown) =>
  askModule(
    `import { scoreEvents } from './tools/eval/events.mjs';
    const { triggers, roles } = scoreEvents(${JSON.stringify([gold])}, ${JSON.stringify([predicted])});
    process.stdout.write(JSON.stringify({ triggers, roles }));`,
  ) as Record<string, Record<string, Measure>>;

interface Measure {
  readonly P: number;
  readonly R: number;
}

const gold = {
  events: [
    {
      type: 'Life.Die.Unspecified',
      trigger: [10, 16],
      args: [{ role: 'Victim', span: [0, 5] }],
    },
    { type: 'Contact.Contact.Meet', trigger: [20, 24], args: [] },
  ],
};

describe('the scorer of events', () => {
  it('counts a trigger of the right type and the heads of its roles', () => {
    const target = { role: 'target', span: [3, 9] };
    const { triggers, roles } = score(gold, [{ type: 'kill', span: [10, 16], args: [target] }]);
    expect(triggers?.['ALL']).toMatchObject({ P: 1, R: 1 });
    expect(roles?.['ALL']).toMatchObject({ P: 1, R: 1 });
  });

  it('counts another type as missed, and its roles with it', () => {
    const { triggers, roles } = score(gold, [{ type: 'attack', span: [10, 16], args: [] }]);
    expect(triggers?.['ALL']).toMatchObject({ P: 0, R: 0 });
    expect(roles?.['ALL']).toMatchObject({ R: 0 });
  });

  it('does not judge types that the set does not have', () => {
    const { triggers } = score(gold, [
      { type: 'die', span: [10, 16], args: [] },
      { type: 'publish', span: [30, 35], args: [] },
    ]);
    expect(triggers?.['ALL']).toMatchObject({ P: 1, R: 1 });
  });
});
