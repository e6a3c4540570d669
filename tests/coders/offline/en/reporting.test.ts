import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../src/model/problem.ts';
import type { Span } from '../../../../src/model/span.ts';

/** What the offline coder as a whole reads in a few sentences, as words. */
async function read(text: string, published: string | null = '2024-09-09') {
  const reading = await annotate(
    { id: 'a', text, published, title: null, publication: null },
    createReport(),
  );
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end));
  const labels = new Map(reading.entities.map(({ id, name, label }) => [id, name ?? label]));
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  return {
    entities: reading.entities.map(({ name, label, kind }) => `${kind}: ${name ?? label}`),
    /** Of each entity the words that stand for it. */
    together: reading.entities.map(({ id }) =>
      reading.mentions
        .filter(({ entity }) => entity === id)
        .map(({ start, end }) => text.slice(start, end)),
    ),
    protects: reading.entities.flatMap((entity) =>
      'protected' in entity && entity.protected ? [entity.label ?? entity.name] : [],
    ),
    settings: reading.events.flatMap(({ date, place }) => [date, place]),
    stances: reading.claims.map(({ stance }) => stance),
    claims: reading.claims.map((claim) => ({
      source: words(claim.source).join(' … '),
      content: words(claim.content).join(' … '),
    })),
    chains: reading.claims.map(({ chain, otherChains }) =>
      [chain, ...otherChains].map((one) => one.map((id) => labels.get(id)).join(' ← ')),
    ),
    events: reading.events.map(({ trigger, type, roles, factuality }) => ({
      type,
      factuality,
      trigger: words([trigger])[0],
      roles: roles.map(({ role, mention }) => {
        const filler = mentions.get(mention);
        return `${role}: ${filler ? text.slice(filler.start, filler.end) : ''}`;
      }),
    })),
  };
}

