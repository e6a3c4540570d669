import { describe, expect, test } from '@jest/globals';
import { documentRecordsOf } from '../../../src/resolve/works/document-record.ts';
import { judgeDocuments } from '../../../src/resolve/works/judge-documents.ts';
import { compactRows } from '../../analyse/compact-graph.ts';
import { sameName } from '../events/raid.ts';

interface Cited {
  readonly outlet?: string;
  readonly maker?: string;
  readonly kind?: string;
  readonly title?: string;
  readonly day?: string;
  readonly text?: string;
}

/** An article, and a work that it cites. */
const citing = (
  article: string,
  { outlet, maker = 'watch', kind = 'video', title, day, text }: Cited = {},
) => {
  const id = (label: string, name: string) => `${label}:${article}/${name}`;
  return documentRecordsOf(
    compactRows({
      articles: { [article]: outlet ? id('publication', outlet) : null },
      claims: {
        [id('claim', 'c1')]: {
          chains: [[id('work', 'it')]],
          ...(text && { text, speech: 'direct' }),
        },
      },
      nodes: {
        [id('work', 'it')]: { kind, title, identity: 'unnamed', name: undefined },
        ...(day && {
          [id('date', 'd1')]: dateOf(day),
        }),
      },
      edges: [
        ['REFERS_TO', `mention:${article}/words`, id('work', 'it')],
        ['PUBLISHED', id('publication', maker), id('work', 'it')],
        ['STATES', id('work', 'it'), id('claim', 'c1')],
        ...(day ? ([['PUBLISHED_ON', id('work', 'it'), id('date', 'd1')]] as const) : []),
      ],
    }),
  );
};
const verdicts = (...records: ReturnType<typeof citing>[]) =>
  judgeDocuments(records.flat(), sameName, () => '').map(({ a, b, verdict }) => [
    a.id,
    b.id,
    verdict,
  ]);

const WORDS = 'Take them to the old mill and wait for the lorry';

describe('whether two works are one', () => {
  test('one publisher and one passage quoted from both: the same', () => {
    expect(
      verdicts(citing('a', { text: `“${WORDS}.”` }), citing('b', { text: `${WORDS}, he says` })),
    ).toEqual([['work:a/it', 'work:b/it', 'same']]);
  });
  test('one publisher and one day: a proposal', () => {
    expect(
      verdicts(citing('a', { day: '2025-03-04' }), citing('b', { day: '2025-03-04' })),
    ).toEqual([['work:a/it', 'work:b/it', 'maybe']]);
  });
  test.each([
    ['another publisher', { text: WORDS, maker: 'army' }],
    ['another kind of work', { text: WORDS, kind: 'report' }],
    ['a few words in common', { text: 'Take them to the old school' }],
    ['another day', { text: WORDS, day: '2025-04-04' }],
  ])('%s: two works', (_, other) => {
    expect(verdicts(citing('a', { text: WORDS, day: '2025-03-04' }), citing('b', other))).toEqual(
      [],
    );
  });
  test('a report by title is the article that we hold', () => {
    const held = documentRecordsOf(
      compactRows({
        articles: { b: 'publication:b/watch' },
        nodes: {
          'article:b': { displayName: 'b', sources: ['b'], title: 'The Mill at Lisna', ...TEXT },
        },
      }),
    );
    expect(verdicts(citing('a', { kind: 'report', title: 'The mill at Lisna' }), held)).toEqual([
      ['work:a/it', 'article:b', 'same'],
    ]);
  });

  test('an article cited by its day is the only one that we hold of that day', () => {
    const citation = citing('a', { kind: 'report', day: '2025-03-04' });
    const [one, other] = [held('b', '2025-03-04'), held('c', '2025-03-04')];
    expect(verdicts(citation, one)).toEqual([['work:a/it', 'article:b', 'same']]);
    expect(verdicts(citation, one, held('c', '2025-03-05'))).toEqual([
      ['work:a/it', 'article:b', 'same'],
    ]);
    expect(verdicts(citation, one, other)).toEqual([
      ['work:a/it', 'article:b', 'maybe'],
      ['work:a/it', 'article:c', 'maybe'],
    ]);
  });
});

const TEXT = {};

/** An article of the outlet that we hold, and its day. */
function held(article: string, day: string) {
  return documentRecordsOf(
    compactRows({
      articles: { [article]: `publication:${article}/watch` },
      nodes: {
        [`article:${article}`]: { displayName: article, sources: [article], ...TEXT },
        [`date:${article}/published`]: dateOf(day),
      },
      edges: [['PUBLISHED_ON', `article:${article}`, `date:${article}/published`]],
    }),
  );
}

function dateOf(day: string) {
  return {
    text: day,
    edtf: day,
    earliest: day,
    latest: day,
    precision: 'day',
    relation: 'on',
    anchor: 'absolute',
    timex: { type: 'DATE', value: day },
  };
}
