import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, property, record, shuffledSubarray } from 'fast-check';
import { byText } from '../../../src/model/by-text.ts';
import { compareEntities } from '../../../src/resolve/entities/compare-entities.ts';
import type { EntityRecord, NamedLabel } from '../../../src/resolve/entities/entity-record.ts';
import { indexGazetteer, lookUp } from '../../../src/resolve/entities/look-up.ts';
import { UNDECIDED } from '../../../src/resolve/entities/resolve-entities.ts';
import { recordOf, resolve } from './records.ts';

type Side = readonly [name: string, given?: Parameters<typeof recordOf>[3]];
const verdict = (label: NamedLabel, [name, given]: Side, [other, more]: Side) =>
  resolve([recordOf('a', label, name, given), recordOf('b', label, other, more)])[0]?.verdict ??
  'not';

const RU = { country: 'RU' };
const UA = { country: 'UA' };

describe('units', () => {
  test.each<[string, Side, Side]>([
    [
      'same',
      ['74th Separate Guards Motor Rifle Brigade', RU],
      ['74th Separate Guards Motor Rifle Brigade', RU],
    ],
    [
      'not',
      ['74th Separate Guards Motor Rifle Brigade', RU],
      ['64th Separate Guards Motor Rifle Brigade', RU],
    ],
    ['not', ['1st Motor Rifle Brigade', RU], ['21st Motor Rifle Brigade', RU]],
    ['not', ['93rd Mechanized Brigade', UA], ['93rd Mechanized Battalion', UA]],
    ['not', ['128th Mountain Assault Brigade', UA], ['128th Motor Rifle Brigade', UA]],
    ['not', ['74th Guards Tank Brigade', RU], ['74th Separate Tank Brigade', RU]],
    ['not', ['14th Mechanized Brigade', UA], ['14th Mechanized Brigade', RU]],
    ['maybe', ['93rd Mechanized Brigade', UA], ['93rd Separate Mechanized Brigade', UA]],
    ['maybe', ['93rd Mechanized Brigade', UA], ['93rd Mechanized Brigade']],
    ['maybe', ['the 55th'], ['the 55th']],
    ['maybe', ['the 55th', RU], ['55th Motor Rifle Brigade', RU]],
    ['not', ['3rd Battalion of the 128th', { whole: '128' }], ['128th']],
    [
      'not',
      ['3rd Battalion of the 128th', { whole: '128' }],
      ['3rd Battalion of the 72nd', { whole: '72' }],
    ],
    ['maybe', ['3rd Battalion of the 128th', { whole: '128' }], ['3rd Battalion']],
    [
      'same',
      ['93rd Mechanized Brigade', { ...UA, aliases: ['Kholodny Yar'] }],
      ['93rd Mechanized Brigade', UA],
    ],
    [
      'same',
      ['Rapid Support Forces', { country: 'SD', aliases: ['RSF'] }],
      ['Rapid Support Forces', { country: 'SD' }],
    ],
    ['maybe', ['RSF', { country: 'SD' }], ['RSF', { country: 'SD' }]],
    ['not', ['SDF', { country: 'SY' }], ['SDF', { country: 'SS' }]],
    ['same', ['M23', { country: 'CD' }], ['M23', { country: 'CD' }]],
    ['maybe', ['Airborne Assault Forces', UA], ['Airborne Assault Forces']],
    ['same', ['47th Mechanized Brigade “Magura”', UA], ['the Magura Brigade', UA]],
    ['same', ['47th Mechanized Brigade “Magura”', UA], ['47th Separate Brigade "Magura"', UA]],
    ['maybe', ['47th Mechanized Brigade “Magura”', UA], ['the Magura Brigade']],
    ['not', ['47th Mechanized Brigade “Magura”', UA], ['47th Mechanized Brigade “Sich”', UA]],
    ['not', ['Magura Brigade', UA], ['Magura Battalion', UA]],
    ['not', ['the Guards Brigade', UA], ['the Tank Brigade', UA]],
    [
      'maybe',
      ['Azov Battalion', { ...UA, aliases: ['Azov Movement'] }],
      ['12th Special Brigade', { ...UA, aliases: ['Azov Movement'] }],
    ],
    [
      'maybe',
      ['3rd Tank Brigade', { ...UA, aliases: ['Iron Wolves'] }],
      ['8th Tank Brigade', { ...UA, aliases: ['Iron Wolves'] }],
    ],
    [
      'not',
      ['3rd Tank Brigade', { ...UA, aliases: ['Tank Brigade'] }],
      ['8th Tank Brigade', { ...UA, aliases: ['Tank Brigade'] }],
    ],
    ['maybe', ['Armed Forces'], ['Armed Forces']],
    ['not', ['Armed Forces', { scene: 'SD' }], ['Navy', { scene: 'SD' }]],
  ])('%s: %j, %j', (expected, one, other) => {
    expect(verdict('Unit', one, other)).toBe(expected);
  });
});

