import { describe, expect, test } from '@jest/globals';
import { findTellingFacts } from '../../../src/graph/telling/find-telling-facts.ts';
import { sentenceOfClaim, sentenceOfEvent } from '../../../src/graph/telling/sentence-of-event.ts';
import { sentenceText } from '../../../src/graph/telling/sentence-part.ts';
import { VerbTable } from '../../../src/graph/telling/verb-table.ts';
import verbs from '../../../src/graph/telling/verbs.json' with { type: 'json' };
import { asNodeId } from '../../../src/model/as-id.ts';
import { EventType } from '../../../src/model/vocabulary.ts';
import { type CompactGraph, compactGraph } from '../../analyse/compact-graph.ts';

const EVENT = 'event:a/deed';
const named = (displayName: string) => ({ displayName });
const group = (displayName: string) => ({ displayName, identity: 'unnamed' });
const day = {
  text: 'May 3',
  edtf: '2025-05-03',
  precision: 'day',
  relation: 'on',
  anchor: 'absolute',
  timex: { type: 'DATE', value: '2025-05-03' },
};

/** One event of an article, with these properties, speakers and participants. */
const deedOf = (event: object, more: Partial<CompactGraph>): CompactGraph => ({
  articles: { a: 'publication:a/outlet' },
  ...more,
  nodes: {
    'publication:a/outlet': named('Vessen Today'),
    'group:a/residents': group('residents'),
    'person:a/mayor': named('Ilva Terin'),
    'group:a/soldiers': group('soldiers'),
    'person:a/odel': named('Odel Marn'),
    'agency:a/ministry': named('Defence Ministry'),
    'work:a/video': group('a video'),
    'place:a/tarn': { ...named('Tarn'), precision: 'settlement' },
    'date:a/day': day,
    [EVENT]: { type: 'capture', ...event },
    ...more.nodes,
  },
});
const abducted = [
  ['PERFORMED_BY', EVENT, 'group:a/soldiers'],
  ['AFFECTED', EVENT, 'person:a/odel'],
  ['OCCURRED_AT', EVENT, 'place:a/tarn'],
  ['OCCURRED_ON', EVENT, 'date:a/day'],
] as const;
const said = (chains: readonly (readonly string[])[], stance = 'asserts') => ({
  chains,
  asserts: [EVENT],
  stance,
});
const tell = (event: object, more: Partial<CompactGraph>, how = { within: false }): string =>
  sentenceText(sentenceOfEvent(compactGraph(deedOf(event, more)), asNodeId(EVENT), how));

