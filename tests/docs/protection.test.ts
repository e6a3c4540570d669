import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { codeSpans, read, uniqueSorted } from './pages.ts';

test('docs/protection.md says of every command for whom it is', () => {
  const [, section = ''] = read('docs/protection.md').split('## Every way out');
  const rows = [...section.matchAll(/^\| (`.*?) \| .* \| (.*) \|$/gm)];
  const forWhom = new Map(
    rows.flatMap(([, names = '', whom = '']) =>
      [...codeSpans(names)].map((name) => [name, whom] as const),
    ),
  );
  const commands = readdirSync('src/cli/commands').map((file) => file.replace('.ts', ''));
  expect(uniqueSorted(forWhom.keys())).toEqual(uniqueSorted(commands));

  // Those that publish are the ones of which it says so.
  const published = commands.filter((name) =>
    /\/publish-graph\.ts'|\/ask\.ts'/.test(read(`src/cli/commands/${name}.ts`)),
  );
  const saidSo = commands.filter((name) => forWhom.get(name)?.includes('published'));
  expect(saidSo).toEqual(published);
});
