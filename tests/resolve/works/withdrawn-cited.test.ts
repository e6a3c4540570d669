import { describe, expect, test } from '@jest/globals';
import { asSourceId } from '../../../src/model/as-id.ts';
import type { NodeId } from '../../../src/model/ids.ts';
import type { DocumentRecord } from '../../../src/resolve/works/document-record.ts';
import { citeWithdrawn, type OutletCited } from '../../../src/resolve/works/withdrawn-cited.ts';

const LEDGER = 'publication:a/ledger' as NodeId;
const withdrawn: DocumentRecord = {
  id: 'article:a' as NodeId,
  source: asSourceId('a'),
  label: 'Article',
  kind: null,
  title: null,
  isWithdrawn: true,
  releasers: [LEDGER],
  when: { earliest: '2024-03-18', latest: '2024-03-18', yearless: null },
  quotes: [],
  evidence: null,
};
const WORDS = 'soldiers of the 41st brigade detained six nurses in the clinic';
const cited: OutletCited = {
  source: asSourceId('b'),
  outlet: LEDGER,
  words: ['soldiers', '41st', 'brigade', 'detained', 'nurses', 'village'],
  evidence: { mention: 'mention:b/content@0-9' as NodeId, quote: 'soldiers' },
  told: '2024-03-19',
};
const found = (change: Partial<OutletCited> = {}, document: Partial<DocumentRecord> = {}) =>
  citeWithdrawn(
    [{ ...cited, ...change }],
    [{ ...withdrawn, ...document }],
    (id) => id,
    () => WORDS,
  );

describe('what an article has from an outlet that withdrew it', () => {
  test('is a citation of the withdrawn article, with a reason', () => {
    expect(found()).toEqual([
      expect.objectContaining({
        source: 'article:b',
        target: 'article:a',
        attributes: expect.objectContaining({
          type: 'CITES',
          sources: ['a', 'b'],
          reason: 'it names the outlet, and 5 of 6 words stand in what that withdrew',
        }),
      }),
    ]);
  });
  test.each<[string, Partial<OutletCited>, Partial<DocumentRecord>]>([
    ['an article that stands', {}, { isWithdrawn: false }],
    ['another outlet', { outlet: 'publication:b/herald' as NodeId }, {}],
    ['another matter of the same outlet', { words: ['bridge', 'closed', 'mayor', 'brigade'] }, {}],
    ['told before the withdrawn article came out', { told: '2024-03-17' }, {}],
    ['too few words to tell', { words: ['soldiers', 'nurses'] }, {}],
    ['the withdrawn article itself', { source: asSourceId('a') }, {}],
  ])('%s: nothing', (_, change, document) => {
    expect(found(change, document)).toEqual([]);
  });
});
