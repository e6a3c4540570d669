import { describe, expect, test } from '@jest/globals';
import { findAttributions } from '../../../../../src/coders/offline/en/attribution/find-attributions.ts';
import type { Span } from '../../../../../src/model/span.ts';
import { documentOf } from '../document-of.ts';

const read = (text: string) => {
  const document = documentOf(text);
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end));
  return findAttributions(document)
    .filter(({ confidence }) => confidence >= 0.4)
    .map((found) => ({
      ...found,
      source: words(found.source),
      cue: words(found.cue),
      content: words(found.content),
      antecedent: found.antecedent === null ? null : words([found.antecedent])[0],
      chainWords: found.chainWords.map(
        ({ role, words: [start, end] }) => `${role}: ${text.slice(start, end)}`,
      ),
    }));
};

const only = (text: string) => {
  const [first, ...others] = read(text);
  expect(others).toEqual([]);
  return first;
};

describe('cues and contents', () => {
  test.each([
    [
      'indirect',
      'The army said that the bridge had fallen.',
      ['The army'],
      ['said'],
      ['the bridge had fallen'],
      'indirect',
    ],
    [
      'no "that"',
      'Petrenko said the bridge had fallen.',
      ['Petrenko'],
      ['said'],
      ['the bridge had fallen'],
      'indirect',
    ],
    [
      'when it was said',
      'The army said on Tuesday that the bridge had fallen.',
      ['The army'],
      ['said'],
      ['the bridge had fallen'],
      'indirect',
    ],
    [
      'direct, cue after',
      '"The bridge has fallen," the mayor said.',
      ['the mayor'],
      ['said'],
      ['The bridge has fallen'],
      'direct',
    ],
    [
      'direct, cue before',
      'The mayor said: "The bridge has fallen."',
      ['The mayor'],
      ['said'],
      ['The bridge has fallen'],
      'direct',
    ],
    [
      'inverted',
      '"The bridge has fallen," said Olena Marchenko, the mayor.',
      ['Olena Marchenko'],
      ['said'],
      ['The bridge has fallen'],
      'direct',
    ],
    [
      'split',
      '"The bridge has fallen," he said, "and nobody can cross."',
      ['he'],
      ['said'],
      ['The bridge has fallen', 'and nobody can cross'],
      'direct',
    ],
    [
      'next sentence',
      '"The bridge has fallen," he said. "Nobody can cross."',
      ['he'],
      ['said'],
      ['The bridge has fallen', 'Nobody can cross'],
      'direct',
    ],
    [
      'a question',
      '"Why did nobody warn us?" she asked.',
      ['she'],
      ['asked'],
      ['Why did nobody warn us?'],
      'direct',
    ],
    [
      'mixed',
      'The governor said the shelling was "cruel and senseless".',
      ['The governor'],
      ['said'],
      ['the shelling was "cruel and senseless"'],
      'mixed',
    ],
    [
      'a quotation that ends a clause',
      'The men fled because "the trench was a grave," the brigade said.',
      ['the brigade'],
      ['said'],
      ['The men fled because "the trench was a grave'],
      'mixed',
    ],
    [
      'indirect, cue after',
      'The bridge had fallen, the army said.',
      ['the army'],
      ['said'],
      ['The bridge had fallen'],
      'indirect',
    ],
    [
      'indirect, split',
      'The bridge, the army said, had fallen.',
      ['the army'],
      ['said'],
      ['The bridge', 'had fallen'],
      'indirect',
    ],
    [
      'according to',
      'According to the ministry, the bridge has fallen.',
      ['the ministry'],
      ['According to'],
      ['the bridge has fallen'],
      'indirect',
    ],
    [
      'according to, after',
      'The bridge has fallen, according to the ministry.',
      ['the ministry'],
      ['according to'],
      ['The bridge has fallen'],
      'indirect',
    ],
    [
      'as X put it',
      'The town was, as the mayor put it, a ruin.',
      ['the mayor'],
      ['as the mayor put it'],
      ['The town was', 'a ruin'],
      'indirect',
    ],
    [
      'told',
      'The general told reporters that his men would leave.',
      ['The general'],
      ['told'],
      ['his men would leave'],
      'indirect',
    ],
    [
      'apposition',
      'Ivan Petrenko, a spokesman for the brigade, said the town was lost.',
      ['Ivan Petrenko'],
      ['said'],
      ['the town was lost'],
      'indirect',
    ],
    [
      'heard saying',
      '"Leave them there," an officer can be heard saying in the recording.',
      ['an officer'],
      ['can be heard saying'],
      ['Leave them there'],
      'direct',
    ],
    [
      'accuse',
      'Kyiv accused the brigade of shelling a hospital.',
      ['Kyiv'],
      ['accused'],
      ['the brigade of shelling a hospital'],
      'indirect',
    ],
    [
      'noun',
      "The ministry's claim that the town had fallen surprised nobody.",
      ['The ministry'],
      ['claim'],
      ['the town had fallen surprised nobody'],
      'indirect',
    ],
    [
      'a document',
      'The report concluded that prisoners were beaten.',
      ['The report'],
      ['concluded'],
      ['prisoners were beaten'],
      'indirect',
    ],
  ])('%s', (_name, text, source, cue, content, speech) => {
    expect(only(text)).toMatchObject({ source, cue, content, speech });
  });
});

