import { readFileSync, rmSync } from 'node:fs';
import { afterAll, expect, jest, test } from '@jest/globals';
import type { DeskSession } from '../../../src/desk/session/desk-session.ts';
import { openSession } from '../../../src/desk/session/open-session.ts';
import { createBuilderHere } from '../../../src/pipeline/build-decided.ts';
import { workplace } from '../../cli/program.ts';
import { caseOf, until } from './case-of.ts';

/** The first build loads the coder. */
jest.setTimeout(120_000);

const place = workplace();
let session: DeskSession | null = null;
afterAll(() => session?.close());

/** Articles with an event that others tell too, from the same origin. */
const fromOneOrigin = (): string[] => {
  const doubted = session?.tasks().filter(({ doubts }) => doubts.includes('origin')) ?? [];
  return [...new Set(doubted.map(({ source }) => source))].sort();
};

test('events that a wire and its copy tell are doubted, as long as both are there', async () => {
  for (const id of ['market-wire', 'market-courier', 'clinic-ledger'])
    place.write(`case/${id}/article.md`, readFileSync(`examples/${id}/article.md`, 'utf8'));
  session = openSession({
    place: caseOf(place),
    reviewer: 'ana',
    startBuilder: createBuilderHere,
  });
  await until(() => fromOneOrigin().length > 0);
  expect(fromOneOrigin()).toEqual(['market-courier', 'market-wire']);
  rmSync(`${place.folder}/case/market-courier`, { recursive: true });
  await session.rebuild();
  await until(() => fromOneOrigin().length === 0);
});
