import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

/** A text, somebody named in it, and words of the public role that it states of them. */
const Cases = z.array(z.strictObject({ text: z.string(), name: z.string(), role: z.string() }));
const CASES = Cases.parse(
  JSON.parse(readFileSync('tests/coders/offline/en/protect/roles.json', 'utf8')),
);

test.each(CASES)('$text', async ({ text, name, role }) => {
  const source = { id: 'a', text, published: null, title: null, publication: null };
  const { entities } = await annotate(source, createReport());
  const person = entities.find((one) => one.kind === 'person' && one.name === name);
  expect(person).toMatchObject({ protected: false });
  const read = person?.kind === 'person' ? person.role : null;
  expect(read?.toLowerCase()).toContain(role.toLowerCase());
});