describe('bodies, outlets, places, people', () => {
  test.each<[string, NamedLabel, Side, Side]>([
    ['not', 'Agency', ['Main Intelligence Directorate', UA], ['Main Intelligence Directorate', RU]],
    ['maybe', 'Agency', ['Main Intelligence Directorate', UA], ['Main Intelligence Directorate']],
    ['maybe', 'Agency', ['General Staff'], ['General Staff']],
    ['not', 'Agency', ['General Staff', UA], ['General Staff', RU]],
    [
      'same',
      'Agency',
      ['United Nations Mission in Zarland'],
      ['United Nations Mission in Zarland'],
    ],
    ['maybe', 'Agency', ['ГУР', UA], ['HUR', UA]],
    ['maybe', 'Agency', ['ГУР', UA], ['GUR', UA]],
    ['not', 'Publication', ['The Insider'], ['Business Insider']],
    ['same', 'Publication', ['The Insider'], ['Insider']],
    [
      'not',
      'Place',
      ['Georgia', { country: 'GE', precision: 'country' }],
      ['Georgia', { country: 'US', precision: 'area' }],
    ],
    ['not', 'Place', ['Georgia', { precision: 'country' }], ['Georgia', { precision: 'area' }]],
    ['same', 'Place', ['Бахмут', { ...UA, near: [1, 2] }], ['Bakhmut', { ...UA, near: [2, 3] }]],
    ['maybe', 'Place', ['Mirne', UA], ['Mirne', UA]],
    ['maybe', 'Place', ['Mirne', { ...UA, near: [1] }], ['Mirne', { ...UA, near: [2] }]],
    ['same', 'Place', ['Mirne', { ...UA, region: 'harv' }], ['Mirne', { ...UA, region: 'harv' }]],
    ['maybe', 'Place', ['Mirne', { ...UA, region: 'harv' }], ['Mirne', { ...UA, region: 'tarn' }]],
    [
      'same',
      'Place',
      ['Harv', { ...UA, precision: 'area' }],
      ['Harv', { ...UA, precision: 'area' }],
    ],
    ['same', 'Place', ['Mirne', { ...UA, listed: 'x' }], ['Mirne', { ...UA, listed: 'x' }]],
    ['maybe', 'Place', ['Lisna'], ['Lisna']],
    ['maybe', 'Place', ['Lisna', { scene: 'XT' }], ['Lisna', { scene: 'XT' }]],
    ['same', 'Agency', ['Ministry of Defence', UA], ["Ukraine's defense ministry", UA]],
    ['maybe', 'Agency', ['General Staff of the Armed Forces', UA], ['General Staff', UA]],
    [
      'same',
      'Agency',
      ['Main Intelligence Directorate', { ...UA, aliases: ['HUR'] }],
      ['military intelligence', { ...UA, aliases: ['HUR'] }],
    ],
    ['maybe', 'Place', ['Старий Брід', UA], ['Stary Brod', UA]],
    ['not', 'Place', ['Старий Брід', UA], ['Stary Brod', RU]],
    ['not', 'Place', ['Stari Brad', UA], ['Stary Brod', UA]],
    ['maybe', 'Place', ['Lisna', { scene: 'XT' }], ['Lisna', { scene: 'XV' }]],
    ['maybe', 'Person', ['Oleh Marin'], ['Oleh Marin']],
    ['maybe', 'Person', ['Oleh Marin', { role: 'mayor' }], ['Oleh Marin', { role: 'mayor' }]],
    [
      'maybe',
      'Person',
      ['Oleh Marin', { role: 'mayor of tarn' }],
      ['Oleh Marin', { role: 'deputy defence minister' }],
    ],
    [
      'same',
      'Person',
      ['Oleh Marin', { role: 'mayor of tarn', ...UA }],
      ['Oleh Marin', { role: 'mayor of tarn', ...UA }],
    ],
    [
      'same',
      'Person',
      ['Oleh Marin', { role: 'governor of tarn region', ...UA }],
      ['Oleh Marin', { role: 'head of the tarn regional military administration', ...UA }],
    ],
    [
      'maybe',
      'Person',
      ['Oleh Marin', { role: 'governor', ...UA }],
      ['Oleh Marin', { role: 'head of the regional administration', ...UA }],
    ],
    ['maybe', 'Person', ['O. Marin', UA], ['Oleh Marin', UA]],
    ['maybe', 'Person', ['Oleh Petrovych Marin', UA], ['Oleh Marin', UA]],
    ['maybe', 'Person', ['Marin Oleh', UA], ['Oleh P. Marin', UA]],
    ['maybe', 'Person', ['Oleksandr Zelenko', UA], ['Aleksander Zelenko', UA]],
    ['maybe', 'Person', ['Yusuf Dabbagh'], ['Yousef Dabagh']],
    ['not', 'Person', ['Oleh Petrovych Marin', UA], ['Oleh Ivanovych Marin', UA]],
    ['not', 'Person', ['Oleh Marin', UA], ['Roman Marin', UA]],
    ['not', 'Person', ['Oleh Marin', UA], ['Olha Marin', UA]],
    ['not', 'Person', ['O. Marin', UA], ['R. Marin', UA]],
    ['not', 'Person', ['O. Marin', UA], ['Oleh Marin', RU]],
    [
      'not',
      'Person',
      ['O. Marin', { role: 'mayor of tarn' }],
      ['Oleh Marin', { role: 'deputy defence minister' }],
    ],
    ['not', 'Person', ['Marin'], ['Oleh Marin']],
    ['not', 'Person', ['Marin'], ['Marin']],
  ])('%s: %s %j, %j', (expected, label, one, other) => {
    expect(verdict(label, one, other)).toBe(expected);
  });

  test('villages of one name: one in each neighbourhood, and a name that is everywhere is none', () => {
    const everywhere = Array.from({ length: 70 }, (_, at) =>
      recordOf(`x${at}`, 'Place', `Town ${at}`, { ...UA, near: [99] }),
    );
    const near = (article: string, ...names: number[]) =>
      recordOf(article, 'Place', 'Mirne', { ...UA, near: names });
    const judged = resolve([
      near('a', 1, 2, 99),
      near('b', 2, 3, 99),
      near('c', 3, 99),
      near('d', 7, 99),
      near('e', 99),
      ...everywhere,
    ]);
    expect(judged.map(({ a, b, verdict }) => [a, b, verdict].join(' '))).toEqual([
      'place:a/mirne place:b/mirne same',
      'place:a/mirne place:d/mirne maybe',
      'place:a/mirne place:e/mirne maybe',
      'place:b/mirne place:c/mirne same',
      'place:d/mirne place:e/mirne maybe',
    ]);
  });

  test('names of two kinds of thing never meet', () => {
    const records = [
      recordOf('a', 'Unit', 'RSF', { country: 'SD' }),
      recordOf('b', 'Organization', 'RSF', { country: 'FR' }),
      recordOf('c', 'Agency', 'Ukraine', UA),
      recordOf('d', 'Place', 'Ukraine', { ...UA, precision: 'country' }),
    ];
    expect(resolve(records)).toEqual([]);
  });
  test('a gazetteer gives two names to one place: a reason, and not enough without a country', () => {
    const gazetteer = indexGazetteer([
      { label: 'Place', names: ['Bakhmut', 'Artyomovsk'], country: 'UA' },
    ]);
    const judge = (given: object) =>
      resolve(
        [recordOf('a', 'Place', 'Bakhmut', UA), recordOf('b', 'Place', 'Artyomovsk', given)].map(
          (one) => lookUp(one, gazetteer),
        ),
      );
    expect(judge(UA)).toEqual([
      expect.objectContaining({
        verdict: 'same',
        reasons: expect.arrayContaining([expect.stringContaining('gazetteer')]),
      }),
    ]);
    expect(judge({})).toEqual([expect.objectContaining({ verdict: 'maybe' })]);
    expect(judge(RU)).toEqual([]);
  });
});

