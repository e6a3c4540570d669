import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

/** The speakers of each claim, as "kind: name or description". */
async function speakersIn(text: string) {
  const { entities, mentions, claims } = await annotate(
    { id: 'a', text, published: '2024-05-06', title: null, publication: null },
    createReport(),
  );
  const firstWords = (id: string): string => {
    const first = mentions.find(({ entity }) => entity === id);
    return first ? text.slice(first.start, first.end) : '';
  };
  const byId = new Map(entities.map((one) => [one.id, one]));
  return claims.map(({ chain }) =>
    chain
      .map((id) => {
        const { kind = '', name, label } = byId.get(id) ?? {};
        return `${kind}: ${name ?? label ?? firstWords(id)}`;
      })
      .join(' < '),
  );
}

describe('a speaker that no list has', () => {
  test.each([
    ['Two men were hurt near the weir, the ambulance service said.', 'agency: ambulance service'],
    ['The pumps stood still, the grid company reports.', 'organization: grid company'],
    ['A leaflet warned that the shops would burn.', 'work: leaflet'],
    ['Nine wells are dry, according to a count by farmers.', 'group: farmers < work: count'],
    ['"We buried them at night," said a gravekeeper.', 'person: gravekeeper'],
    ['The plant said that nobody was hurt.', 'organization: plant'],
    [
      'The road was mined, said a local resistance group on Friday.',
      'unit: local resistance group',
    ],
    ['Hanne Brekke of the Fjord Institute said the ice was thin.', 'person: Hanne Brekke'],
    ['Nine men fell in the gorge, according to Yerevan.', 'agency: Yerevan'],
  ])('%s', async (text, speaker) => {
    expect((await speakersIn(text)).map((one) => one.toLowerCase())).toContain(
      speaker.toLowerCase(),
    );
  });

  test('is the one thing that was called so before', async () => {
    const speakers = await speakersIn(
      'The Korth Liberation Front attacked a post at dawn on Monday. The front said that nine soldiers had died.',
    );
    expect(speakers.at(-1)).toMatch(/: Korth Liberation Front$/u);
  });

  test('"no one" and "neither side" are nobody', async () => {
    const speakers = await speakersIn('Neither camp said that the bridge was gone.');
    expect(speakers.join('')).not.toMatch(/camp/u);
  });
});

describe('whom "he said" means', () => {
  test.each([
    [
      'the subject of the sentence before the quotation',
      'Olena Duda heads the court. The younger brother of one man who died in the cellar sat behind her. "Nobody told us. We had to guess," he said outside.',
      'person: younger brother',
    ],
    [
      'no one in the quotation itself',
      'A pensioner, 81, would not leave without her goat. "The baker blew up the old one. My aunt carried me," she told us.',
      'person: pensioner',
    ],
    [
      'who is told of since somebody else spoke',
      'An analyst warned that the dam would break. A shepherd who lost his flock learned of it from us. "They counted the trucks and not the sheep," he said.',
      'person: shepherd',
    ],
  ])('%s', async (_, text, speaker) => {
    expect((await speakersIn(text)).at(-1)).toBe(speaker);
  });

  test('never who is named beside another: "the mother of one of them, Ruslan"', async () => {
    const speakers = await speakersIn(
      'Police shot two men. The mother of one of them, Ruslan Vey, 19, insists that he had come out with his hands up.',
    );
    expect(speakers.at(-1)).toBe('person: mother');
  });
});
