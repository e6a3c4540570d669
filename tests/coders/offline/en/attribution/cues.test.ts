import { describe, expect, test } from '@jest/globals';
import data from '../../../../../src/coders/offline/en/attribution/cues.json' with { type: 'json' };
import { Cues } from '../../../../../src/coders/offline/en/attribution/cues.ts';

describe('cues.json', () => {
  const cues = Cues.parse(data);

  test('groups have names of their own', () => {
    const names = cues.verbs.map(({ group }) => group);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(cues.verbs.map((group) => [group.group, group.lemmas] as const))(
    '%s is sorted, nothing twice',
    (_name, lemmas) => {
      expect(lemmas).toEqual([...new Set(lemmas)].sort());
    },
  );

  test('a longer cue ends in a known particle or a word that can follow', () => {
    const long = cues.verbs.flatMap(({ lemmas }) => lemmas).filter((lemma) => lemma.includes(' '));
    expect(long.every((lemma) => lemma.split(' ').length <= 5)).toBe(true);
  });

  test('a verb stands in one group for one frame at most twice', () => {
    const uses = new Map<string, number>();
    for (const { lemmas, frames } of cues.verbs) {
      for (const lemma of lemmas)
        for (const frame of frames)
          uses.set(`${lemma} ${frame}`, (uses.get(`${lemma} ${frame}`) ?? 0) + 1);
    }
    expect([...uses].filter(([, count]) => count > 2)).toEqual([]);
  });

  test('prepositional and blaming groups say their prepositions', () => {
    for (const { frames, prepositions } of cues.verbs) {
      const needed = frames.includes('prepositional') || frames.includes('blame');
      expect(needed).toBe(prepositions !== undefined);
    }
  });
});
