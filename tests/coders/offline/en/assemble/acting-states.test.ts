import { describe, expect, test } from '@jest/globals';
import { readChecked } from '../../robust/read-checked.ts';

/** The state that is read as the actor of an event: its country, and how it is called. */
async function actorOf(text: string, word: string) {
  const { annotations, errors } = await readChecked(text);
  expect(errors).toEqual([]);
  const event = annotations.events.find(
    ({ trigger: [start, end] }) => text.slice(start, end) === word,
  );
  const actors = event?.roles.filter(({ role }) => role === 'actor') ?? [];
  return actors.map(({ mention }) => {
    const found = annotations.mentions.find(({ id }) => id === mention);
    const entity = annotations.entities.find(({ id }) => id === found?.entity);
    return entity && 'country' in entity ? `${entity.kind} ${entity.country}` : null;
  });
}

describe('a state acts under its adjective', () => {
  test.each([
    ['A Turkish air strike killed four people near Odra.', 'air strike', 'agency TR'],
    ['Ukrainian drones hit two cars outside Velin.', 'hit', 'agency UA'],
    ['Ethiopian tank shells hit the school of Marsa.', 'hit', 'agency ET'],
    ['The clinic was struck by Saudi warplanes at noon.', 'struck', 'agency SA'],
    ['A U.S. drone strike hit the port on Monday.', 'strike', 'agency US'],
    ['They spoke of French shelling in the hills.', 'shelling', 'agency FR'],
  ])('%s', async (text, word, actor) => {
    expect(await actorOf(text, word)).toEqual([actor]);
  });

  test.each([
    // where it was, or whoever they were
    ['A Kenyan bombing killed two people.', 'bombing'],
    ['A Palestinian attack killed two people.', 'attack'],
  ])('but not: %s', async (text, word) => {
    expect(await actorOf(text, word)).not.toContainEqual(expect.stringMatching(/^agency/));
  });

  test('the state that is named elsewhere is the same', async () => {
    const text = 'Turkish air strikes hit Odra. Ankara said that it had hit a base.';
    const { annotations } = await readChecked(text);
    const states = annotations.entities.filter(({ kind }) => kind === 'agency');
    expect(states.map(({ name }) => name)).toEqual(['Ankara']);
  });

  test('whose they are is not where they fell', async () => {
    const { annotations } = await readChecked(
      'Three men were killed in a U.S. air strike on Tuesday.',
    );
    expect(annotations.events.map(({ place }) => place ?? null)).toEqual(
      annotations.events.map(() => null),
    );
  });
});
