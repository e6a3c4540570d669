import { expect, test } from '@jest/globals';
import { read } from './pages.ts';

test('docs/decisions/dependencies.md has every library, its version and its licence', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const versions: Record<string, string> = { ...dependencies, ...devDependencies };
  const expected = Object.entries(versions).map(([name, version]) => {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`));
    return [name, version, license];
  });
  const rows = read('docs/decisions/dependencies.md').matchAll(
    /^\| (@?[a-z0-9./-]+) \| ([\d.]+) \| (.*?) \|/gm,
  );
  expect([...rows].map(([, ...cells]) => cells)).toEqual(expected);
});
