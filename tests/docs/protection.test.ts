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

test('every form and detail that docs/protection.md lists is tried, and every one tried is listed', () => {
  const idsUnder = (from: string, to: string): string[] => {
    const [, after = ''] = read('docs/protection.md').split(from);
    const [section = ''] = after.split(to);
    return [...section.matchAll(/^- `([a-z-]+)`:/gm)].map(([, id = '']) => id);
  };
  const keysOf = (file: string): string[] => Object.keys(JSON.parse(read(file)));
  const forms = Object.values(JSON.parse(read('tests/publish/names/forms.json')) as object);
  expect(uniqueSorted(idsUnder('### Forms of a name', '### Details'))).toEqual(
    uniqueSorted(forms.flatMap((kinds) => Object.keys(kinds))),
  );
  expect(uniqueSorted(idsUnder('### Details', '**An article that'))).toEqual(
    uniqueSorted(keysOf('tests/publish/details/cases.json').filter((id) => id !== 'others')),
  );
});
