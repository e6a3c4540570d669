import { describe, expect, test } from '@jest/globals';
import { assert, property, shuffledSubarray } from 'fast-check';
import { ordinaryWords } from '../../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { checkGraph } from '../../../src/graph/check-graph.ts';
import { graphOf } from '../../../src/graph/serialize.ts';
import { loadSource } from '../../../src/loaders/load-source.ts';
import { DecisionContent, decisionId } from '../../../src/model/decisions.ts';
import type { NodeId } from '../../../src/model/ids.ts';
import { createReport } from '../../../src/model/problem.ts';
import { applyReviews, withdraw } from '../../../src/resolve/decisions/apply-reviews.ts';
import { correctAnnotations } from '../../../src/resolve/decisions/correct-annotations.ts';
import { parseDecisions } from '../../../src/resolve/decisions/parse-decisions.ts';
import { settleDecisions } from '../../../src/resolve/decisions/settle-decisions.ts';
import { ferryLanding } from '../../ferry-landing.ts';

const ordinary = ordinaryWords();

type Given = Record<string, unknown> & { what: string; ids: string[] };
const line = (given: Given): string => {
  const content = DecisionContent.parse({
    by: 'ana',
    when: '2025-06-01',
    why: 'because',
    ...given,
  });
  return JSON.stringify({ id: decisionId(content), ...content });
};
const settle = (...lines: string[]) => {
  const report = createReport();
  const decisions = parseDecisions(lines.map((one) => `${one}\n`).join(''), 'd.jsonl', report);
  const settled = settleDecisions(decisions, 'd.jsonl', report);
  return {
    decisions,
    settled,
    rules: report.problems.map(({ rule, place }) => `${rule}:${place.line}`),
  };
};
const pairsOf = (pairs: readonly { a: string; b: string }[]) =>
  pairs.map(({ a, b }) => `${a} ${b}`);

const same = (a: string, b: string, more = {}) => line({ what: 'same', ids: [a, b], ...more });
const different = (a: string, b: string) => line({ what: 'different', ids: [a, b] });
const undo = (of: string) => line({ what: 'undo', ids: [JSON.parse(of).id] });

describe('a file of decisions', () => {
  test('that a crash cut in its last line names it', () => {
    const report = createReport();
    const whole = same('unit:a/x', 'unit:b/x');
    const decisions = parseDecisions(`${whole}\n${whole.slice(0, 30)}`, 'd.jsonl', report);
    expect(decisions).toHaveLength(1);
    expect(report.problems).toEqual([
      expect.objectContaining({
        rule: 'decision:cut',
        severity: 'error',
        place: { file: 'd.jsonl', line: 2 },
      }),
    ]);
  });
  test('with lines that are none names each of them, and keeps the others', () => {
    const { decisions, rules } = settle(
      '<<<<<<< HEAD',
      same('unit:a/x', 'unit:b/x'),
      '{"what":"same","ids":["a"]}',
    );
    expect(decisions).toHaveLength(1);
    expect(new Set(rules)).toEqual(new Set(['decision:format:1', 'decision:format:3']));
  });
  test.each([
    ['unit:a/x', 'unit:a/x'],
    ['unit:a/x', 'unit:a/y'],
  ])('%s and %s are of one article: nothing is judged of them', (...ids) => {
    const text = JSON.stringify({ what: 'same', ids, by: 'ana', when: '2025-06-01', why: 'so' });
    const { settled, rules } = settle(text);
    expect([settled.pairs.same, rules]).toEqual([[], ['decision:format:1']]);
  });
  test('that two branches both wrote to is one file: what stands twice counts once', () => {
    const first = same('unit:a/x', 'unit:b/x');
    expect(settle(first, different('unit:c/x', 'unit:d/x'), first).decisions).toHaveLength(2);
  });
  test('means the same in whatever order git left the lines', () => {
    const lines = [
      same('unit:a/x', 'unit:b/x'),
      different('unit:c/x', 'unit:d/x'),
      undo(different('unit:c/x', 'unit:d/x')),
      line({ what: 'retract', ids: ['e'] }),
    ];
    const meaning = (some: string[]) => {
      const { pairs, retracted } = settle(...some).settled;
      return JSON.stringify([pairsOf(pairs.same), pairsOf(pairs.different), [...retracted]]);
    };
    assert(
      property(
        shuffledSubarray(lines, { minLength: 4, maxLength: 4 }),
        (some) => meaning(some) === meaning(lines),
      ),
    );
  });
});

