import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../src/model/problem.ts';
import type { Span } from '../../../../src/model/span.ts';

/** The claims of a text, each as "who ← through what: what". */
async function claimsOf(text: string): Promise<string[]> {
  const { claims, mentions } = await annotate(
    { id: 'a', text, published: '2024-09-09', title: null, publication: null },
    createReport(),
  );
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ');
  const names = new Map(
    [...mentions].reverse().map(({ entity, start, end }) => [entity, text.slice(start, end)]),
  );
  return claims.map(
    ({ chain, content }) => `${chain.map((id) => names.get(id)).join(' ← ')}: ${words(content)}`,
  );
}

describe('a work that speaks', () => {
  test.each([
    [
      'a police statement',
      'A police statement said that two men had been killed in Lisna.',
      ['police ← police statement: two men had been killed in Lisna'],
    ],
    [
      'a report of a body by its short name, and what it is called next',
      'A UN report said rebels had burned the village. The document added that nine died.',
      ['UN ← UN report: rebels had burned the village', 'UN ← UN report: nine died'],
    ],
    [
      'what somebody published before',
      'The Lisna Front issued a communiqué on Sunday. "We will go on," the communiqué said.',
      ['Lisna Front ← communiqué: We will go on'],
    ],
    [
      'the statement of a body that has just spoken',
      'The Lisna Front claimed to have shot two guards. "We will go on," the statement said.',
      ['Lisna Front: to have shot two guards', 'Lisna Front ← statement: We will go on'],
    ],
    [
      'and where a pronoun goes on in the same paragraph',
      'The defence ministry said in a statement that a bomb had killed two men. It added that a boy was hurt.',
      [
        'defence ministry ← statement: a bomb had killed two men',
        'defence ministry ← statement: a boy was hurt',
      ],
    ],
    [
      'but not in the next paragraph',
      'The defence ministry said in a statement that a bomb had killed two men.\n\nIt added that a boy was hurt.',
      [
        'defence ministry ← statement: a bomb had killed two men',
        'defence ministry: a boy was hurt',
      ],
    ],
    [
      'at the end of what was said in it',
      'Danilo Rebic denied the killings in a written reply. Olha Sych accused the general of theft in a video that was released on Friday.',
      ['Danilo Rebic ← written reply: the killings', 'Olha Sych ← video: the general of theft'],
    ],
    [
      'but not where somebody else speaks in it',
      'The mayor said that the Lisna Front had announced the raid in a leaflet.',
      ['mayor: the Lisna Front had announced the raid in a leaflet'],
    ],
  ])('%s', async (_, text, claims) => {
    expect(await claimsOf(text)).toEqual(claims);
  });
});

describe('what is retold in a quotation', () => {
  test.each([
    [
      'is a claim of whoever is described there',
      '"A nurse told me that all three had been shot," Olena Marchuk said.',
      [
        'nurse ← Olena Marchuk: all three had been shot',
        'Olena Marchuk: A nurse told me that all three had been shot',
      ],
    ],
    [
      'but nothing that happens time and again',
      '"Even when the villagers alert them, no guard comes," Olena Marchuk said.',
      ['Olena Marchuk: Even when the villagers alert them, no guard comes'],
    ],
    [
      'but not of a pronoun, whom nobody can tell',
      '"They told me that all three had been shot," Olena Marchuk said.',
      ['Olena Marchuk: They told me that all three had been shot'],
    ],
  ])('%s', async (_, text, claims) => {
    expect(await claimsOf(text)).toEqual(claims);
  });
});

describe('a conversation', () => {
  const INTRODUCED = 'Olena Marchuk, a nurse, left Rivno on foot. We met Olena Marchuk in a café.';
  test.each([
    [
      'whole paragraphs in quotation marks are answers',
      [
        INTRODUCED,
        'What did you see?',
        '"They shot two men.',
        '"Then they left."',
        'The army says that the men were armed.',
        '"They had a ladder."',
        'Who gave the order?',
        '"A captain."',
      ],
      [
        'Olena Marchuk: They shot two men',
        'Olena Marchuk: Then they left',
        'army: the men were armed',
        'Olena Marchuk: They had a ladder',
        'Olena Marchuk: A captain',
      ],
    ],
    [
      'answers without quotation marks, and what is retold in them',
      [
        INTRODUCED,
        'What did you see?',
        'They shot two men. I was in the cellar.',
        'And then?',
        'A guard told us that the men had been spies.',
        'Did you believe it?',
        'We never believed them.',
        'Olena Marchuk lives in Lisna now.',
      ],
      [
        'Olena Marchuk: They shot two men. I was in the cellar',
        'Olena Marchuk: A guard told us that the men had been spies',
        'guard ← Olena Marchuk: the men had been spies',
        'Olena Marchuk: We never believed them',
      ],
    ],
    [
      'turns with a label, without those of whoever asks',
      [
        'HOST: Olena Marchuk is a nurse. Who came to the clinic?',
        'MARCHUK: Two soldiers came with a list.',
        'HOST: And what did they do?',
        'MARCHUK: They shot the doctor.',
      ],
      ['Olena Marchuk: Two soldiers came with a list', 'Olena Marchuk: They shot the doctor'],
    ],
    [
      'whoever does something and goes on to speak',
      ['Olena Marchuk met us in Lisna. She holds up a hand. "They shot two men in July."'],
      ['Olena Marchuk: They shot two men in July'],
    ],
    [
      'but two questions of an article are none',
      [
        'Who fired on the clinic?',
        'Two men died there on Friday.',
        'Why was it hit?',
        'The army gave no reason.',
      ],
      [],
    ],
  ])('%s', async (_, paragraphs, claims) => {
    expect(await claimsOf(paragraphs.join('\n\n'))).toEqual(claims);
  });
});