describe('an event as a sentence', () => {
  test('says who says, in which outlet, that who did what to whom, where and when', () => {
    const claims = { 'claim:a/one': said([['group:a/residents']]) };
    expect(tell({}, { claims, edges: abducted })).toBe(
      'Residents said that soldiers captured Odel Marn in Tarn on 3 May 2025, Vessen Today reports.',
    );
    expect(tell({}, { claims, edges: abducted }, { within: true })).toBe(
      'Residents said that soldiers captured Odel Marn in Tarn on 3 May 2025.',
    );
  });
  test('a chain is told in order, works and speakers apart; a part of another chain is not told again', () => {
    const chain = ['group:a/residents', 'work:a/video', 'agency:a/ministry'];
    const claims = { 'claim:a/one': said([chain]), 'claim:a/two': said([['agency:a/ministry']]) };
    expect(tell({}, { claims, edges: abducted.slice(0, 2) })).toMatch(
      /^Residents, in a video, as reported by the Defence Ministry, said that soldiers captured Odel Marn,/,
    );
  });
  test('an article’s own voice is named, never left out', () => {
    const own = { ownVoice: [EVENT], edges: abducted.slice(0, 2) };
    expect(tell({ factuality: 'asserted' }, own)).toBe(
      'Vessen Today reports that soldiers captured Odel Marn.',
    );
    expect(tell({ factuality: 'asserted' }, own, { within: true })).toMatch(
      /^The article reports that/,
    );
  });
  test('a denial is a denial, and what is only denied is not told as said', () => {
    const one = { 'claim:a/one': said([['group:a/residents']]) };
    const two = { 'claim:a/two': said([['agency:a/ministry']], 'denies') };
    const edges = abducted.slice(0, 2);
    expect(tell({}, { claims: { ...one, ...two }, edges })).toMatch(
      / The Defence Ministry denied it\.$/,
    );
    expect(tell({}, { claims: two, edges })).toBe(
      'The Defence Ministry denied that soldiers captured Odel Marn, Vessen Today reports.',
    );
  });
  test('a denial of what a machine marks as not happened is one denial, not two', () => {
    const claims = { 'claim:a/one': said([['agency:a/ministry']], 'denies') };
    expect(tell({ polarity: 'negative' }, { claims, edges: abducted.slice(0, 2) })).toContain(
      'denied that soldiers captured Odel Marn',
    );
  });
  test.each([
    ['demands', 'demanded that soldiers capture Odel Marn'],
    ['promises', 'promised that soldiers would capture Odel Marn'],
    ['asks', 'asked whether soldiers captured Odel Marn'],
  ])('who %s it does not say that it was done', (stance, expected) => {
    const claims = { 'claim:a/one': said([['agency:a/ministry']], stance) };
    for (const factuality of ['claimed', 'ordered'])
      if (factuality === 'claimed' || stance !== 'asks')
        expect(tell({ factuality }, { claims, edges: abducted.slice(0, 2) })).toContain(expected);
  });
  test.each([
    ['injure', 'eight wounded drovers', 'eight drovers were injured'],
    ['injure', 'a wounded ferryman', 'a ferryman was injured'],
    ['capture', 'an escaped drover who was captured', 'an escaped drover was captured'],
    ['kill', '23 killed', '23 people were killed'],
    ['die', 'drovers who died', 'drovers died'],
    ['free', 'captured drovers', 'captured drovers were freed'],
    ['injure', 'drovers injured in Tarn', 'drovers injured in Tarn were injured'],
  ])('%s: %s are not called by what is told of them', (type, displayName, words) => {
    const nodes = { 'group:a/drovers': group(displayName) };
    const edges = [['AFFECTED', EVENT, 'group:a/drovers']] as const;
    expect(tell({ type }, { nodes, edges }, { within: true })).toBe(
      `The article reports that ${words}.`,
    );
  });
  test.each([
    ['group:a/teller', 'guards', 'them'],
    ['agency:a/teller', 'Harbour Office', 'it'],
    ['person:a/teller', 'a ferryman', 'him'],
    ['person:a/teller', 'a woman of 40', 'her'],
    ['person:a/teller', 'a cook', 'him or her'],
  ])('whoever tells what was done to them is not named twice: %s %s', (id, name, pronoun) => {
    const nodes = { [id]: group(name) };
    const claims = { 'claim:a/one': said([[id]]) };
    const edges = [
      ['PERFORMED_BY', EVENT, 'group:a/soldiers'],
      ['AFFECTED', EVENT, id],
    ] as const;
    expect(tell({}, { nodes, claims, edges })).toContain(`said that soldiers captured ${pronoun},`);
  });
  test('whoever releases a work of their own is not named twice, nor is a work of several', () => {
    const nodes = { 'work:a/letter': group('a letter of the Defence Ministry') };
    const claims = { 'claim:a/one': said([['agency:a/ministry', 'work:a/letter']]) };
    expect(tell({}, { nodes, claims, edges: abducted })).toContain(
      'The Defence Ministry, in a letter, said that',
    );
    const joint = {
      'claim:a/one': said([
        ['person:a/mayor', 'work:a/video'],
        ['group:a/residents', 'work:a/video'],
      ]),
    };
    expect(tell({}, { claims: joint, edges: abducted })).toMatch(
      /^Ilva Terin and residents, in a video, said that/,
    );
  });
  test('an outlet that passes it on is not named twice', () => {
    const nodes = { 'publication:a/told': named('The Vessen Today') };
    const claims = { 'claim:a/one': said([['group:a/residents', 'publication:a/told']]) };
    expect(tell({}, { nodes, claims, edges: abducted })).toMatch(
      /^Residents, as reported by The Vessen Today, said that .* on 3 May 2025\.$/,
    );
  });
  test('a name that ends with a full stop ends the sentence', () => {
    const nodes = { 'person:a/odel': named('Odel M.') };
    const edges = [['AFFECTED', EVENT, 'person:a/odel']] as const;
    expect(tell({ type: 'try' }, { nodes, edges }, { within: true })).toMatch(/ Odel M\. was|M\.$/);
    expect(
      tell(
        { type: 'try' },
        { nodes, edges: [['PERFORMED_BY', EVENT, 'group:a/soldiers'], ...edges] },
        { within: true },
      ),
    ).toMatch(/[^.]\.$/);
  });
  test('somebody of whom it has spoken is known', () => {
    const nodes = {
      'group:a/widow': group('a friend of the clerk'),
      'person:a/clerk': group('a clerk'),
    };
    const claims = { 'claim:a/one': said([['group:a/widow']]) };
    const edges = [['AFFECTED', EVENT, 'person:a/clerk']] as const;
    expect(tell({}, { nodes, claims, edges })).toContain('said that the clerk was captured');
    const other = { 'claim:a/one': said([['person:a/other']]) };
    expect(
      tell({}, { nodes: { ...nodes, 'person:a/other': group('a clerk') }, claims: other, edges }),
    ).toContain('said that a clerk was captured');
  });
  test('what was told is not told again as involved, and nothing is nothing', () => {
    const edges = [
      ['OCCURRED_AT', EVENT, 'place:a/tarn'],
      ['INVOLVED', EVENT, 'place:a/tarn', { role: 'other' }],
    ] as const;
    expect(tell({ type: 'attack' }, { edges: edges as never })).not.toContain('involving');
    expect(tell({ type: 'other', word: 'ransom', polarity: 'negative' }, {})).toContain(
      'there was nothing described as “ransom”',
    );
  });
  test('an order that is given in a demand is said, not demanded', () => {
    const claims = { 'claim:a/one': said([['person:a/other']], 'demands') };
    expect(tell({ type: 'order', factuality: 'claimed' }, { claims })).not.toContain('demanded');
    expect(tell({ type: 'order', factuality: 'ordered' }, { claims })).toContain('demanded that');
    expect(tell({ type: 'capture', factuality: 'claimed' }, { claims })).toContain('demanded that');
  });
  test('deaths are several without being told more than once, and nobody is said to be among them', () => {
    const edges = [['INVOLVED', EVENT, 'group:a/residents', { role: 'other' }]] as const;
    const told = tell({ type: 'die', genericity: 'plural' }, { edges: edges as never });
    expect(told).toContain('there were deaths');
    expect(told).not.toMatch(/more than once|involving/);
  });
  test('whoever tells of their own deed is not named twice', () => {
    const nodes = { 'group:a/guards': group('guards'), 'person:a/nurse': group('a nurse') };
    const byTeller = (id: string) =>
      tell(
        {},
        {
          nodes,
          claims: { 'claim:a/one': said([[id]]) },
          edges: [['PERFORMED_BY', EVENT, id], abducted[1]],
        },
      );
    expect(byTeller('agency:a/ministry')).toContain('said that it captured Odel Marn');
    expect(byTeller('group:a/guards')).toContain('Guards said that they captured Odel Marn');
    expect(byTeller('person:a/nurse')).toContain('said that he or she captured Odel Marn');
    expect(byTeller('person:a/mayor')).toContain('Ilva Terin said that Ilva Terin captured');
  });
  test('a work that names who released it is not followed by the same name', () => {
    const nodes = { 'work:a/video': group('a video of Defence Ministry') };
    const chain = ['group:a/residents', 'work:a/video', 'agency:a/ministry'];
    expect(tell({}, { nodes, claims: { 'claim:a/one': said([chain]) } })).toMatch(
      /^Residents, in a video of Defence Ministry, said that/,
    );
  });
  test('nobody named as the origin is said so', () => {
    const claims = { 'claim:a/one': { ...said([]), origin: 'unknown' } };
    expect(tell({}, { claims, edges: abducted.slice(1, 2) })).toBe(
      'Somebody who is not named said that Odel Marn was captured, Vessen Today reports.',
    );
  });
  test.each([
    [
      'ordered',
      /soldiers were to capture Odel Marn.* This is an order: nobody says that it was carried out\.$/,
    ],
    [
      'planned',
      /soldiers were to capture Odel Marn.* This is a plan: nobody says that it was carried out\.$/,
    ],
    ['possible', /soldiers may have captured Odel Marn/],
    [
      'inferred',
      /^What Vessen Today reports implies that soldiers captured Odel Marn\. This is inferred from other words\.$/,
    ],
  ])('what is %s is not told as done', (factuality, expected) =>
    expect(tell({ factuality }, { ownVoice: [EVENT], edges: abducted.slice(0, 2) })).toMatch(
      expected,
    ),
  );
  test.each([
    [{ polarity: 'negative' }, abducted.slice(0, 2), 'soldiers did not capture Odel Marn'],
    [{ polarity: 'negative' }, abducted.slice(1, 2), 'Odel Marn was not captured'],
    [{ genericity: 'habitual' }, abducted.slice(0, 2), 'soldiers habitually captured Odel Marn'],
    [
      { genericity: 'plural', count: { min: 3 } },
      abducted.slice(0, 2),
      'captured Odel Marn, at least 3 times',
    ],
    [{}, abducted.slice(0, 1), 'soldiers captured somebody'],
    [{ polarity: 'negative' }, abducted.slice(0, 1), 'soldiers did not capture anybody'],
    [{ type: 'deny' }, abducted.slice(0, 1), 'soldiers made a denial'],
    [{ type: 'verify', polarity: 'negative' }, abducted.slice(0, 1), 'soldiers did not verify it'],
    [{ factuality: 'ordered', type: 'attack' }, [], 'there was to be an attack'],
    [{ genericity: 'plural', count: { min: 2, max: 2 } }, [], 'there were captures, twice'],
    [{}, [], 'there was a capture'],
    [
      { type: 'clash' },
      [['AFFECTED', EVENT, 'group:a/soldiers']],
      'there was a clash with soldiers',
    ],
    [{ type: 'die' }, [['AFFECTED', EVENT, 'person:a/odel']], 'Odel Marn died'],
    [{ type: 'abuse' }, [['AFFECTED', EVENT, 'group:a/soldiers']], 'soldiers were abused'],
    [
      { type: 'other', word: 'march' },
      abducted.slice(0, 1),
      'soldiers did something described as “march”',
    ],
  ] as const)('%j', (event, edges, expected) =>
    expect(tell(event, { ownVoice: [EVENT], edges })).toContain(expected),
  );
  test('a date says no more than is known', () => {
    const on = (date: object) =>
      tell(
        {},
        {
          ownVoice: [EVENT],
          edges: [abducted[1], abducted[3]],
          nodes: { 'date:a/day': { ...day, ...date } },
        },
      );
    expect(on({ edtf: 'XXXX-05-03' })).toContain('captured on 3 May (year not known)');
    expect(on({ edtf: '2025-05' })).toContain('in May 2025');
    expect(on({ edtf: '2025-05', relation: 'since' })).toContain(
      'has been captured since May 2025',
    );
    expect(on({ edtf: '2025-05', relation: 'before' })).toContain('before May 2025');
    expect(on({ edtf: '2025-05-03/2025-05-09' })).toContain('between 3 May 2025 and 9 May 2025');
    expect(on({ edtf: undefined, text: 'for hours' })).toContain('(“for hours”)');
  });
  test('a claim is told with its words', () => {
    const graph = compactGraph(
      deedOf({}, { claims: { 'claim:a/one': said([['group:a/residents']], 'doubts') } }),
    );
    expect(sentenceText(sentenceOfClaim(graph, asNodeId('claim:a/one')))).toBe(
      'Residents doubted this: “The military said so”, Vessen Today reports.',
    );
  });
});

test('every type of event has its words', () => {
  const types = Object.keys(VerbTable.parse(verbs));
  expect([...types, 'other']).toEqual(EventType.options);
});

test('what harms people most comes first, what many origins tell before what one tells; one of a kind at a time', () => {
  const told = (id: string, type: string) => [`event:a/${id}`, { type }] as const;
  const graph = compactGraph({
    articles: { a: null },
    nodes: Object.fromEntries([
      told('talks', 'negotiate'),
      told('death', 'kill'),
      told('other', 'kill'),
      told('raid', 'attack'),
    ]),
    ownVoice: ['event:a/talks', 'event:a/death', 'event:a/other', 'event:a/raid'],
  });
  const origins = (event: string) => (event === 'event:a/other' ? 2 : 0);
  const facts = findTellingFacts(graph, 3, (event) => ({
    fact: event,
    support: { origins: origins(event), articles: 1 },
  }));
  expect(facts.map(({ event }) => event)).toEqual([
    'event:a/other',
    'event:a/raid',
    'event:a/death',
  ]);
  expect(
    findTellingFacts(graph, 9, () => ({ fact: asNodeId('event:a/talks'), support: null })),
  ).toHaveLength(1);
});