describe('clusters', () => {
  test('what tells two apart keeps apart all that they are joined with', () => {
    const records = [
      recordOf('a', 'Organization', 'Relief Watch', UA),
      recordOf('b', 'Organization', 'Relief Watch', RU),
      recordOf('c', 'Organization', 'Relief Watch'),
    ];
    expect(resolve(records).map(({ verdict }) => verdict)).toEqual(['maybe', 'maybe']);
  });

  const name = constantFrom(
    '14th Motor Rifle Brigade',
    '41st Motor Rifle Brigade',
    '14th Guards Motor Rifle Brigade',
    'the 14th',
    'Relief Forces',
  );
  const someRecords = array(
    record({
      name,
      country: constantFrom(null, 'XT', 'XV'),
      scene: constantFrom(null, 'XT', 'XV'),
    }),
    { maxLength: 12 },
  ).map((all) => all.map(({ name, ...given }, at) => recordOf(`s${at}`, 'Unit', name, given)));

  test('never hold two that a number, a branch, an honorific or a country tells apart', () => {
    assert(
      property(someRecords, (records) => {
        for (const cluster of clustersOf(records)) {
          for (const a of cluster)
            for (const b of cluster) expect(compareEntities(a, b)?.verdict).not.toBe('blocked');
        }
      }),
    );
  });
  test('are the same in whatever order the articles come', () => {
    assert(
      property(
        someRecords.chain((records) =>
          shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
        ),
        (records) => {
          const sorted = [...records].sort((a, b) => byText(a.id, b.id));
          expect(resolve(records)).toEqual(resolve(sorted));
        },
      ),
    );
  });
});

