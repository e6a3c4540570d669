import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { makeCorpus } from '../cli/corpus.ts';
import { workplace } from '../cli/program.ts';
import { runNode } from '../run-child.ts';

jest.setTimeout(60_000);

interface Truth {
  readonly stories: {
    readonly design: string;
    readonly withdrawn: readonly string[];
    readonly origins: { name: string; side: string | null }[];
    anonymous: number;
  }[];
  readonly copies: readonly { copy: string; of: string; credited: boolean }[];
  readonly sources: Record<string, { planted: string; fillers: number[] }>;
  readonly fillers: readonly { text: string }[];
}
interface Scores {
  readonly resolution: { f1: number; blocked: number };
  readonly copies: { planted: number; found: number; wrong: unknown[]; turned: unknown[] };
  readonly origins: { stories: number; right: number; wrong: { id: string; flaws: string[] }[] };
}

const ARTICLES = 70;
const place = workplace();
const file = join(place.folder, 'truth.json');
makeCorpus(place.folder, ARTICLES);
const truth = JSON.parse(readFileSync(file, 'utf8')) as Truth;
const built = place.attest(['build', 'articles', '--decisions', 'decisions.jsonl']);

function score(): Scores {
  const args = ['tools/bench/score.mjs', place.folder, '--json'];
  const { stdout, stderr, status } = runNode(args);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Scores;
}

describe('the corpus that the bench makes', () => {
  test('has stories of every design, copies with and without a credit, withdrawn articles', () => {
    expect([...new Set(truth.stories.map(({ design }) => design))].sort()).toEqual([
      'circle',
      'cites',
      'citesTwice',
      'direct',
      'nameless',
      'own',
      'person',
      'recording',
      'twoBodies',
      'twoSides',
      'unit',
      'unsourced',
      'wire',
    ]);
    expect(new Set(truth.copies.map(({ credited }) => credited))).toEqual(new Set([true, false]));
    expect(truth.stories.filter(({ withdrawn }) => withdrawn.length > 0).length).toBeGreaterThan(0);
  });

  test('says of every article what is planted in it and what else it says', () => {
    const sources = Object.entries(truth.sources);
    expect(sources).toHaveLength(ARTICLES);
    for (const [source, { planted, fillers }] of sources) {
      const text = place.read(`articles/${source}/article.md`);
      expect([source, text.includes(planted), fillers.length > 8]).toEqual([source, true, true]);
      expect(text.split(/\s+/).length).toBeLessThan(330);
    }
  });

  test('is read as it was planted: units, copies, and the origins of every story', () => {
    expect(built.code).toBe(0);
    const { resolution, copies, origins } = score();
    expect(origins.wrong).toEqual([]);
    expect(origins.right).toBe(truth.stories.length);
    expect([copies.found, copies.wrong, copies.turned]).toEqual([truth.copies.length, [], []]);
    expect(resolution.f1).toBeGreaterThanOrEqual(0.97);
    expect(resolution.blocked).toBe(0);
  });

  test('is scored wrong where the truth is another', () => {
    const changed = structuredClone(truth);
    const [first, second] = changed.stories;
    first?.origins.push({ name: 'the Lisna Institute', side: null });
    if (second) second.anonymous += 1;
    writeFileSync(file, JSON.stringify(changed));
    const { origins } = score();
    writeFileSync(file, JSON.stringify(truth));
    expect(origins.wrong.map(({ id }) => id)).toEqual(['story-00000', 'story-00001']);
    expect(origins.wrong[1]?.flaws).toEqual([expect.stringMatching(/^anonymous: /)]);
  });
});
