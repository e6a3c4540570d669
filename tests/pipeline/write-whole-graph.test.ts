import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { foldersOf } from '../../src/pipeline/state/folders.ts';
import { writeWholeOfFolder } from '../../src/pipeline/write-whole-graph.ts';
import { workplace } from '../cli/program.ts';
import { QUARRY_READING, QUARRY_ROAD } from '../desk/quarry-road.ts';

const place = workplace();

test('graph.json that is written after a build is the one that the build writes', () => {
  place.write('case/quarry-road/article.md', QUARRY_ROAD);
  place.write('case/quarry-road/annotations.yaml', QUARRY_READING);
  const again = QUARRY_ROAD.replace('quarry-road', 'quarry-again').replace('Vessen', 'Harl');
  place.write('case/quarry-again/article.md', again);
  place.write('case/quarry-again/annotations.yaml', QUARRY_READING);
  expect(place.attest(['build', 'case']).code).toBe(0);
  const folders = foldersOf(join(place.folder, 'out'));
  const built = readFileSync(folders.whole, 'utf8');
  expect(built).toMatch(/SAME_AS|CONFLICTS_WITH/);
  rmSync(folders.whole);
  writeWholeOfFolder(folders);
  expect(readFileSync(folders.whole, 'utf8')).toBe(built);
});
