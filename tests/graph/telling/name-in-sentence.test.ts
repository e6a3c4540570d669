import { describe, expect, test } from '@jest/globals';
import { nameInSentence } from '../../../src/graph/telling/name-in-sentence.ts';
import { NameWordLists } from '../../../src/graph/telling/name-word-lists.ts';
import lists from '../../../src/graph/telling/name-words.json' with { type: 'json' };
import { takesPlural } from '../../../src/graph/telling/takes-plural.ts';
import { asNodeId } from '../../../src/model/as-id.ts';
import type { NodeAttributes } from '../../../src/model/graph.ts';
import { compactGraph } from '../../analyse/compact-graph.ts';

/** What a sentence calls a thing that a text mentions once, with these words around. */
function called(
  kind: string,
  displayName: string,
  [prefix = 'said ', suffix = ' at noon']: readonly string[] = [],
  identity = 'unnamed',
): string {
  const id = asNodeId(`${kind}:a/one`);
  const mention = { quote: displayName, start: 9, end: 9 + displayName.length, prefix, suffix };
  const graph = compactGraph({
    articles: { a: null },
    nodes: { [id]: { displayName, identity }, 'mention:a/one': mention },
    edges: [['REFERS_TO', 'mention:a/one', id]],
  });
  return nameInSentence(graph, id).words;
}

describe('what is only described', () => {
  test.each([
    ['person', 'farmer', [], 'a farmer'],
    ['person', 'officer', [], 'an officer'],
    ['person', 'Ukrainian officer', [], 'a Ukrainian officer'],
    ['person', 'mayor', [], 'the mayor'],
    ['agency', 'interior ministry', [], 'the interior ministry'],
    ['group', 'soldiers', [], 'soldiers'],
    ['group', 'patrol', [], 'a patrol'],
    ['work', 'video', [], 'a video'],
    ['work', 'footage', [], 'footage'],
    ['object', 'ammunition', [], 'ammunition'],
    ['object', '22', [], '22'],
    ['group', 'those who stayed', [], 'those who stayed'],
    ['work', 'communiqué number 14', [], 'communiqué number 14'],
  ])('%s %s', (kind, name, around, expected) => expect(called(kind, name, around)).toBe(expected));

  test('has the article or the owner that the text has before it', () => {
    expect(called('person', 'farmer', ['with the '])).toBe('the farmer');
    expect(called('agency', 'defence ministry', ['from Ostria’s '])).toBe(
      'Ostria’s defence ministry',
    );
    expect(called('agency', 'defence ministry', ['. According to Ostria’s '])).toBe(
      'Ostria’s defence ministry',
    );
    expect(called('person', 'mother', ['where the corporal’s '])).toBe('the corporal’s mother');
    expect(called('person', 'mother', ['and her '])).toBe('the mother');
  });

  test('has a capital only if it owes it to itself', () => {
    const first = ['It was dark. ', ' came'];
    expect(called('group', 'Twenty-two people', first)).toBe('twenty-two people');
    expect(called('group', 'Settlers', first)).toBe('settlers');
    expect(called('group', 'Masked men', first)).toBe('masked men');
    expect(called('person', 'Marine', first)).toBe('a marine');
    expect(called('group', 'Kurds', first)).toBe('Kurds');
    expect(called('group', 'Ostrians', first)).toBe('Ostrians');
    expect(called('group', 'Ostrian soldiers', first)).toBe('Ostrian soldiers');
    expect(called('group', 'Ostria-backed fighters', first)).toBe('Ostria-backed fighters');
    expect(called('group', 'Settlers', ['the village of ', ' burned'])).toBe('Settlers');
  });
});

test.each([
  ['unit', '14th Rifle Brigade', [], 'the 14th Rifle Brigade'],
  ['agency', 'Directorate of Prisons', [], 'the Directorate of Prisons'],
  ['agency', 'Directorate of Prisons', ['a letter to ', ' came'], 'Directorate of Prisons'],
  ['organization', 'Open Ward', [], 'Open Ward'],
  ['organization', 'Open Ward', ['with the ', ', a charity'], 'the Open Ward'],
  ['publication', 'Border Service', [], 'Border Service'],
  ['place', 'Vessen', [], 'Vessen'],
  ['person', 'Ilva Terin', ['said the ', '.'], 'Ilva Terin'],
])('the name of a %s: %s', (kind, name, around, expected) =>
  expect(called(kind, name, around, 'named')).toBe(expected),
);

describe('whether a verb is plural', () => {
  const isPlural = (displayName: string): boolean =>
    takesPlural({ label: 'Group', displayName, identity: 'unnamed' } as NodeAttributes);
  test.each([
    'more than a hundred',
    'people kept in a cellar',
    'men said to be held in the port',
    'those who came to help',
    'the wounded',
    'some of the deserters',
    'the three',
    '2,000',
  ])('%s were', (name) => expect(isPlural(name)).toBe(true));
  test.each([
    'a wounded man',
    'the 14th Rifle Brigade',
    'a group of soldiers',
    'an 11-year-old',
    'a two-storey house',
    'the 2014 agreement',
  ])('%s was', (name) => expect(isPlural(name)).toBe(false));
});

test('the lists of words are of their schema', () => {
  expect(NameWordLists.safeParse(lists).success).toBe(true);
});