describe('an undo', () => {
  const one = same('unit:a/x', 'unit:b/x');
  test('takes back one decision and no other', () => {
    expect(
      pairsOf(settle(one, same('unit:c/x', 'unit:d/x'), undo(one)).settled.pairs.same),
    ).toEqual(['unit:c/x unit:d/x']);
  });
  test('of an undo brings the decision back', () => {
    expect(pairsOf(settle(one, undo(one), undo(undo(one))).settled.pairs.same)).toEqual([
      'unit:a/x unit:b/x',
    ]);
  });
  test('of what is not there is named', () => {
    expect(settle(line({ what: 'undo', ids: ['ffffffff'] })).rules).toEqual([
      'decision:unknown-id:1',
    ]);
  });
});

describe('reviewers who agree', () => {
  const pair = ['unit:a/x', 'unit:b/x'];
  test.each(['same', 'different', 'unsure'] as const)('%s: one judgement of both', (what) => {
    const lines = ['bo', 'ana'].map((by) => line({ what, ids: pair, by, why: `${by} saw it` }));
    for (const some of [lines, [...lines].reverse()]) {
      const { settled, rules } = settle(...some);
      expect(settled.pairs[what]).toEqual([
        { a: pair[0], b: pair[1], by: 'ana, bo', why: 'ana saw it; bo saw it' },
      ]);
      expect(rules).toEqual([]);
    }
  });
  test('accept: both stand beside it, in whatever order git left the lines', () => {
    const lines = ['bo', 'ana'].map((by) => line({ what: 'accept', ids: ['event:a/v1'], by }));
    const [one, other] = [lines, [...lines].reverse()].map(
      (some) => settle(...some).settled.reviews,
    );
    expect(one).toEqual(other);
    expect(one?.get('event:a/v1' as NodeId)).toMatchObject({ by: 'ana, bo', verdict: 'accept' });
  });
});

describe('who accepts or rejects that two are one judges just that', () => {
  test.each([
    ['accept', 'SAME_AS', 'same'],
    ['reject', 'SAME_AS', 'different'],
    ['accept', 'MAYBE_SAME_AS', 'unsure'],
    ['reject', 'MAYBE_SAME_AS', 'different'],
    ['accept', 'NOT_SAME_AS', 'different'],
    ['reject', 'NOT_SAME_AS', 'unsure'],
  ] as const)('%s %s: %s', (what, type, meant) => {
    const { settled } = settle(line({ what, ids: [`${type} unit:a/x unit:b/x`] }));
    expect(pairsOf(settled.pairs[meant])).toEqual(['unit:a/x unit:b/x']);
    expect(settled.reviews.size).toBe(0);
  });
});

describe('decisions that contradict each other', () => {
  test.each([
    ['same', 'unsure'],
    ['different', 'unsure'],
  ] as const)('%s and %s of one pair: it stays in doubt', (one, other) => {
    const ids = ['unit:a/x', 'unit:b/x'];
    const { settled, rules } = settle(line({ what: one, ids }), line({ what: other, ids }));
    expect([settled.pairs.same, settled.pairs.different]).toEqual([[], []]);
    expect(pairsOf(settled.pairs.unsure)).toEqual([ids.join(' ')]);
    expect(rules.map((rule) => rule.split(':').slice(0, 2).join(':'))).toEqual([
      'decision:contradiction',
    ]);
  });
  test('in a circle: none of them is applied, the pairs stay in doubt, and all lines are named', () => {
    const { settled, rules } = settle(
      same('unit:a/x', 'unit:b/x'),
      same('unit:b/x', 'unit:c/x'),
      different('unit:a/x', 'unit:c/x'),
    );
    expect([settled.pairs.same, settled.pairs.different]).toEqual([[], []]);
    expect(pairsOf(settled.pairs.unsure).sort()).toEqual([
      'unit:a/x unit:b/x',
      'unit:a/x unit:c/x',
      'unit:b/x unit:c/x',
    ]);
    expect(rules).toEqual(['decision:contradiction:3']);
  });
  test('and one of them undone: the rest stands', () => {
    const no = different('unit:a/x', 'unit:b/x');
    const { settled, rules } = settle(same('unit:a/x', 'unit:b/x'), no, undo(no));
    expect([pairsOf(settled.pairs.same), rules]).toEqual([['unit:a/x unit:b/x'], []]);
  });
  test.each([
    [
      'accepted and rejected',
      [
        line({ what: 'accept', ids: ['event:a/v1'] }),
        line({ what: 'reject', ids: ['event:a/v1'] }),
      ],
    ],
    [
      'corrected to two things',
      [
        line({ what: 'correct', ids: ['event:a/v1'], set: { type: 'kill' } }),
        line({ what: 'correct', ids: ['event:a/v1'], set: { type: 'die' } }),
      ],
    ],
  ])('%s: it stays as it was read', (_, lines) => {
    const { settled, rules } = settle(...lines);
    expect([settled.reviews.size, rules]).toEqual([0, ['decision:contradiction:2']]);
  });
});

