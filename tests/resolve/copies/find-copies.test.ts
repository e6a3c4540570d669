import { describe, expect, test } from '@jest/globals';
import { assert, property, shuffledSubarray } from 'fast-check';
import { asSourceId } from '../../../src/model/as-id.ts';
import type { NodeId } from '../../../src/model/ids.ts';
import { findCopies } from '../../../src/resolve/copies/find-copies.ts';
import { findCredits } from '../../../src/resolve/copies/find-credits.ts';
import { type Fingerprint, shinglesOf } from '../../../src/resolve/copies/fingerprint.ts';

const SENTENCES = Array.from(
  { length: 14 },
  (_, at) =>
    `Sentence ${at} tells of the ${at + 3} wagons that stood beside the ${at}th kiln at Lisna.`,
);
const TEXT = SENTENCES.join(' ');

const article = (
  source: string,
  text: string,
  { day = '2025-03-04', outlet = `${source} gazette` } = {},
): Fingerprint => ({
  source: asSourceId(source),
  article: `article:${source}` as NodeId,
  published: day,
  outlet,
  credits: findCredits(text).filter((name) => name !== outlet),
  shingles: shinglesOf(text),
});
const links = (...articles: Fingerprint[]) =>
  findCopies(articles).map(
    ({ copy, original, credited }) =>
      `${copy.source} of ${original.source}${credited ? ', credited' : ''}`,
  );

describe('which of two like texts is the copy', () => {
  test('the later one, whatever its id', () => {
    expect(links(article('b', TEXT), article('a', TEXT, { day: '2025-03-05' }))).toEqual([
      'a of b',
    ]);
  });

  test('of one day the one that says whose it is', () => {
    const wire = article('z', TEXT, { outlet: 'harbour news agency' });
    expect(links(article('a', `(Harbour News Agency) ${TEXT}`), wire)).toEqual([
      'a of z, credited',
    ]);
    expect(links(article('a', `${TEXT}\n\nReporting by Harbour News Agency.`), wire)).toEqual([
      'a of z, credited',
    ]);
  });

  test('of one day an outlet that others credit comes before one that says nothing', () => {
    const wire = article('z', TEXT, { outlet: 'harbour news agency' });
    const silent = article('a', TEXT);
    const honest = article('c', `${TEXT}\n\nSource: Harbour News Agency`, { day: '2025-03-05' });
    expect(links(silent, honest, wire)).toEqual(['a of z', 'c of z, credited']);
  });

  test('the shorter one: a copy is cut, not drawn out', () => {
    expect(links(article('a', SENTENCES.slice(0, 10).join(' ')), article('b', TEXT))).toEqual([
      'a of b',
    ]);
  });

  test('neither, where less than half is shared', () => {
    const other = SENTENCES.map((sentence, at) =>
      at < 5
        ? sentence
        : `Nobody at the mill knew ${sentence.toUpperCase().replaceAll('LISNA', 'TARN')} ${at}`,
    ).map((sentence, at) => (at < 5 ? sentence : sentence.split(' ').reverse().join(' ')));
    expect(links(article('a', TEXT), article('b', other.join(' ')))).toEqual([]);
  });

  test('the order in which articles come changes nothing', () => {
    const all = [
      article('a', TEXT),
      article('b', TEXT),
      article('c', `(B Gazette) ${TEXT}`),
      article('d', SENTENCES.slice(2).join(' '), { day: '2025-03-06' }),
    ];
    const expected = links(...all);
    assert(
      property(shuffledSubarray(all, { minLength: 4, maxLength: 4 }), (some) => {
        expect(links(...some)).toEqual(expected);
      }),
    );
  });
});

test('what a copy adds does not hide what it took', () => {
  const added = Array.from(
    { length: 9 },
    (_, at) => `The ${at}th boat of ${at + 40} came late to Orlun.`,
  );
  expect(
    links(article('a', TEXT), article('b', `${TEXT} ${added.join(' ')}`, { day: '2025-03-05' })),
  ).toEqual(['b of a']);
});

describe('whose words a text says it has', () => {
  const edited = [...SENTENCES.slice(0, 6), ...SENTENCES.slice(6).map(anew)].join(' ');
  const wire = article('w', TEXT, { outlet: 'harbour news agency' });

  test.each([
    'Harbour News Agency contributed.',
    'Harbour News contributed to this report.',
    '– with files from Harbour News Agency',
    'Compiled from Harbour News Agency reports',
    '(HNA)',
  ])('a third of its words is enough with “%s”', (credit) => {
    expect(links(wire, article('a', `${edited}\n\n${credit}`))).toEqual(['a of w, credited']);
  });

  test('or in the line of the author', () => {
    const signed = `By Ilma Orlun (Harbour News Agency)\n\n${edited}`;
    expect(links(wire, article('a', signed))).toEqual(['a of w, credited']);
  });

  test('but not without a credit, or with one for somebody else', () => {
    expect(links(wire, article('a', edited))).toEqual([]);
    expect(links(wire, article('a', `${edited}\n\nKiln Press contributed.`))).toEqual([]);
  });

  test('two outlets that credit one wire have one text, though the wire is not held', () => {
    const [one, other] = ['a', 'b'].map((id) =>
      article(id, `${id === 'a' ? TEXT : edited}\n\nSource: Kiln Press`, {
        day: `2025-03-0${id === 'a' ? 4 : 5}`,
      }),
    ) as [Fingerprint, Fingerprint];
    expect(links(one, other)).toEqual(['b of a, credited']);
  });
});

/** The same told in other words. */
function anew(sentence: string): string {
  return sentence.split(' ').reverse().join(' ');
}