describe('who says what', () => {
  test('a report in a clause about the speaker ends before what the speaker says now', async () => {
    const { claims } = await read(
      'The Lisna army, which first said the victims were “foreign fighters,” said on Monday that it was looking into the deaths.',
    );
    expect(claims).toEqual(
      expect.arrayContaining([
        { source: 'The Lisna army', content: 'it was looking into the deaths' },
        { source: 'which', content: 'the victims were “foreign fighters' },
      ]),
    );
  });

  test('a quotation that goes on in the next paragraph is of whoever is named there', async () => {
    const { claims, chains } = await read(
      '“Soldiers took our sons away and shot them.\n\n“My brother had four children,” the governor of Lisna said by phone.\n',
    );
    expect(claims.map(({ content }) => content)).toContain(
      'Soldiers took our sons away and shot them',
    );
    expect(chains).toEqual([['governor'], ['governor']]);
  });

  test('an abbreviation of a title in brackets is part of no name', async () => {
    const { claims, entities } = await read(
      'Senior Superintendent (SSP) Marel Oresh said the miner had died. Deputy commissioner (DC) Mira Halvan confirmed the raid.',
    );
    expect(entities).toEqual(
      expect.arrayContaining(['person: Marel Oresh', 'person: Mira Halvan']),
    );
    expect(entities.filter((one) => /SSP|DC/u.test(one))).toEqual([]);
    expect(claims).toHaveLength(2);
  });

  test('who alleges a deed after "by" did not do it', async () => {
    const { events, chains } = await read(
      'The miner died amid allegations of torture by his family.',
    );
    expect(events.find(({ type }) => type === 'abuse')?.roles).toEqual([]);
    expect(chains).toEqual([['family']]);
  });

  test('who is shown in a video is tortured, and not the video', async () => {
    const { events } = await read(
      'A video of men purportedly being tortured by the army has gone viral.',
    );
    const abuse = events.find(({ type }) => type === 'abuse');
    expect(abuse?.roles).toEqual(expect.arrayContaining(['target: men', 'actor: army']));
  });

  test('a surname that two share is of the one who spoke a paragraph before', async () => {
    const { chains } = await read(
      'Shells killed the miner Marel Oresh near Lisna.\n\n“They came at night,” Governor Noor Oresh told the Lisna Post.\n\nOresh said the army had fled.\n',
    );
    expect(chains.at(-1)).toEqual(chains[0]?.map((chain) => chain.split(' ← ')[0]));
  });

  test('a feeling tells nothing', async () => {
    const { claims } = await read('The governor voiced alarm. The mayor expressed deep concern.');
    expect(claims).toEqual([]);
  });

  test('a verb joined within a clause of time is of whoever acts there', async () => {
    const { claims } = await read(
      'Halina Orel said she was at home when soldiers appeared and told her to take the children inside.',
    );
    expect(claims.find(({ content }) => content.startsWith('her to'))?.source).not.toBe(
      'Halina Orel',
    );
  });

  test('what a witness tells of soldiers is no order', async () => {
    const { stances } = await read(
      '"Soldiers came at night, took forty men, put them in a mill and burned them," said a witness.',
    );
    expect(stances).toEqual(['asserts']);
  });

  test('a time before "according to" does not end what is told', async () => {
    const { claims } = await read(
      'At the same time, according to others held in the school, soldiers took four women from the mill.',
    );
    expect(claims.map(({ content }) => content)).toEqual([
      'At the same time … soldiers took four women from the mill',
    ]);
  });

  test('a call to somebody tells nothing', async () => {
    const { claims } = await read('The police called them on Friday to collect the bodies.');
    expect(claims).toEqual([]);
  });

  test.each([
    [
      'a work with a participle stands before "that"',
      'Lisna Rights said in a report released on Saturday that the army had bombed two schools.',
      ['Lisna Rights', 'the army had bombed two schools'],
    ],
    [
      'a work with a participle ends the sentence',
      'The army shot eleven villagers, Lisna Rights said in a report published on Friday.',
      ['Lisna Rights', 'The army shot eleven villagers'],
    ],
    [
      'who the speaker is, after the name, is not said by him',
      'The rebels entered the town at dawn, said Anna Petrova, the mayor of the nearby city.',
      ['Anna Petrova', 'The rebels entered the town at dawn'],
    ],
    [
      'who is quoted by others',
      'A colonel died near Lisna, sources quoted by local media say.',
      ['sources', 'A colonel died near Lisna'],
    ],
    [
      'a name in quotation marks',
      '"Vastrik" confirmed that the mill was burned.',
      ['Vastrik', 'the mill was burned'],
    ],
    [
      '"as reported by", with a name after the post',
      'As reported by the head of the council, Ivan Brovko, the town was shelled.',
      ['the head of the council', 'the town was shelled'],
    ],
    [
      'what is said about the speaker between commas is not what the speaker says',
      'Pavel Orlin, head of Dorva village, said nine men, among them his nephew, were led away.',
      ['Pavel Orlin', 'nine men, among them his nephew, were led away'],
    ],
    [
      'an emoji ends the sentence',
      'Gunmen burned the mill, the mayor said 😢',
      ['the mayor', 'Gunmen burned the mill'],
    ],
    [
      'flags and a hashtag end the sentence',
      'Gunmen burned the mill, Mark Oresh said 🇺🇳🇺🇳 #lisna',
      ['Mark Oresh', 'Gunmen burned the mill'],
    ],
    [
      'a dateline without capitals',
      'Lisna — Gunmen burned the mill, the mayor said.',
      ['the mayor', 'Gunmen burned the mill'],
    ],
    [
      'a dateline in brackets',
      '(Lisna) – Gunmen burned the mill, the mayor said.',
      ['the mayor', 'Gunmen burned the mill'],
    ],
    [
      'a comma after the verb of saying',
      'The mayor says, the army shelled the mill.',
      ['The mayor', 'the army shelled the mill'],
    ],
    [
      'two subjects of what is said',
      'The army said rebels and Ardans hurled rocks at each other.',
      ['The army', 'rebels and Ardans hurled rocks at each other'],
    ],
    [
      'a dateline in capitals without a dash',
      'LISNA (AP) Settlers attacked a village, officials said.',
      ['officials', 'Settlers attacked a village'],
    ],
    [
      'an aside between hyphens',
      'The officers - who came from Lisna - said the mill was burned.',
      ['The officers', 'the mill was burned'],
    ],
    [
      'the subject of the second clause',
      'Rebels withdrew from Lisna and Ardan officials said the road was open.',
      ['Ardan officials', 'the road was open'],
    ],
    [
      'a name that no list has, after a quotation',
      '“We hid in the well,” said Orlun Vastrik. “Nobody came.”',
      ['Orlun Vastrik', 'We hid in the well … Nobody came'],
    ],
    [
      'a dateline is not said by anybody',
      'LISNA, Arda (Harbour News) — Soldiers burned the market on Friday, two residents said.',
      ['two residents', 'Soldiers burned the market on Friday'],
    ],
    [
      'who the source is, after "according to", is said by nobody',
      'It is the sixth raid since May, according to Iryna Lesko, head of the council, who hopes for rain.',
      ['Iryna Lesko', 'It is the sixth raid since May'],
    ],
    [
      'before a semicolon another speaks',
      'Rivals shot the captain, according to the army; he drowned, his own people say.',
      ['his own people', 'he drowned'],
    ],
    [
      'before a semicolon the article tells of whom "she" means',
      'A body was found in a drain; she had refused to wear gloves, her friend said.',
      ['her friend', 'she had refused to wear gloves'],
    ],
    [
      'a quotation after what its speaker was reported to say',
      'The gang left on foot, a guard said. "They had a guide from the village."',
      ['', 'They had a guide from the village'],
    ],
    [
      'an answer after a question',
      'Olena Duda worked in the pit. "We were nine," she says.\n\nWhat did they eat?\n\n"Snow. And roots."',
      ['', 'Snow. And roots'],
    ],
  ])('%s', async (_, text, [source, content]) => {
    expect((await read(text)).claims).toContainEqual({ source, content });
  });

  test('what an aside says ends with the aside', async () => {
    const { claims } = await read(
      'The rebels, whom UN experts say are backed by a neighbour, entered the town, the mayor said.',
    );
    expect(claims.map(({ content }) => content)).toContain('are backed by a neighbour');
  });

  test.each([
    'The emergencies ministry has neither confirmed nor denied it.',
    'Prosecutors have not said who the three drivers were.',
    'The duty officer ordered the women to go home.',
    'She counted five bodies by the road.',
  ])('no claim: %s', async (text) => {
    expect((await read(text)).claims).toEqual([]);
  });

  test('a wish not to be named is no claim, and nobody is appointed', async () => {
    const { claims, events } = await read(
      '"They burned the shops," said a trader who asked not to be named for fear of reprisals.',
    );
    expect(claims.map(({ content }) => content)).toEqual(['They burned the shops']);
    expect(events.map(({ type }) => type)).not.toContain('appoint');
  });
});

