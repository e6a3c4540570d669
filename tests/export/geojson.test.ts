import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { FORMATS } from '../../src/export/formats.ts';
import type { ProfileName } from '../../src/model/profile.ts';
import { buildProtected } from '../protected-person.ts';
import { runPython } from '../python/run-python.ts';
import { exportInput } from './export-input.ts';
import { written } from './written.ts';

/** Programs are started, and the first that needs Python's packages installs them. */
jest.setTimeout(120_000);

const SETTLEMENTS = {
  XT: { lisna: [[30.5, 50.2, 'north']], brod: [[31, 49, 'north']] },
} as const;

/** Guards held somebody in Brod; a bridge was hit in Lisna, in another paragraph. */
const ARTICLE = `---
id: bridge-at-lisna
title: A bridge at Lisna
published: "2025-03-05"
---
Shells hit a bridge in Lisna on 4 March 2025, the ministry said.

Prisoner Velkan Orsolo was beaten in Brod.
`;
const CODING = `coder: { name: tester }
entities:
  - { id: bridge, kind: object, category: infrastructure, label: a bridge, mentions: [a bridge] }
  - { id: lisna, kind: place, name: Lisna, precision: settlement, country: XT, mentions: [Lisna] }
  - { id: brod, kind: place, name: Brod, precision: settlement, country: XT, mentions: [Brod] }
  - { id: ministry, kind: agency, label: the ministry, mentions: [the ministry] }
  - { id: prisoner, kind: person, label: a prisoner, protected: true, mentions: [Velkan Orsolo] }
dates:
  - { id: day, quote: 4 March 2025, edtf: "2025-03-04", anchor: publication, relation: on, timex: { type: DATE, value: "2025-03-04" } }
claims:
  - { id: said, content: [Shells hit a bridge in Lisna on 4 March 2025], cue: [said], source: [the ministry], chain: [ministry], origin: stated, speech: indirect, stance: asserts }
events:
  - { id: hit, type: attack, trigger: hit, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: target, filler: bridge }], place: lisna, date: day, claims: [said] }
  - { id: beaten, type: abuse, trigger: beaten, factuality: asserted, polarity: positive, genericity: single, roles: [{ role: target, filler: prisoner }], place: brod, claims: [] }
`;

describe('geojson', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-geojson-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function read(profile: ProfileName) {
    const format = FORMATS.find(({ name }) => name === 'geojson') ?? FORMATS[0];
    const file = join(folder, `${profile}.geojson`);
    const input = exportInput(buildProtected(ARTICLE, CODING), profile, SETTLEMENTS);
    writeFileSync(file, (await written(format, input)).get('') ?? '');
    return JSON.parse(runPython('check_geojson.py', [file]));
  }
  const hit = {
    kind: 'event',
    event: 'event:bridge-at-lisna/hit',
    type: 'attack',
    factuality: 'claimed',
    place: 'Lisna',
    earliest: '2025-03-04',
    latest: '2025-03-04',
  };

  test('is valid, and has what happened where', async () => {
    const { features, ...collection } = await read('private');
    expect(collection).toEqual({
      type: 'FeatureCollection',
      errors: [],
      points: [
        [31, 49],
        [31, 49],
        [30.5, 50.2],
        [30.5, 50.2],
      ],
    });
    expect(features[3]).toMatchObject(hit);
    expect(features[3].name).toMatch(/ministry.* said that .*bridge/);
    expect(features[2]).toEqual({ kind: 'place', name: 'Lisna', country: 'XT' });
  });
  test.each(['public', 'review'] as const)(
    'for %s has nothing beside protected people',
    async (profile) => {
      const { features, errors } = await read(profile);
      expect(errors).toEqual([]);
      expect(features.map(({ kind }: { kind: string }) => kind)).toEqual(['place', 'event']);
      expect(features.map(({ name }: { name: string }) => name).join()).not.toMatch(/Brod|beat/);
    },
  );
});
