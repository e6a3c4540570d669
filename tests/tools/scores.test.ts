import { expect, test } from '@jest/globals';
import { askModule } from '../run-child.ts';

const TEXT = 'The 4th Brigade shelled Lisna on Tuesday, said Ilma Orlun. Guards beat Ketrin.';
const at = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const mention = (id: string, words: string, kind: string, entity: string) => {
  const [start, end] = at(words);
  return { id, start, end, kind, entity, form: /^[A-Z0-9]/.test(words) ? 'name' : 'nominal' };
};
const event = (id: string, type: string, word: string, actor: string, target: string) => ({
  id,
  type,
  trigger: at(word),
  also: [],
  factuality: 'asserted',
  polarity: 'positive',
  roles: [
    { role: 'actor', mention: actor },
    { role: 'target', mention: target },
  ],
  place: null,
  date: null,
  claims: [] as string[],
  rule: `${type}.x:verb`,
});

const CODING = {
  entities: [
    { id: 'e1', kind: 'unit' },
    { id: 'e2', kind: 'place' },
    { id: 'e3', kind: 'person' },
    { id: 'e4', kind: 'group' },
    { id: 'e5', kind: 'person', protected: true },
  ],
  mentions: [
    mention('m1', '4th Brigade', 'unit', 'e1'),
    mention('m2', 'Lisna', 'place', 'e2'),
    mention('m3', 'Ilma Orlun', 'person', 'e3'),
    mention('m4', 'Guards', 'group', 'e4'),
    mention('m5', 'Ketrin', 'person', 'e5'),
  ],
  dates: [{ id: 'd1', start: at('Tuesday')[0], end: at('Tuesday')[1], edtf: '2024-03-05' }],
  claims: [
    {
      id: 'c1',
      content: [at('The 4th Brigade shelled Lisna on Tuesday')],
      cue: [at('said')],
      source: [at('Ilma Orlun')],
      chain: ['e3'],
      otherChains: [],
      status: 'unassessed',
    },
  ],
  events: [
    {
      ...event('v1', 'attack', 'shelled', 'm1', 'm2'),
      factuality: 'claimed',
      date: 'd1',
      claims: ['c1'],
    },
    event('v2', 'abuse', 'beat', 'm4', 'm5'),
  ],
};

/** The figures of a reading of the text, by row, and the faults as they are shown. */
function score(reading: unknown): { rows: Record<string, string>; shown: string[] } {
  const article = { id: 'x', text: TEXT, coding: CODING, reading, tree: [], refused: false };
  const code = `
    import { faultRows, stageRows } from './tools/scores/rows-of-tally.mjs';
    import { scoreReadings } from './tools/scores/score-reading.mjs';
    const tally = scoreReadings([${JSON.stringify(article)}]);
    const rows = Object.fromEntries([...faultRows(tally), ...stageRows(tally)]);
    process.stdout.write(JSON.stringify({ rows, shown: tally.shown }));`;
  return askModule(code) as never;
}

test('a coding agrees with itself in every row', () => {
  const { rows, shown } = score(CODING);
  expect(shown).toEqual([]);
  expect(rows).toMatchObject({
    "asserted events that are in truth somebody's claim": '0.0 % (0 of 1)',
    'actor and target (or recipient) exchanged': '0.0 % (0 of 4)',
    'events with actor and target': '100.0 % (2 of 2)',
    'claims right, speaker and chain included': '100.0 % (1 of 1)',
    'protected people missed by name': '0.0 % (0 of 1)',
    'mentions: gathered (B-cubed)': '1.000 (1.000 / 1.000)',
    'events: roles': '1.000 (1.000 / 1.000)',
    'events: date, of events found': '1.000 (1.000 / 1.000)',
  });
});

test('each fault is counted and shown with its words', () => {
  const entities = CODING.entities.map((one) => ({ ...one, protected: false }));
  const [claim] = CODING.claims;
  const { rows, shown } = score({
    ...CODING,
    entities: [...entities, { id: 'e6', kind: 'agency' }, { id: 'e7', kind: 'person' }],
    mentions: CODING.mentions.map((one) => (one.id === 'm4' ? { ...one, kind: 'agency' } : one)),
    claims: [
      { ...claim, source: [], chain: [] },
      { ...claim, id: 'c2', content: [at('Guards beat Ketrin')] },
    ],
    events: [
      event('v1', 'attack', 'shelled', 'm2', 'm1'),
      { ...event('v2', 'abuse', 'beat', 'm1', 'm5'), roles: [] },
    ],
  });
  expect(rows).toMatchObject({
    "asserted events that are in truth somebody's claim": '50.0 % (1 of 2)',
    'actor and target (or recipient) exchanged': '100.0 % (2 of 2)',
    'events with no participant': '50.0 % (1 of 2)',
    'roles, places and dates of events that are wrong': '100.0 % (2 of 2)',
    'claims right, speaker and chain included': '0.0 % (0 of 1)',
    'printed speaker lost': '100.0 % (1 of 1)',
    'spurious claims': '50.0 % (1 of 2)',
    'protected people missed by name': '100.0 % (1 of 1)',
    'kind of entity wrong': '20.0 % (1 of 5)',
  });
  expect(shown).toContain(
    'x, protected name missed: n Tuesday, said Ilma Orlun. Guards beat >>Ketrin<<.',
  );
});
