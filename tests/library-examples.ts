import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Installed } from './install-package.ts';
import { runNode } from './run-child.ts';

/** The examples of docs/library.md, by the headings they stand under. */
const readExamples = (): { name: string; code: string }[] =>
  readFileSync('docs/library.md', 'utf8')
    .split(/^## /m)
    .flatMap((section) => {
      const [, code] = /```ts\n([\s\S]*?)```/.exec(section) ?? [];
      const [heading = ''] = section.split('\n');
      return code === undefined
        ? []
        : [{ name: heading.toLowerCase().replaceAll(/\W+/g, '-'), code }];
    });

/** A TypeScript project of a user with all examples, strict about the package's own types too. */
export function compileExamples({ folder }: Installed): { names: string[]; complaints: string } {
  const examples = readExamples();
  for (const { name, code } of examples) writeFileSync(join(folder, `${name}.ts`), code);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        ...{ target: 'es2023', lib: ['es2023', 'dom'], module: 'nodenext', types: [] },
        ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
        ...{ skipLibCheck: false, outDir: 'compiled', rootDir: '.' },
      },
      files: examples.map(({ name }) => `${name}.ts`),
    }),
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  const { stdout } = runNode([resolve('node_modules/typescript/bin/tsc')], {
    cwd: folder,
    timeout: 120_000,
  });
  return { names: examples.map(({ name }) => name), complaints: stdout };
}
