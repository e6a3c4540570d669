import { describe, expect, test } from '@jest/globals';
import { readChecked } from '../../robust/read-checked.ts';

async function claimsOf(text: string) {
  const { annotations, errors } = await readChecked(text);
  expect(errors).toEqual([]);
  const words = ([start, end]: readonly [number, number]) => text.slice(start, end);
  return annotations.events.map(({ type, factuality, claims }) => ({
    type,
    factuality,
    claims: claims.map((id) => {
      const claim = annotations.claims.find((one) => one.id === id);
      return [claim?.origin, claim?.chain.length, ...(claim?.content ?? []).map(words)];
    }),
  }));
}

describe('what is alleged, with nobody named', () => {
  test.each([
    [
      'The purported shelling of a school in Oskilne shocked the district.',
      'attack',
      'shelling of a school in Oskilne',
    ],
    ['Monitors visited the site of the alleged abduction of two nurses.', 'capture', null],
    ['Families waited for news of the reported execution of six captives.', 'kill', null],
  ])('has a claim of unknown origin: %s', async (text, type, content) => {
    const event = (await claimsOf(text)).find((one) => one.type === type);
    expect(event).toMatchObject({
      factuality: 'claimed',
      claims: [['unknown', 0, expect.any(String)]],
    });
    if (content) expect(event?.claims[0]?.[2]).toBe(content);
  });

  test('belongs to whoever says it, where somebody does', async () => {
    const [event] = await claimsOf(
      'The ministry said the alleged shelling of Oskilne had killed nobody.',
    );
    expect(event).toMatchObject({
      factuality: 'claimed',
      claims: [['stated', 1, expect.anything()]],
    });
  });
});
