import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

/** A text, the names that must be protected in it, and those that must not. */
const Cases = z.array(
  z.strictObject({
    text: z.string(),
    published: z.string().optional(),
    protected: z.array(z.string()),
    open: z.array(z.string()),
  }),
);
const CASES = Cases.parse(
  JSON.parse(readFileSync('tests/coders/offline/en/protect/cases.json', 'utf8')),
);

/** Of the mentions that touch some words: whether each is of somebody protected. */
async function protection(text: string, published: string | null) {
  const source = { id: 'a', text, published, title: null, publication: null };
  const { entities, mentions } = await annotate(source, createReport());
  const isProtected = new Map(
    entities.map((one) => [one.id, 'protected' in one && one.protected === true]),
  );
  const names = entities.map(({ name, label }) => `${name ?? ''} ${label ?? ''}`).join('; ');
  const touching = (words: string) =>
    mentions
      .filter(({ start, end }) => text.slice(start, end).includes(words))
      .map(({ entity }) => isProtected.get(entity ?? '') ?? false);
  return { touching, names };
}

test.each(CASES)('$text', async ({ text, published = '2024-05-15', protected: hidden, open }) => {
  const { touching, names } = await protection(text, published);
  for (const name of hidden) {
    expect([name, new Set(touching(name))]).toEqual([name, new Set([true])]);
    expect(names).not.toContain(name);
  }
  for (const name of open) expect([name, touching(name)]).not.toEqual([name, [true]]);
});