describe('stance', () => {
  test.each([
    ['The ministry denied that its troops had fired.', 'denies'],
    ['The mayor urged residents to leave the town.', 'demands'],
    ['The commander ordered his men to "hold the bridge".', 'demands'],
    ['The general vowed to retake the town.', 'promises'],
    ['The mayor warned of new attacks on the power plant.', 'predicts'],
    ['The court asked whether the prisoners had been fed.', 'asks'],
    ['The envoy called for a ceasefire.', 'demands'],
    ['The army said that nobody had been hurt.', 'asserts'],
  ])('%s', (text, stance) => {
    expect(read(text)[0]).toMatchObject({ stance });
  });
});

test('an origin that nobody names', () => {
  expect(only('The commander is said to have fled the town.')).toMatchObject({
    source: [],
    origin: 'unknown',
    hedged: true,
    content: ['The commander', 'to have fled the town'],
  });
  expect(read('The brigade reportedly fled the town.')[0]).toMatchObject({
    source: [],
    origin: 'unknown',
    hedged: true,
  });
});

test('one report inside another', () => {
  const found = read('The Insider reported that the agency said that the brigade had fled.');
  expect(found.map(({ source }) => source[0])).toEqual(['The Insider', 'the agency']);
  expect(found.map(({ within }) => within)).toEqual([null, found[0]?.id]);
});

test('the work it was said in, and who released that', () => {
  expect(
    only('"Shoot them," the officer said in a video posted by the brigade.')?.chainWords,
  ).toEqual(['work: a video', 'publisher: the brigade']);
  expect(only('The bridge has fallen, the mayor told the Varno Herald.')?.chainWords).toEqual([
    'addressee: the Varno Herald',
  ]);
});

test('a relative pronoun is the source as printed, its antecedent beside it', () => {
  expect(read('They met a soldier who said the trench was empty.')[0]).toMatchObject({
    source: ['who'],
    antecedent: 'a soldier',
    content: ['the trench was empty'],
  });
});

test('a quoted paragraph without a cue is the same speaker, inferred', () => {
  const found = read(
    '"We had no food," the prisoner said.\n"They beat us every day and nobody came to help."',
  );
  expect(found).toHaveLength(2);
  expect(found[1]).toMatchObject({
    source: ['the prisoner'],
    cue: [],
    origin: 'inferred',
    speech: 'direct',
  });
});

test('a denial answers, a confirmation too', () => {
  expect(read('The ministry denied that it had fired.')[0]?.answers).toBe('denial');
  expect(read('The ministry confirmed that it had fired.')[0]?.answers).toBe('confirmation');
});

test('deeds are no reports', () => {
  expect(read('The brigade attacked the village and released two prisoners.')).toEqual([]);
  expect(read('The army shelled the bridge on Monday.')).toEqual([]);
});
