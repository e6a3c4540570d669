import { describe, expect, test } from '@jest/globals';
import { speaksAgainst } from '../../../../src/model/speaks-against.ts';
import { readChecked } from '../robust/read-checked.ts';

async function eventIn(text: string, word: string) {
  const { annotations, errors } = await readChecked(text);
  expect(errors).toEqual([]);
  const event = annotations.events.find(({ trigger: [a, b] }) => text.slice(a, b) === word);
  const stances = annotations.claims
    .filter(({ id }) => event?.claims.includes(id))
    .map(({ stance }) => stance);
  return { factuality: event?.factuality, polarity: event?.polarity, stances };
}

describe('what is denied did not happen by that claim', () => {
  test.each([
    ['The army denied that its men shelled the mill.', 'shelled', 'denies'],
    ['The army denied shelling the mill.', 'shelling', 'denies'],
    ['The ministry dismissed the claim that its men executed two drivers.', 'executed', 'denies'],
    ['“It is not true that our men shelled the mill,” the major said.', 'shelled', 'asserts'],
    [
      'The army said there was no evidence that its men had executed drivers.',
      'executed',
      'asserts',
    ],
    ['At no time did our soldiers fire on the bus, the major said.', 'fire on', 'asserts'],
    ['The governor called the attack on the bus a lie.', 'attack', 'denies'],
  ])('%s', async (text, word, stance) => {
    expect(await eventIn(text, word)).toEqual({
      factuality: 'claimed',
      polarity: 'negative',
      stances: [stance],
    });
  });

  test.each([
    ['The army denied responsibility for the shelling of the mill.', 'shelling'],
    ['The army denied that it left after the shelling of the mill.', 'shelling'],
  ])('what is only spoken of is not denied: %s', async (text, word) => {
    expect(await eventIn(text, word)).toMatchObject({ polarity: 'positive' });
  });

  test('two negations make a positive', async () => {
    const text = 'The army denied that its men had not shelled the mill.';
    expect(await eventIn(text, 'shelled')).toMatchObject({ polarity: 'positive' });
  });

  test('a denial tells an event that did not happen, and is against one that did', () => {
    expect(speaksAgainst('denies', 'negative')).toBe(false);
    expect(speaksAgainst('denies', 'positive')).toBe(true);
    expect(speaksAgainst('asserts', 'positive')).toBe(false);
  });
});

test.each([
  ['No government soldier was killed or injured in Velika.', 'injured'],
  ['No government soldier was killed or injured in Velika.', 'killed'],
  ['It was not immediately possible to verify the claim.', 'verify'],
  ['The police arrested him before he committed any attacks.', 'attacks'],
  ['The service says it thwarted a series of attacks on Velika.', 'attacks'],
  ['After refusing to attack the mill, they were jailed.', 'attack'],
  ['The drivers were not subjected to beatings in Velika.', 'beatings'],
  ['Nobody was subjected to torture in Velika.', 'torture'],
])('what did not happen: %s %s', async (text, word) => {
  expect(await eventIn(text, word)).toMatchObject({ polarity: 'negative' });
});

test('what will take place has not happened', async () => {
  const text = 'The trial of two guards will take place in Velika.';
  expect(await eventIn(text, 'trial')).toMatchObject({ factuality: 'planned' });
});
