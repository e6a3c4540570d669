import { describe, expect, test } from '@jest/globals';
import { readChecked } from '../robust/read-checked.ts';

/** The events of a text with their factuality and the claims that tell them, and its claims. */
async function read(text: string) {
  const { annotations, errors } = await readChecked(text);
  expect(errors).toEqual([]);
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => text.slice(start, end)).join(' + ');
  const claims = annotations.claims.map(({ source, content, stance, origin }) => ({
    source: words(source),
    content: words(content),
    stance,
    origin,
  }));
  const events = annotations.events.map(({ trigger, factuality, claims: told }) => ({
    word: words([trigger]),
    factuality,
    told: told.length,
  }));
  return { claims, events };
}

const factualityOf = async (text: string, word: string) =>
  (await read(text)).events.find((event) => event.word === word);

describe('what a court found is told as what follows from its verdict', () => {
  test.each([
    ['A court in Velika jailed Mark Oresh for eight years for beating a driver.', 'beating'],
    ['Two militiamen were found guilty of murder, looting and arson in Velika.', 'looting'],
    ['A third was cleared of arson but found guilty of killing his cousin.', 'killing'],
  ])('%s', async (text, word) => {
    expect(await factualityOf(text, word)).toMatchObject({ factuality: 'inferred', told: 0 });
  });
});

describe('an event is the article’s own word only where nobody else says it', () => {
  test.each([
    ['“Soldiers shelled Velika at dawn. Two of my cousins died.”', 'shelled'],
    ['Olha Brenko keeps the keys. “They shelled the mill at dawn.”', 'shelled'],
    ['The militia, who “executed” two drivers, left on Friday.', 'executed'],
    ['Clips passed around online, said to show the shelling of Velika, drew anger.', 'shelling'],
    ['There were reports of an attack on the ferry near Velika.', 'attack'],
    ['The report reveals that militiamen executed three drivers near Velika.', 'executed'],
    ['A nurse said, on the night of the fire, soldiers shelled the clinic.', 'shelled'],
    ['Shells fell on Velika, the mayor said, killing two drivers.', 'killing'],
    ['The militia shelled Velika, the mayor said, adding that it had no power.', 'shelled'],
    ['The Velika Centre has recorded 41 attacks on clinics since May.', 'attacks'],
    ['The court in Velika heard that guards beat the drivers.', 'beat'],
    ['The militia denies shelling the clinic.', 'shelling'],
    ['Heads of villages near Doro, outside of Velika, allege that guards killed nine.', 'killed'],
    ['Two drivers were killed in Velika, the governor said early Monday.', 'killed'],
    ['Two drivers were killed in Velika, the governor said late on Monday.', 'killed'],
    ['Two drivers were killed near Velika, per a UN report.', 'killed'],
    ['Two drivers were killed near Velika, per local media.', 'killed'],
    ['The militia has been repeatedly accused of massacres and rapes in Velika.', 'rapes'],
    ['A nurse said "up to 40 were killed" when the militia attacked the market.', 'attacked'],
    ['Local activists described the raid as a massacre.', 'massacre'],
    ['Soldiers opened fire on the church in Velika, eyewitnesses say.', 'opened fire'],
    ['The bodies of 36 men believed to have been executed lay near Velika.', 'executed'],
    ['Militiamen killed two drivers in Velika. This was reported by Denys Orlan.', 'killed'],
    ['Militiamen killed two drivers in Velika.\n\nThat is according to Denys Orlan.', 'killed'],
    ['Two officers pleaded not guilty on Monday to the murder of three drivers.', 'murder'],
    ['A gang that is said to have seized nine people, two of whom were killed, fled.', 'killed'],
    ['The governor cited forty air strikes in May, in which 214 villagers died.', 'died'],
    [
      'Petro had been questioned twice, said Oresh, a lawyer, "and each time he limped".',
      'questioned',
    ],
    ['The union said that five drivers had died. Two were shot as they fled.', 'shot'],
    ['The Varn military denied reports on Friday that shelling had hit Velika.', 'shelling'],
    ['”They beat two drivers in Velika. Nobody helped,” the mayor said.', 'beat'],
    ['Residents said that two drivers had been killed; and a nurse had been wounded.', 'wounded'],
  ])('claimed: %s', async (text, word) => {
    expect(await factualityOf(text, word)).toMatchObject({ factuality: 'claimed', told: 1 });
  });

  test.each([
    ['Militiamen shelled Velika on Monday. The mayor gave no comment.', 'shelled'],
    ['The spokesman declined to comment on the attack on Velika.', 'attack'],
    ['Raiders killed two drivers, per day, for a week.', 'killed'],
    ['A driver in Velika, identified as Farid Orun, was injured.', 'injured'],
    ['Guards put the men through “punishment beatings” and drills.', 'beatings'],
    ['The army detained Mark Oresh, who told reporters about the raid.', 'detained'],
    [
      'They were among the last men defending the Velika mill in the longest battle of the war.',
      'battle',
    ],
  ])('asserted: %s', async (text, word) => {
    expect(await factualityOf(text, word)).toMatchObject({ factuality: 'asserted', told: 0 });
  });

  test('two deeds of one quotation share its claim', async () => {
    const { claims } = await read('“Soldiers shelled Velika at dawn. They killed two drivers.”');
    expect(claims).toHaveLength(1);
  });
});