describe('who speaks in long sentences', () => {
  test.each([
    [
      'nobody in particular, where something was gathered',
      'It was gathered that bandits invaded the village and abducted nine people.',
      [': bandits invaded the village and abducted nine people'],
    ],
    [
      'somebody in the subordinate clause, and others in the main one',
      'While police said that five people were taken, three residents of Lisna in the northern hills maintained that 52 were seized.',
      ['police: five people were taken', 'three residents: 52 were seized'],
    ],
    [
      'whoever a clause that ends with a date is about',
      'The spokesman of the command, Danilo Rebic, who confirmed the raid in a statement on Monday, May 15, 2023, said the bandits kidnapped two men.',
      ['spokesman ← statement: the raid', 'spokesman: the bandits kidnapped two men'],
    ],
    [
      'whoever published a post, and not the platform that carries it',
      'Two men died in the city, according to a Facebook post published by the Harbour Committee on Friday.',
      ['Harbour Committee ← Facebook post: Two men died in the city'],
    ],
  ])('%s', async (_, text, claims) => {
    expect(await claimsOf(text)).toEqual(claims);
  });
});

describe('a pronoun that speaks', () => {
  test.each([
    [
      'is nobody in what it says',
      'Olena Marchuk, a nurse, left Rivno on foot. The guard had been beaten, she said.',
      ['Olena Marchuk: The guard had been beaten'],
    ],
    [
      'is whoever spoke at the end of the quotation before',
      'A teacher came first. "They argued with us. They gave us bread," said Olena Marchuk, a nurse. The driver had been beaten, she added.',
      [
        'Olena Marchuk: They argued with us. They gave us bread',
        'Olena Marchuk: The driver had been beaten',
      ],
    ],
    [
      'is a body that spoke, not a body in what it says',
      'The interior ministry rejected the charge. No unit of the army had fired a round, it said.',
      ['interior ministry: the charge', 'interior ministry: No unit of the army had fired a round'],
    ],
    [
      'is nobody in "it is said"',
      'The council met on Friday. The raids are the work of smugglers, it is said in the village.',
      [': The raids are the work of smugglers'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await claimsOf(text)).toEqual(expected);
  });
});

describe('what an aside with the speaker interrupts', () => {
  test.each([
    [
      'a clause behind "and"',
      'The column has left the well, and the second company, according to an elder, has stayed.',
      ['elder: the second company … has stayed'],
    ],
    [
      'a clause behind "where"',
      'Since May the battalion has held the mill at Dolna, where, according to its commander, they beat back nine assaults.',
      ['commander: they beat back nine assaults'],
    ],
    [
      'a reason',
      'Kovach had driven the reporters for two years because, his sister said, "somebody had to know the roads".',
      ['sister: somebody had to know the roads'],
    ],
    [
      'a share of those told of',
      'There have been nine killings in the camp, most of them, according to the guards, the work of one gang.',
      ['guards: most of them … the work of one gang'],
    ],
    [
      'a part after a semicolon',
      'Two of the men are free; the third, according to his father, is in hospital.',
      ['father: the third … is in hospital'],
    ],
    [
      'a clause that needs its end',
      'A colonel told reporters that the raid was over. It was, he said, the third since spring.',
      ['colonel: the raid was over', 'colonel: It was … the third since spring'],
    ],
    [
      'a statement that another follows',
      'Jets bombed the bridge on Monday, says the Northern Front, and on the same day a spokesman accused the group of mining it.',
      ['Northern Front: Jets bombed the bridge on Monday', 'spokesman: the group of mining it'],
    ],
    [
      'nothing, where a work is described',
      'All were under a year old and none was ill, a midwife wrote in a note that a herder carried across.',
      ['midwife ← note: All were under a year old and none was ill'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await claimsOf(text)).toEqual(expected);
  });
});

describe('who speaks', () => {
  test.each([
    [
      'is the same in both halves of one report',
      'The prisoners said they were fed, but their guards kept them in. They said that they heard the guns or that a man had been moved.',
      [
        'prisoners: they were fed, but their guards kept them in',
        'prisoners: they heard the guns',
        'prisoners: a man had been moved',
      ],
    ],
    [
      'is a person with a post, though a region stands beside the name',
      '"There has been a sharp rise," said Irena Duvka, Sahel director at the Lisna Fund.',
      ['Irena Duvka: There has been a sharp rise'],
    ],
    [
      'was told by way of an agency that a number follows',
      'A resident told AFP at least nine people had died.',
      ['resident ← AFP: at least nine people had died'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await claimsOf(text)).toEqual(expected);
  });
});

describe('no claim is made of', () => {
  test.each([
    ['what nobody would say', 'The army was not available to confirm or deny the reports.'],
    ['a refusal', 'The ministry declined to confirm or deny the strike.'],
    ['a name', 'Leaders of a militia called the River Guard were convicted in Lisna.'],
    ['witnesses who are called', 'The defence called nine witnesses.'],
    [
      'pictures that are shown',
      'The rebels also showed images of helmets taken from the soldiers.',
    ],
    ['the place that a headline is about', 'Burkina Faso: Raids in the north leave twelve dead'],
  ])('%s', async (_, text) => {
    expect(await claimsOf(text)).toEqual([]);
  });
  test('but of a judgement', async () => {
    expect(await claimsOf('Governor Marchuk called the report absurd.')).toHaveLength(1);
  });
});

test('a report about a report ends before whoever says all of it, and when', async () => {
  expect(
    await claimsOf(
      'The army is investigating claims that a strike in the south killed dozens of people, the mayor said Thursday.',
    ),
  ).toContain(': a strike in the south killed dozens of people');
});
