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
    ['At no stage were the drivers beaten, said the major.', 'beaten', 'asserts'],
    ['The army said that at no point had its men executed drivers.', 'executed', 'asserts'],
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

  test.each([
    ['There was no time to hide, and the soldiers shot them.', 'shot'],
    ['At no time did they fire, and the army shelled the mill.', 'shelled'],
  ])('a time that is another clause’s: %s', async (text, word) => {
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

describe('who calls a report false denies it', () => {
  const denialIn = async (text: string) => {
    const { annotations } = await readChecked(text);
    const denial = annotations.claims.find(({ stance }) => stance === 'denies');
    return denial?.content.map(([start, end]) => text.slice(start, end)).join(' … ');
  };

  test.each([
    [
      'The army said reports that its men had shot drivers were false.',
      'reports that its men had shot drivers',
    ],
    [
      'The major said the claim that guards starved him was a lie.',
      'the claim that guards starved him',
    ],
    ['The army said that the report was baseless.', 'the report'],
  ])('%s', async (text, content) => {
    expect(await denialIn(text)).toBe(content);
  });

  test('who says that a report is not false, or that a bridge is fake, denies nothing', async () => {
    expect(await denialIn('The major said the report was not false.')).toBeUndefined();
    expect(await denialIn('The major said the bridge was fake.')).toBeUndefined();
  });

  test('a report is no party of what it tells', async () => {
    const text = 'The army called reports that its men had shot drivers a lie.';
    const { annotations } = await readChecked(text);
    const roles = annotations.events.flatMap((event) => event.roles);
    const fillers = annotations.mentions.filter(({ id }) =>
      roles.some((one) => one.mention === id),
    );
    expect(fillers.map(({ start, end }) => text.slice(start, end))).toEqual(['men', 'drivers']);
  });
});

describe('what is lacking is lacking on both sides of an “or”', () => {
  test.each([
    ['He was held for a year without charge or trial.', 'trial'],
    ['There were no arrests or trials in Odra.', 'trials'],
  ])('%s', async (text, word) => {
    const { annotations } = await readChecked(text);
    const event = annotations.events.find(({ trigger }) => text.slice(...trigger) === word);
    expect(event?.polarity).toBe('negative');
  });

  test('but not after an “and”', async () => {
    const text = 'The court heard no witnesses and a trial began in May.';
    const { annotations } = await readChecked(text);
    const event = annotations.events.find(({ trigger }) => text.slice(...trigger) === 'trial');
    expect(event?.polarity).toBe('positive');
  });
});
