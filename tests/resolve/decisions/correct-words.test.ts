import { describe, expect, test } from '@jest/globals';
import { ordinaryWords } from '../../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { countIn } from '../../../src/coders/offline/en/mentions/count-in.ts';
import { graphOf } from '../../../src/graph/serialize.ts';
import { loadSource } from '../../../src/loaders/load-source.ts';
import { asNodeId } from '../../../src/model/as-id.ts';
import type { CorrectedWords } from '../../../src/model/decisions.ts';
import { createReport } from '../../../src/model/problem.ts';
import { applyToArticle } from '../../../src/resolve/decisions/apply-to-article.ts';
import { joinReviews } from '../../../src/resolve/decisions/settle-reviews.ts';
import { quarryRoad } from '../../desk/quarry-road.ts';

const { source, annotations } = quarryRoad();

/** The article after one correction by words, and why it was not applied, if it was not. */
function corrected(id: string, words: CorrectedWords) {
  const report = createReport();
  const review = joinReviews([
    { verdict: 'correct', set: {}, words, by: 'ana', when: '2025-06-01', why: 'read again' },
  ]);
  const node = asNodeId(`${id.split('/')[0]}:quarry-road/${id.split('/')[1]}`);
  const decided = { retracted: null, reviews: [[node, review]] } as const;
  const options = { load: loadSource, ordinaryWords, countIn };
  const graph = graphOf(applyToArticle({ source, annotations }, decided, options, report));
  const ends = (type: string) =>
    graph
      .filterOutEdges(node, (_, one) => one.type === type)
      .map((edge) => graph.getNodeAttributes(graph.target(edge)))
      .map(({ label, displayName }) => `${label} ${displayName}`);
  const words_ = (use: string) =>
    graph
      .filterInEdges(node, (_, { type }) => type === 'REFERS_TO')
      .map((edge) => graph.getNodeAttributes(graph.source(edge)))
      .flatMap((one) => (one.label === 'Mention' && one.use === use ? [one.quote] : []));
  const problems = report.problems.map(({ rule, reason }) => `${rule}: ${reason}`);
  const counts = graph
    .filterNodes((_, { label }) => label === 'Group')
    .map((one) => graph.getNodeAttributes(one))
    .flatMap((one) => ('count' in one && one.count ? [one.count] : []));
  return { ends, wordsAs: words_, problems, counts, node: graph.getNodeAttributes(node) };
}

describe('a correction by words of the article', () => {
  test('gives another one who took part: whom a coder has read there', () => {
    const { ends, problems } = corrected('event/seized', {
      target: [{ quote: 'Pell Onner' }],
    });
    expect(problems).toEqual([]);
    expect(ends('AFFECTED')).toEqual(['Person Pell Onner']);
    expect(ends('PERFORMED_BY')).toEqual(['Unit Harl Guard']);
  });

  test('gives somebody whom nobody has read: a group, unless the reviewer says what', () => {
    const actor = [{ quote: 'soldiers of the Harl Guard' }];
    expect(corrected('event/seized', { actor }).ends('PERFORMED_BY')).toEqual([
      'Group soldiers of the Harl Guard',
    ]);
    const instrument = [{ quote: 'A drone', kind: 'object' as const }];
    expect(corrected('event/razed', { instrument }).ends('INVOLVED')).toEqual(['Object A drone']);
  });

  test('gives nobody, place and date', () => {
    const { ends } = corrected('event/seized', { actor: [], place: [], date: [] });
    expect(['PERFORMED_BY', 'OCCURRED_AT', 'OCCURRED_ON'].map(ends)).toEqual([[], [], []]);
    const razed = corrected('event/razed', {
      place: [{ quote: 'the quarry road' }],
      date: [{ quote: 'Monday' }],
    });
    expect(razed.ends('OCCURRED_AT')).toEqual(['Place the quarry road']);
    expect(razed.ends('OCCURRED_ON')).toHaveLength(1);
  });

  test('gives other words that tell it, and keeps what was read', () => {
    const { wordsAs, node } = corrected('event/seized', { trigger: [{ quote: 'had seized' }] });
    expect(wordsAs('trigger')).toContain('had seized');
    expect(JSON.stringify(node)).toContain('as read; ana corrected it: read again');
  });

  test('gives the one who says it, or nobody', () => {
    const rusk = corrected('claim/drone', { speaker: [{ quote: 'Teva Rusk' }] });
    expect(rusk.ends('ATTRIBUTED_TO')).toEqual(['Person Teva Rusk']);
    expect(rusk.node).toMatchObject({ origin: 'stated', review: 'corrected' });
    const nobody = corrected('claim/taken', { speaker: [] });
    expect(nobody.ends('ATTRIBUTED_TO')).toEqual([]);
    expect(nobody.node).toMatchObject({ origin: 'unknown' });
  });

  test('gives other words that are said', () => {
    const { node } = corrected('claim/taken', {
      content: [{ quote: 'soldiers of the Harl Guard had seized Odel Marn' }],
    });
    expect(node).toMatchObject({ text: 'soldiers of the Harl Guard had seized Odel Marn' });
  });

  test('gives the number of a group, or that no number is told', () => {
    const { node, problems } = corrected('group/residents', { count: [{ quote: 'Two' }] });
    expect(problems).toEqual([]);
    expect(node).toMatchObject({ count: { min: 2, max: 2 }, review: 'corrected' });
    expect(JSON.stringify(node)).toContain('count: nothing, as read; ana corrected it');
    expect(corrected('group/residents', { count: [] }).node).not.toHaveProperty('count');
  });

  test('gives to how many an event was done, and how often it happened', () => {
    const target = [{ quote: 'Residents' }];
    const affected = [{ quote: 'Two' }];
    expect(corrected('event/seized', { target, affected }).counts).toEqual([{ min: 2, max: 2 }]);
    const { node } = corrected('event/razed', { count: [{ quote: 'Two' }] });
    expect(node).toMatchObject({ count: { min: 2, max: 2 } });
  });

  test.each([
    [
      'words without a number',
      { target: [{ quote: 'Residents' }], affected: [{ quote: 'drone' }] },
    ],
    ['one person', { affected: [{ quote: 'Two' }] }],
    [
      'several groups',
      { target: [{ quote: 'Residents' }, { quote: 'soldiers' }], affected: [{ quote: 'Two' }] },
    ],
    ['several numbers', { count: [{ quote: 'Two' }, { quote: 'A' }] }],
  ])('refuses to count by %s', (_, words) => {
    expect(corrected('event/seized', words).problems).toEqual([
      expect.stringMatching(/^decision:correction: .* is kept and not applied: /),
    ]);
  });

  test('of a person gives no number', () => {
    expect(corrected('person/marn', { count: [{ quote: 'Two' }] }).node).not.toHaveProperty(
      'count',
    );
  });

  test('with words that are not there, or in several places, is kept and not applied', () => {
    expect(corrected('event/seized', { actor: [{ quote: 'the navy' }] }).problems).toEqual([
      'decision:correction: a correction by ana is kept and not applied: the article does not have these words',
    ]);
    expect(corrected('event/seized', { actor: [{ quote: 'Harl Guard' }] }).problems).toEqual([
      'decision:correction: a correction by ana is kept and not applied: the article has these words in several places',
    ]);
    const second = corrected('event/seized', { actor: [{ quote: 'Harl Guard', nth: 2 }] });
    expect(second.problems).toEqual([]);
  });
});
