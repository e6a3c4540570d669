import { describe, expect, test } from '@jest/globals';
import { read } from './read.ts';

/** Entities as "kind: each mention", in the order of the text. */
function entitiesOf(text: string): string[] {
  const { gathered } = read(text);
  return gathered.entities.map(({ id, kind }) => {
    const words = gathered.mentions
      .filter(({ entity }) => entity === id)
      .map(({ start, end }) => text.slice(start, end));
    return `${kind}: ${words.join(' | ')}`;
  });
}

describe('a body described after its name', () => {
  test('an office, a mission and a monitor go back to the name that has them', () => {
    expect(
      entitiesOf(
        'The Lisna Observatory for Human Rights counted nine dead. The observatory said it relied on doctors.',
      ),
    ).toContain('organization: Lisna Observatory for Human Rights | observatory');
  });
  test('an office that no name explains is no mention', () => {
    expect(read('They met at the office and left the group.').gathered.mentions).toEqual([]);
  });
  test("the army is the state's, never an armed group with Army in its name", () => {
    const found = entitiesOf(
      'The Arakan Army took the town. The army said it had withdrawn its soldiers.',
    );
    expect(found).toContain('unit: Arakan Army');
    expect(found).toContain('unit: army');
  });
  test('of several forces the one that spoke before speaks again', () => {
    expect(
      entitiesOf(
        "Ukraine's Air Assault Forces said in a post that a bridge fell. The Russian army shelled it. The military said two men died.",
      ),
    ).toContain("unit: Ukraine's Air Assault Forces | military");
  });
  test('a platform is no party and no charity', () => {
    const found = entitiesOf('He wrote on X. Members of the party and the charity left.');
    expect(found).toContain('organization: X');
  });
  test('a description with its name right after it looks no further back', () => {
    const found = entitiesOf(
      'Doctors Without Borders closed. The Lisna rights group Harbour Watch protested.',
    );
    expect(found.find((one) => one.includes('Doctors'))).toBe(
      'organization: Doctors Without Borders',
    );
  });
});

describe('people', () => {
  test('what a description adds must have been said before', () => {
    const found = entitiesOf('Malian soldiers arrived. The white soldiers shot at them.');
    expect(found).toContain('group: Malian soldiers');
    expect(found).toContain('group: white soldiers');
  });
  test('the unnamed man is the man', () => {
    expect(
      entitiesOf(
        'A Russian commander is heard shouting. The unidentified Russian commander sounds tired.',
      ),
    ).toContain('person: Russian commander | unidentified Russian commander');
  });
  test('a byname is no second person', () => {
    expect(
      entitiesOf('Ruslan Petrenko, better known as Moth, fled. Later Moth was seen in Lisna.'),
    ).toContain('person: Ruslan Petrenko | Moth | Moth');
  });
  test('a day that became known as something is nobody', () => {
    expect(read('It became known as Bloody Friday.').mentions).toEqual([]);
  });
  test('a rank is the role of whoever bears it, not a mention', () => {
    const found = read('Lieutenant Colonel Taras Melnychuk resigned.').gathered.entities;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'person', role: 'Lieutenant Colonel' });
  });
  test('an office before the name may go on over "for"', () => {
    const found = read(
      'The High Commissioner for Human Rights Volker Lind left. The high commissioner wept.',
    );
    expect(found.gathered.entities.find(({ kind }) => kind === 'person')).toMatchObject({
      name: 'Volker Lind',
      role: 'High Commissioner for Human Rights',
    });
    for (const { start, end } of found.gathered.mentions) expect(end).toBeGreaterThan(start);
  });
  test('somebody named once, after the verb, is found', () => {
    const { entities } = read('"They came at night," said Furaha, a 31-year-old mother.').gathered;
    expect(entities.find(({ kind }) => kind === 'person')).toMatchObject({ name: 'Furaha' });
  });
  test('troops that mistreat captives are not a kind of captives', () => {
    const words = read('He denied that troops mistreat captives.').mentions;
    expect(words).toEqual(['group: troops', 'group: captives']);
  });
  test("one is one of those who are nobody else's", () => {
    const text =
      'Calls tell of abuse by commanders of their own men, and of a day when one lost his temper.';
    const { found } = read(text);
    expect(found.relations.map(({ to }) => text.slice(to[0], to[1]))).toContain('commanders');
  });
});

describe('within a description', () => {
  test('the body whose commander it is is described too', () => {
    const { found } = read('It was the battalion commander who gave the order.');
    expect(found.mentions.map(({ kind, noun }) => `${kind}: ${noun}`)).toEqual([
      'person: commander',
      'unit: battalion',
    ]);
    expect(found.mentions[1]?.designation).toEqual({ echelon: 'battalion' });
    expect(found.relations[0]?.type).toBe('COMMANDS');
  });
  test('a government that people are for is none', () => {
    expect(read('The pro-government militiamen fled.').mentions).toEqual([
      'group: pro-government militiamen',
    ]);
  });
});

test.each([
  ['Mahsud Voice, a local news site, showed it.', 'publication: Mahsud Voice'],
  ['Kavumo, a town near the lake, fell.', 'place: Kavumo'],
  ['Radio Ndarson reported the attack.', 'publication: Radio Ndarson'],
  ['The Telegram channel Northern ZSU posted it.', 'publication: Northern ZSU'],
  ['The tanker Marlin Hope was hit.', 'vessel: Marlin Hope'],
  ['The strike hit Lisna Central Hospital.', 'place: Lisna Central Hospital'],
  ['They fled to Daraa province on foot.', 'place: Daraa province'],
  ["Depayin People's Defense Team fighters left.", "unit: Depayin People's Defense Team"],
  ['Footage published on 6 May shows it.', 'work: Footage'],
])('%s', (text, mention) => {
  expect(read(text).mentions).toContain(mention);
});

test('a month is nobody', () => {
  expect(read('Footage published on 6 May shows it.').mentions).toEqual(['work: Footage']);
});

test('bodies met in a church, and a church that speaks', () => {
  expect(read('They were killed in a church.').mentions).toContain('place: church');
  expect(read('The church condemned it.').mentions).toContain('organization: church');
});

test('names that several states have carry no country', () => {
  const { entities } = read(
    'The National Guard and the Supreme Court of Lisna were named.',
  ).gathered;
  for (const one of entities)
    if (one.kind !== 'object' && one.kind !== 'work') expect(one).toMatchObject({ country: null });
});
