import { describe, expect, test } from '@jest/globals';
import { sha256 } from '../../../src/model/ids.ts';
import { createReport } from '../../../src/model/problem.ts';
import { Annotations } from '../../../src/model/standoff.ts';
import { checkAnnotations } from '../../../src/text/gate/check-annotations.ts';
import { keepSound } from '../../../src/text/gate/keep-sound.ts';

const text = 'The Orel Guard shelled Tamsk on Monday, the mayor said. Two nurses fled.';
const at = (words: string) => {
  const start = text.indexOf(words);
  return [start, start + words.length] as [number, number];
};
const mention = (id: string, words: string, kind: string, entity: string | null) => {
  const [start, end] = at(words);
  return { id, start, end, kind, entity, form: 'name' };
};

const sound = {
  source: { id: 'tamsk', sha256: sha256(text) },
  coder: { name: 'offline', version: '1' },
  entities: [
    { id: 'e1', kind: 'unit', name: 'Orel Guard', identity: 'named' },
    { id: 'e2', kind: 'place', name: 'Tamsk' },
    { id: 'e3', kind: 'person', role: 'mayor' },
    { id: 'e4', kind: 'group', label: 'two nurses', protected: true },
  ],
  mentions: [
    mention('m1', 'Orel Guard', 'unit', 'e1'),
    mention('m2', 'Tamsk', 'place', 'e2'),
    mention('m3', 'the mayor', 'person', 'e3'),
    mention('m4', 'Two nurses', 'group', 'e4'),
  ],
  dates: [],
  claims: [
    {
      id: 'c1',
      content: [at('The Orel Guard shelled Tamsk on Monday')],
      cue: [at('said')],
      source: [at('the mayor')],
      chain: ['e3'],
      origin: 'stated',
      speech: 'indirect',
      stance: 'asserts',
    },
  ],
  events: [
    {
      id: 'v1',
      type: 'attack',
      trigger: at('shelled'),
      factuality: 'claimed',
      polarity: 'positive',
      genericity: 'single',
      roles: [
        { role: 'actor', mention: 'm1' },
        { role: 'target', mention: 'm2' },
      ],
      claims: ['c1'],
    },
    {
      id: 'v2',
      type: 'flee',
      trigger: at('fled'),
      factuality: 'asserted',
      polarity: 'positive',
      genericity: 'single',
      roles: [{ role: 'actor', mention: 'm4' }],
      because: 'v1',
    },
  ],
  relations: [{ id: 'r1', type: 'MEMBER_OF', from: 'e3', to: 'e1', span: [at('Orel Guard')] }],
};

/** The reading with something broken in it; what is kept of it, and the warnings. */
function keep(breaks: (reading: typeof sound) => void) {
  const reading = structuredClone(sound);
  breaks(reading);
  const report = createReport();
  const annotated = { id: 'tamsk', text, sha256: sha256(text) };
  const place = (section: string, index: number) => ({
    file: 'a.txt',
    path: `${section}[${index}]`,
  });
  const kept = keepSound(Annotations.parse(reading), annotated, place, report);
  const again = createReport();
  if (kept) checkAnnotations(kept, annotated, place, again);
  expect(again.errors).toBe(0);
  const ids = (section: 'entities' | 'mentions' | 'claims' | 'events' | 'relations') =>
    kept?.[section].map(({ id }) => id).join(' ');
  return {
    kept,
    left: `${ids('entities')} | ${ids('mentions')} | ${ids('claims')} | ${ids('events')} | ${ids('relations')}`,
    said: report.problems.map(({ rule, severity, place }) => `${severity} ${rule} ${place.path}`),
  };
}
const ALL = 'e1 e2 e3 e4 | m1 m2 m3 m4 | c1 | v1 v2 | r1';

describe("a machine's reading with a mistake in it", () => {
  test('is kept as it is where there is none', () => {
    expect(keep(() => undefined)).toMatchObject({ left: ALL, said: [] });
  });

  test('loses a claimed event that no claim tells, and its place as a cause', () => {
    const { left, said, kept } = keep(({ events }) => {
      if (events[0]) events[0].claims = [];
    });
    expect(left).toBe(ALL.replace('v1 v2', 'v2'));
    expect(kept?.events[0]?.because).toBeNull();
    expect(said).toEqual(['warning annotation:claimed-without-claim events[0]']);
  });

  test('loses a mention whose words are not there, and what has no other words', () => {
    const { left, said } = keep(({ mentions }) => {
      mentions[0] = { ...mention('m1', 'Orel Guard', 'unit', 'e1'), end: 9_000 };
    });
    expect(left).toBe('e2 e3 e4 | m2 m3 m4 | c1 | v1 v2 | ');
    expect(said).toContain('warning annotation:span-outside mentions[0]');
  });

  test('a claim whose speaker goes has an unknown origin, not the next in the chain', () => {
    const { kept } = keep(({ claims, mentions }) => {
      if (claims[0]) claims[0].chain = ['e3', 'e4'];
      mentions.splice(2, 1);
    });
    expect(kept?.claims).toMatchObject([{ origin: 'unknown', chain: [] }]);
  });

  test('a protected person loses a name, and stays protected', () => {
    const { left, kept, said } = keep(({ entities }) => {
      Object.assign(entities[3] ?? {}, { name: 'Nurse Ulla Timm' });
    });
    expect(left).toBe(ALL);
    expect(kept?.entities[3]).toMatchObject({ protected: true, name: null });
    expect(said).toContain('warning annotation:protected-name entities[3]');
  });

  test('loses the second of two items that share an id', () => {
    const { left } = keep(({ entities, mentions }) => {
      entities.push({ id: 'e2', kind: 'place', name: 'Tamsk' });
      mentions.push(mention('m5', 'Tamsk', 'place', 'e2'));
    });
    expect(left).toBe('e1 e2 e3 e4 | m1 m2 m3 m4 m5 | c1 | v1 v2 | r1');
  });

  test('a circle goes, and a relation that joins what it may not', () => {
    const { left } = keep(({ events, relations }) => {
      Object.assign(events[0] ?? {}, { because: 'v2' });
      Object.assign(relations[0] ?? {}, { from: 'e2' });
    });
    expect(left).toBe('e1 e2 e3 e4 | m1 m2 m3 m4 | c1 |  | ');
  });

  test('of another text is refused whole', () => {
    const { kept, said } = keep(({ source }) => {
      source.sha256 = sha256('another');
    });
    expect([kept, said]).toEqual([null, ['error annotation:wrong-hash source.sha256']]);
  });
});