describe('through whom', () => {
  test.each([
    ['"The bridge is gone," said Fazel Orru Benn, spokesman for the mayor.', 'Fazel Orru Benn'],
    ['A local group, the Doro Committee, said the bridge is gone.', 'Doro Committee'],
    ['The Varn military denied reports on Friday that it had shelled Lisna.', 'Varn military'],
    ['The speaker of the council, Ruslan Stefanov, condemned the raid.', 'Ruslan Stefanov'],
    ['A video showing soldiers in Lisna is circulating.', 'video'],
  ])('no list has the speaker, or a name follows who it is: %s', async (text, speaker) => {
    expect((await read(text)).chains).toContainEqual([speaker]);
  });

  test('joint speakers have a chain each', async () => {
    const { chains } = await read(
      'A local official and three residents said that the town had fallen.',
    );
    expect(chains).toEqual([['local official', 'three residents']]);
  });
  test('"the group" is the body that spoke last', async () => {
    const { chains } = await read(
      'Human Rights Watch said that the army had shot villagers. The New York-based group said that it had a list of their names.',
    );
    expect(chains).toEqual([['Human Rights Watch'], ['Human Rights Watch']]);
  });
  test('an "and" within a name joins nobody', async () => {
    const { chains } = await read(
      'The Ministry of Peace and Security said that the town had fallen.',
    );
    expect(chains).toEqual([['Ministry of Peace and Security']]);
  });
  test('one of a group, and another: two people', async () => {
    const { chains, protects } = await read(
      'The agency interviewed six soldiers. One said that his unit had been left alone. Another said guards had beaten him.',
    );
    expect(chains).toEqual([['One'], ['Another']]);
    expect(protects).toEqual(expect.arrayContaining(['One', 'Another']));
  });
});

