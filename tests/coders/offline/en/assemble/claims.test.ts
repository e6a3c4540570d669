import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import data from '../../../../../src/coders/offline/en/assemble/body-nouns.json' with {
  type: 'json',
};
import { BodyNouns } from '../../../../../src/coders/offline/en/assemble/resolve-body.ts';
import { createReport } from '../../../../../src/model/problem.ts';
import type { Span } from '../../../../../src/model/span.ts';

/** The claims of a few sentences: who, through whom, what, and what became of it. */
async function read(text: string, publication: string | null = null) {
  const { entities, claims, assessments } = await annotate(
    { id: 'a', text, published: '2024-05-06', title: null, publication },
    createReport(),
  );
  const names = new Map(entities.map(({ id, name, label }) => [id, name ?? label ?? id]));
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ');
  const shown = claims.map((claim) => ({
    ...claim,
    source: words(claim.source),
    cue: words(claim.cue),
    content: words(claim.content),
    chains: [claim.chain, ...claim.otherChains].map((chain) =>
      chain.map((id) => names.get(id)).join(' < '),
    ),
  }));
  const contentOf = (id: string | null | undefined) =>
    shown.find((claim) => claim.id === id)?.content;
  return {
    claims: shown.map((claim) => ({
      ...claim,
      within: contentOf(claim.within),
      answers: contentOf(claim.answers),
    })),
    assessments: assessments.map(({ by, of, status, aspect }) => ({
      by: names.get(by),
      of: names.get(of) ?? contentOf(of),
      status,
      aspect,
    })),
  };
}

describe('through whom a claim reached the reader', () => {
  test.each([
    [
      'commander, audio, agency',
      '"Hold the line," an officer said in a recording released by Harbour Intelligence Agency on Friday.',
      ['officer < recording < Harbour Intelligence Agency'],
    ],
    [
      'a statement to an outlet',
      'The Ministry of Defence said in a statement to Reuters that it had found the wreck.',
      ['Ministry of Defence < statement < Reuters'],
    ],
    [
      'told to two outlets',
      'Jets bombed a school near Lisna, residents told Reuters and Radio Free Asia.',
      ['residents < Reuters', 'residents < Radio Free Asia'],
    ],
    [
      'a report and who released it',
      'Nine men were beaten, according to a report that Lisna Watch released on Wednesday.',
      ['Lisna Watch < report'],
    ],
    [
      'told to the outlet itself, which is in no chain',
      'A guard told this newspaper that the bridge was closed.',
      ['guard'],
    ],
    [
      'told to reporters, who pass nothing on',
      'The governor told reporters that the bridge was closed.',
      ['governor'],
    ],
    [
      'whoever is cited comes before the outlet',
      'Soldiers shot nine men near the river, Reuters reported on Sunday, citing the mother of a victim.',
      ['mother < Reuters'],
    ],
    [
      'quoted as saying',
      'Reuters quoted an officer as saying that the depot had burned.',
      ['officer < Reuters'],
    ],
    [
      'an investigation and who made it',
      'An investigation by the Guardian found that the rockets came from the north.',
      ['Guardian < investigation'],
    ],
    [
      'whoever is described, not a name in the description',
      'A deserter interviewed by Reuters said that his company had fled.',
      ['deserter'],
    ],
    [
      'a list of sources',
      'The town has fallen, according to two residents, a medic and a Western diplomat.',
      ['two residents', 'medic', 'Western diplomat'],
    ],
    [
      'whoever put out a statement',
      'The Lisna Council issued a statement claiming that soldiers fired at the mill.',
      ['Lisna Council < statement'],
    ],
    [
      'a report, and those it tells of',
      'The quarterly report found 50 killings in late May by soldiers of the 4th Brigade.',
      ['quarterly report'],
    ],
    [
      'a body that no list has, by its "which"',
      'Iron Cedar, which seldom speaks, denied having had men in the mill.',
      ['Iron Cedar'],
    ],
    [
      'whoever recalls something',
      'A pilgrim from Lisna recalled that the bell had rung.',
      ['pilgrim'],
    ],
    [
      'one of a group',
      '"It is a late verdict," said one of the plaintiffs.',
      ['one of the plaintiffs'],
    ],
  ])('%s', async (_, text, chains) => {
    expect((await read(text)).claims[0]?.chains).toEqual(chains);
  });

  test('the work in which its author says all of a sentence', async () => {
    const { claims } = await read(
      'The army called the shelling an accident in a statement and said that the road was dark.',
    );
    expect(claims.map(({ chains }) => chains)).toEqual([
      ['army < statement'],
      ['army < statement'],
    ]);
  });

  test("the article's own outlet is no link", async () => {
    const { claims } = await read('The bridge is closed, the mayor told Reuters.', 'Reuters');
    expect(claims[0]?.chains).toEqual(['mayor']);
  });

  test('a report that is named again is still the work of those who made it', async () => {
    const { claims } = await read(
      'Human Rights Watch said in a report that guards had beaten prisoners. Seven men died, the report says.',
    );
    expect(claims.map(({ chains }) => chains)).toEqual([
      ['Human Rights Watch < report'],
      ['Human Rights Watch < report'],
    ]);
  });

  test('an order within a quotation is somebody else’s', async () => {
    const { claims } = await read(
      '"Burn it, that’s the general’s order," a soldier can be heard saying in a video posted by the Karen National Union.',
    );
    expect(claims).toContainEqual(
      expect.objectContaining({
        source: 'the general’s',
        cue: 'order',
        content: 'Burn it',
        stance: 'demands',
        within: 'Burn it, that’s the general’s order',
        chains: ['general < soldier < video < Karen National Union'],
      }),
    );
  });

  test('claims that nobody makes have no chain', async () => {
    const { claims } = await read('The army denied claims that civilians had been shot.');
    expect(claims.filter(({ source }) => source === '').flatMap(({ chain }) => chain)).toEqual([]);
  });
});

