import { expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

const protectedIn = async (text: string): Promise<string[]> => {
  const { entities, mentions } = await annotate(
    { id: 'a', text, published: '2024-05-13', title: null, publication: null },
    createReport(),
  );
  const hidden = new Set(
    entities.filter((one) => 'protected' in one && one.protected).map(({ id }) => id),
  );
  return mentions
    .filter(({ entity }) => hidden.has(entity ?? ''))
    .map(({ start, end }) => text.slice(start, end));
};

test.each([
  ['“They took my husband to Orsa, but he died on the way,” she said.', 'Orsa'],
  ['A man died near Orsa, shot in the chest.', 'Orsa'],
])('where somebody was taken is nobody: %s', async (text, place) => {
  expect(await protectedIn(text)).not.toContain(place);
});

test('but who it happened to is somebody', async () => {
  expect(await protectedIn('Vasko, 12, was shot in the chest, and his father died.')).toContain(
    'Vasko',
  );
});