describe('who and what is named', () => {
  test('"Don’t" is nobody', async () => {
    expect((await read('“Don’t step over them,” he says.')).chains).toEqual([['']]);
  });

  test('an acronym is printed as in the list, or it is another word', async () => {
    expect(
      (await read('A jet bombed a school in Let Pan Kone village on Monday.')).entities,
    ).not.toContain('unit: Let');
  });
});

describe('what is one thing', () => {
  test.each([
    ['title and name', 'President Anna Petrova spoke.', ['President', 'Anna Petrova']],
    [
      'description with a phrase, then name',
      'A spokesman for the group, Col. Adil Hamdan, told reporters that nobody was hurt.',
      ['spokesman', 'Adil Hamdan'],
    ],
    [
      'name, then description',
      'Lt. Col. Ivan Petrenko, an army spokesman, confirmed the loss of the town.',
      ['Ivan Petrenko', 'army spokesman'],
    ],
    [
      'a town and its name',
      'LISNA, Arda — Rebels captured the town of Verba on Friday.',
      ['town', 'Verba'],
    ],
    [
      'they: the subject of the sentence before, not the last who were named',
      'Two aid workers were kidnapped near Verba by armed men, a witness said. They were released on Friday.',
      ['Two aid workers', 'They'],
    ],
    [
      'they: people rather than a body',
      'The committee said in a statement that gunmen opened fire on traders. "They looted the shops," a survivor said.',
      ['gunmen', 'They'],
    ],
  ])('%s', async (_, text, words) => {
    expect((await read(text)).together).toContainEqual(words);
  });

  test('two who could be meant are nobody', async () => {
    const { together } = await read(
      'Traders and villagers met in the market. They were killed on Friday.',
    );
    expect(together.filter((words) => words.length > 1)).toEqual([]);
  });

  test('where a report was filed is not "the town" of which it tells', async () => {
    const { together } = await read(
      'DONETSK — Soldiers burned the market on Friday. The town was empty, a resident said.',
    );
    expect(together).toContainEqual(['DONETSK']);
  });

  test('a place that no list has, by what only a place has', async () => {
    expect((await read('A drone struck a convoy north of Um Sunt on Friday.')).entities).toContain(
      'place: Um Sunt',
    );
  });
});