describe('who is meant', () => {
  test('"the group" is the body that acted last, not the one at war with it', async () => {
    const { claims } = await read(
      'Human Rights Watch counted 19 dead after the army shelled the town. The group said that four were children.',
    );
    expect(claims.at(-1)?.chains).toEqual(['Human Rights Watch']);
  });
  test('what else it could be is kept beside it, by id', async () => {
    const { claims } = await read(
      'Amnesty International and Human Rights Watch counted the dead. Human Rights Watch said that 19 were killed. The group said that four were children.',
    );
    expect(claims.at(-1)?.chains).toEqual(['Human Rights Watch']);
    expect(claims.at(-1)?.alternatives).toMatchObject([
      { field: 'chain', value: expect.stringMatching(/^e\d+$/u) },
    ]);
  });
  test('"they" is no body where people stand nearer', async () => {
    const { claims } = await read(
      'The brigade said that it had left Lisna. But soldiers fled at night and residents hid, they said.',
    );
    expect(claims.at(-1)?.chains).toEqual(['']);
  });
  test('"he" is not the last known speaker where another spoke since', async () => {
    const { claims } = await read(
      'Judge Anna Kerber said that 40 people had died. The defence said that it would appeal. He denied the charges.',
    );
    expect(claims.at(-1)?.chains).not.toContain('Anna Kerber');
  });
});

describe('what became of a claim', () => {
  test('a denial answers what is about the same thing', async () => {
    const { claims } = await read(
      'Residents said that soldiers burned the village of Verba. The army denied burning the village.',
    );
    expect(claims).toMatchObject([
      { status: 'denied' },
      { status: 'unassessed', stance: 'denies', answers: 'soldiers burned the village of Verba' },
    ]);
  });
  test('a denial of "the allegations" answers who accused the one that denies', async () => {
    const { claims } = await read(
      'Human Rights Watch said that the Desert Brigade had tortured prisoners. The Desert Brigade rejected the allegations.',
    );
    expect(claims[1]?.answers).toBe('the Desert Brigade had tortured prisoners');
    expect(claims[0]?.status).toBe('denied');
  });
  test.each([
    [
      'who denies is told of in the claim before',
      'Elders said that nine boys were recruited by the River Guards in May. The River Guards deny recruiting minors.',
    ],
    [
      '"rejected that"',
      'The governor said that soldiers had burned the village. The army rejected that.',
    ],
    [
      '"denied it", whatever the words go on to name',
      'Two residents said that soldiers had burned the mill. The army denied it on Friday in a letter.',
    ],
    [
      'a judgement that it is invented',
      'A witness said that two officers had bought the car. The minister called this "an invention".',
    ],
  ])('a denial answers the claim before: %s', async (_, text) => {
    const { claims } = await read(text);
    expect(claims).toMatchObject([{ status: 'denied' }, { stance: 'denies' }]);
  });

  test('a denial of something else answers nothing', async () => {
    const { claims } = await read(
      'Residents said that a bridge had fallen into the river. The army denied any involvement.',
    );
    expect(claims[1]?.answers).toBeUndefined();
    expect(claims[0]?.status).toBe('unassessed');
  });
  test('what came through a work shares its verdict', async () => {
    const { claims, assessments } = await read(
      '"They shot them," a villager said in a video. Reuters was not able to verify the video.',
    );
    expect(claims[0]?.status).toBe('unverified');
    expect(assessments).toEqual([
      { by: 'Reuters', of: 'video', status: 'unverified', aspect: null },
    ]);
  });
  test('a verdict on somebody’s accounts is one on what they said', async () => {
    const { assessments } = await read(
      'The army burned the village, residents said. Officials said that rain fell. Reuters could not independently verify the residents’ accounts.',
    );
    expect(assessments).toMatchObject([{ of: 'The army burned the village' }]);
  });
  test('a verdict on the toll is one on a claim that counts', async () => {
    const { assessments } = await read(
      'Doctors said that 19 people were killed. "I saw it," a trader said. Reuters could not independently verify the toll.',
    );
    expect(assessments).toMatchObject([{ of: '19 people were killed', status: 'unverified' }]);
  });
  test('who checked a work', async () => {
    const { assessments } = await read(
      'A villager spoke in a video. The video was geolocated by Human Rights Watch.',
    );
    expect(assessments).toEqual([
      { by: 'Human Rights Watch', of: 'video', status: 'verified', aspect: 'location' },
    ]);
  });
});

test('the nouns for bodies are sorted, nothing twice', () => {
  for (const nouns of Object.values(BodyNouns.parse(data)))
    expect(nouns).toEqual([...new Set(nouns)].sort());
});