describe('what a reviewer decided about one article', () => {
  const { source, annotations } = ferryLanding();
  const facts = loadSource(source, annotations);
  const claim = facts.nodes.find(({ attributes }) => attributes.label === 'Claim')?.key ?? '';
  const event = facts.nodes.find(({ attributes }) => attributes.label === 'Event')?.key ?? '';
  const reviewsOf = (given: Given) => settle(line(given)).settled.reviews;
  const problemsOf = (some: typeof facts) => {
    const report = createReport();
    checkGraph(graphOf(some), 'graph', report);
    return report.problems;
  };

  test('rejected: it goes, with what rested on it alone, and the graph stays whole', () => {
    const left = applyReviews(facts, reviewsOf({ what: 'reject', ids: [claim] }), ordinary);
    expect(left.nodes.some(({ key }) => key === claim)).toBe(false);
    expect(left.edges.some(({ source: from, target }) => from === claim || target === claim)).toBe(
      false,
    );
    expect(problemsOf(left)).toEqual([]);
  });
  const REVIEWED = { reviewedBy: 'ana', reviewedOn: '2025-06-01', reviewReason: 'because' };
  const edge = facts.edges.find(({ attributes }) => attributes.type === 'OCCURRED_ON')?.key ?? '';
  test.each([
    ['a thing', event],
    ['a relationship', edge],
  ])('accepted, %s: it says so, by whom, when and why; nothing else changes', (_, id) => {
    const left = applyReviews(facts, reviewsOf({ what: 'accept', ids: [id] }), ordinary);
    const changed = [...left.nodes, ...left.edges].filter(
      (row, at) => JSON.stringify(row) !== JSON.stringify([...facts.nodes, ...facts.edges][at]),
    );
    expect(changed).toEqual([
      expect.objectContaining({
        key: id,
        attributes: expect.objectContaining({ review: 'accepted', ...REVIEWED }),
      }),
    ]);
    expect(problemsOf(left)).toEqual([]);
  });
  test.each([
    ['a thing', event, /^Event “.+”: rejected by ana, 2025-06-01: because$/],
    [
      'a relationship',
      edge,
      /^Event “.+” OCCURRED_ON Date “.+”: rejected by ana, 2025-06-01: because$/,
    ],
  ])('rejected, %s: its article says what, who, when and why', (_, id, sentence) => {
    const left = applyReviews(facts, reviewsOf({ what: 'reject', ids: [id] }), ordinary);
    expect([...left.nodes, ...left.edges].map(({ key }) => key)).not.toContain(id);
    const article = left.nodes.find(({ attributes }) => attributes.label === 'Article');
    expect(article?.attributes).toMatchObject({ rejected: [expect.stringMatching(sentence)] });
    expect(problemsOf(left)).toEqual([]);
  });
  test('corrected: it is what the reviewer says, and what was read stands beside it', () => {
    const report = createReport();
    const reviews = reviewsOf({ what: 'correct', ids: [event], set: { genericity: 'habitual' } });
    const patched = correctAnnotations({ source, annotations }, reviews, () => null, report);
    if (!patched) throw new Error('not corrected');
    const corrected = loadSource(source, patched);
    const node = applyReviews(corrected, reviews, ordinary).nodes.find(
      ({ key }) => key === event,
    )?.attributes;
    expect(node).toMatchObject({ genericity: 'habitual', review: 'corrected' });
    expect(JSON.stringify(node)).toContain('as read; ana corrected it: because');
    expect(report.problems).toEqual([]);
  });
  test('corrected to what cannot be: named', () => {
    const report = createReport();
    const reviews = reviewsOf({ what: 'correct', ids: [event], set: { genericity: 'sometimes' } });
    expect(correctAnnotations({ source, annotations }, reviews, () => null, report)).toBeNull();
    expect(report.problems.map(({ rule }) => rule)).toContain('decision:correction');
  });
  test('withdrawn by several: all their names and reasons, and the last day', () => {
    const retract = (by: string, more: object) =>
      line({ what: 'retract', ids: ['a'], by, ...more });
    const { retracted } = settle(
      retract('bo', { when: '2025-06-02', why: 'the outlet says so' }),
      retract('ana', {}),
      retract('bo', {}),
    ).settled;
    expect([...retracted]).toEqual([
      ['a', { by: 'ana, bo', when: '2025-06-02', why: 'because; the outlet says so' }],
    ]);
  });
  test('withdrawn: the article stays, with its head; its words, claims and events do not', () => {
    const signed = { by: 'ana', when: '2025-06-01', why: 'because' };
    const left = withdraw(facts, signed, ordinary);
    const labels = new Set(left.nodes.map(({ attributes }) => attributes.label));
    expect(
      left.nodes.find(({ attributes }) => attributes.label === 'Article')?.attributes,
    ).toMatchObject({ status: 'retracted', review: 'withdrawn', ...REVIEWED });
    expect([labels.has('Claim'), labels.has('Event'), labels.has('Person')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(problemsOf(left)).toEqual([]);
  });
});