describe('who did what to whom', () => {
  test.each([
    [
      'a joined verb has the subject of its own clause',
      'As angry villagers burned two trucks, the soldiers fired at them and killed nine men.',
      'kill',
      ['actor: soldiers', 'target: nine men'],
    ],
    [
      '"no" in a list is nobody',
      'The army killed 17 rebels and no civilians during the raid.',
      'kill',
      ['actor: army', 'target: 17 rebels'],
    ],
    [
      'the deed in the middle of three',
      'The army killed two men, raped women and burned a mill.',
      'abuse',
      ['actor: army', 'target: women'],
    ],
    [
      'a headline without "were"',
      'Ten Villagers Reportedly Slain by Army',
      'kill',
      ['actor: Army', 'target: Ten Villagers'],
    ],
    [
      'whom they burned to death they killed',
      'The rebels burned forty farmers to death near Lisna.',
      'kill',
      ['actor: rebels', 'target: forty farmers'],
    ],
    [
      'who denies is who says so, not whom the same sentence tells of',
      'The Lisna army said its forces had killed ten men, but denied reports it had burned a mill.',
      'deny',
      ['actor: Lisna army'],
    ],
    [
      'the work in which somebody denies does not deny',
      'The ministry, in a statement, denied the allegations.',
      'deny',
      ['actor: ministry'],
    ],
  ])('%s', async (_kind, text, type, wanted) => {
    const { events } = await read(text);
    const roles = events.find((event) => event.type === type)?.roles ?? [];
    expect(roles.filter((role) => /^(?:actor|target: (?!reports))/u.test(role)).sort()).toEqual(
      wanted,
    );
  });

  test('of two bodies before it "they" may mean either', async () => {
    const { events, together } = await read(
      'The Lisna army has been at war with the Border Guards, who have taken the north. They have shelled Dorva since May.',
    );
    const attack = events.find(({ type }) => type === 'attack');
    expect(attack?.roles).toContain('actor: They');
    expect(together.flat()).not.toContain('They');
  });

  test.each([
    'Shells hit the mill and wounded two, the governor told reporters in Kharkiv on Friday.',
    'Two were killed and four wounded by shells near the mill, the ministry said on Friday.',
  ])('when and where somebody says it is not when and where it happened: %s', async (text) => {
    const { settings } = await read(text);
    expect(new Set(settings)).toEqual(new Set([null]));
  });

  test('who is starving does nothing; who starves others does', async () => {
    const { events } = await read('The miners were starving. The guards starved the prisoners.');
    expect(events.map(({ type, roles }) => [type, ...roles])).toEqual([
      ['abuse', 'actor: guards', 'target: prisoners'],
    ]);
  });

  test('"the killings" are not the murder of one man', async () => {
    const { events } = await read(
      'Troops murdered the president. Reporters could not reach Dorva, where the killings took place.',
    );
    expect(events.filter(({ type }) => type === 'kill').at(-1)?.roles).toEqual([]);
  });

  test('participles that are read as adjectives are passives too', async () => {
    const { events } = await read(
      'The army reported that rebels had attacked a post and that two soldiers were injured.',
    );
    expect(events.find(({ type }) => type === 'injure')?.roles).toEqual(['target: two soldiers']);
  });

  test('plurals that are also verbs: rebels, strikes', async () => {
    const { events } = await read('M23 rebels captured the town of Kiwanja on Friday.');
    expect(events[0]?.roles).toContain('actor: M23 rebels');
  });

  test('"armed" before a noun tells of no delivery', async () => {
    const { events } = await read('The army fought armed groups near Lisna.');
    expect(events.map(({ type }) => type)).not.toContain('supply');
  });

  test('an idiom whose verb looks like an adjective', async () => {
    const { events } = await read(
      'Gunmen on motorcycles opened fire on traders shortly after dawn.',
    );
    expect(events[0]).toMatchObject({ type: 'attack', trigger: 'opened fire' });
    expect(events[0]?.roles).toContain('actor: Gunmen');
  });
});

describe('who must not be found', () => {
  test.each([
    [
      'soldiers who surrendered',
      'A group of soldiers surrendered near Lisna.',
      'group of soldiers',
    ],
    ['men who were detained', 'Police detained two men in Lisna on Friday.', 'two men'],
    ['a man who was tortured', 'Guards tortured a man in the cellar.', 'man'],
    ['those who were interviewed', 'The agency interviewed six soldiers.', 'six soldiers'],
  ])('%s', async (_, text, label) => {
    expect((await read(text)).protects).toContain(label);
  });

  test('a name of a victim is not kept', async () => {
    const { entities, protects } = await read(
      'Guards tortured Ivan Petrenko in the cellar of the prison.',
    );
    expect(protects).toHaveLength(1);
    expect(entities.join()).not.toContain('Petrenko');
  });

  test.each([
    ['who does it', 'Police officers detained two men in Lisna on Friday.', 'Police officers'],
    ['who holds an office', 'President Anna Petrova was wounded on Friday.', 'Anna Petrova'],
  ])('but not %s', async (_, text, label) => {
    expect((await read(text)).protects).not.toContain(label);
    expect((await read(text)).entities.join()).toContain(label);
  });
});