describe('what a reviewer decides', () => {
  const one = recordOf('a', 'Person', 'Oleh Marin');
  const two = recordOf('b', 'Person', 'Oleh Marin');
  const pair = { a: one.id, b: two.id, by: 'reviewer', why: 'the registry' };
  test.each([
    ['same', { ...UNDECIDED, same: [pair] }, 'same'],
    ['different', { ...UNDECIDED, different: [pair] }, 'different'],
    ['unsure', { ...UNDECIDED, unsure: [pair] }, 'maybe'],
  ])('%s stands, with who and why', (_, decisions, verdict) => {
    expect(resolve([one, two], decisions)).toEqual([
      expect.objectContaining({
        verdict,
        by: 'reviewer',
        reasons: ['the registry'],
        rule: 'decision',
      }),
    ]);
  });
  test('a "different" holds for all that the two are joined with', () => {
    const forces = ['a', 'b', 'c', 'd'].map((source) =>
      recordOf(source, 'Unit', 'Relief Forces', UA),
    );
    const [a, b] = forces;
    if (!a || !b) throw new Error('no records');
    const judged = resolve(forces, {
      ...UNDECIDED,
      different: [{ a: a.id, b: b.id, by: 'r', why: 'w' }],
    });
    const same = judged.filter(({ verdict }) => verdict === 'same');
    const joined = new Map(forces.map(({ id }) => [id as string, id as string]));
    for (const { a: x, b: y } of same)
      for (const [id, root] of joined)
        if (root === joined.get(y)) joined.set(id, joined.get(x) ?? x);
    expect(joined.get(a.id)).not.toBe(joined.get(b.id));
  });
});

function clustersOf(records: readonly EntityRecord[]): EntityRecord[][] {
  const root = new Map(records.map(({ id }) => [id as string, id as string]));
  for (const { a, b, verdict } of resolve(records)) {
    if (verdict !== 'same') continue;
    const [from, to] = [root.get(b), root.get(a)];
    for (const [id, own] of root) if (own === from) root.set(id, to ?? a);
  }
  return [...new Set(root.values())].map((own) => records.filter(({ id }) => root.get(id) === own));
}