describe('who speaks, and what is no speech', () => {
  test.each([
    [
      'the main speaker goes on after what is denied',
      'A spokesman for the brigade denied that the mill was shelled, saying the planes hit a depot.',
      ['A spokesman for the brigade', 'A spokesman for the brigade'],
    ],
    [
      'nobody who is told of',
      'A spokesman for the Ridge Front told Delta News 14 people were killed, adding there had been no clash.',
      ['A spokesman for the Ridge Front', 'A spokesman for the Ridge Front'],
    ],
    [
      'a name with an initial and an age',
      'Vera K., 44, a nurse who treated the wounded, said soldiers shelled the mill.',
      ['Vera K'],
    ],
    [
      'a nickname and an age',
      '"Mira", 31, whose uncle was among the dead, said that soldiers shelled the mill.',
      ['Mira'],
    ],
    [
      'a clause about the speaker comes between',
      'Reached by phone, a man who gave his name as Oleh denied having shelled the mill.',
      ['a man'],
    ],
    [
      'blame without "for"',
      'Four villagers reached by phone blamed the hunters.',
      ['Four villagers reached by phone'],
    ],
  ])('%s', async (_, text, sources) => {
    expect((await read(text)).claims.map(({ source }) => source)).toEqual(sources);
  });

  test.each([
    ['withheld, not denied', 'Detainees were beaten and denied access to a doctor.'],
    ['withheld, passive', 'He was denied medical care for a week.'],
    ['a name is given', 'The men slept in a camp called “Veresk”, behind the mill.'],
    ['a nickname is given', 'The men called him “the Miller”, and feared him.'],
    ['defended with arms', 'The company was defending the mill for two days.'],
  ])('no claim: %s', async (_, text) => {
    expect((await read(text)).claims).toEqual([]);
  });

  test('each "that" is a claim of its own', async () => {
    const { claims } = await read(
      'The mayor said that two drivers had died and that the mill had been shelled.',
    );
    expect(claims.map(({ content }) => content)).toEqual([
      'two drivers had died',
      'the mill had been shelled',
    ]);
  });

  test('what is said "so" is the sentence before', async () => {
    const text = 'Two drivers were shot dead near Velika. The governor said so on Monday.';
    const { claims } = await read(text);
    expect(claims).toMatchObject([
      { source: 'The governor', content: 'Two drivers were shot dead near Velika' },
    ]);
    expect(await factualityOf(text, 'shot dead')).toMatchObject({ factuality: 'claimed' });
  });

  test('a command speaks for its brigade', async () => {
    const { claims } = await read(
      'The command of the 9th Infantry Brigade announced on its page the destruction of two mortars.',
    );
    expect(claims).toMatchObject([{ origin: 'stated', content: 'the destruction of two mortars' }]);
  });

  test('a link is not said', async () => {
    const { claims } = await read(
      'The 9th Brigade said: https://chat.example/9 Our gunners shelled Velika.',
    );
    expect(claims.map(({ content }) => content)).toEqual(['Our gunners shelled Velika']);
  });
});

test.each(['Her brother was held at the mill, she said.', 'His sister was beaten, he said.'])(
  'who speaks of a brother or a sister is another: %s',
  async (text) => {
    const { annotations } = await readChecked(text);
    expect(annotations.claims.map(({ chain, source }) => [chain, source.length])).toEqual([
      [[], 1],
    ]);
  },
);
