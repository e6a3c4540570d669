import { readFileSync, rmSync } from 'node:fs';
import { afterAll, expect, jest, test } from '@jest/globals';
import { coderNamed } from '../../../src/coders/coders.ts';
import type { DeskSession } from '../../../src/desk/session/desk-session.ts';
import { openSession } from '../../../src/desk/session/open-session.ts';
import { createBuilderHere } from '../../../src/pipeline/build-decided.ts';
import { workplace } from '../../cli/program.ts';

/** The first build loads the coder. */
jest.setTimeout(120_000);

const place = workplace();
let session: DeskSession | null = null;
afterAll(() => session?.close());

/** The tests' limit ends it. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((go) => setTimeout(go, 10));
}

/** Articles with an event that others tell too, from the same origin. */
const fromOneOrigin = (): string[] => {
  const doubted = session?.tasks().filter(({ doubts }) => doubts.includes('origin')) ?? [];
  return [...new Set(doubted.map(({ source }) => source))].sort();
};

test('events that a wire and its copy tell are doubted, as long as both are there', async () => {
  for (const id of ['market-wire', 'market-courier', 'clinic-ledger'])
    place.write(`case/${id}/article.md`, readFileSync(`examples/${id}/article.md`, 'utf8'));
  session = openSession({
    place: {
      paths: [`${place.folder}/case`],
      out: `${place.folder}/out`,
      decisions: `${place.folder}/decisions.jsonl`,
      isUsual: true,
      coder: coderNamed('offline', () => '1'),
      threads: 1,
    },
    reviewer: 'ana',
    startBuilder: createBuilderHere,
  });
  await until(() => fromOneOrigin().length > 0);
  expect(fromOneOrigin()).toEqual(['market-courier', 'market-wire']);
  rmSync(`${place.folder}/case/market-courier`, { recursive: true });
  await session.rebuild();
  await until(() => fromOneOrigin().length === 0);
});
