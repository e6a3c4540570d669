/**
 * The compiled program as a few files, `dist/program/main.js` and what it loads: to find and read 700 modules one
 * by one takes a third of the time of a short command. What lies beside it in `dist` are the same modules by
 * themselves, for tools.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { build, transform } from 'esbuild';
import { writeLicences } from './licences/write-licences.mjs';

const OUT = resolve('dist/program');
const ENTRIES = [
  'dist/cli/main.js',
  'dist/pipeline/worker.js',
  'dist/ingest/formats/reading-thread.js',
  'dist/library/library.js',
];

/** A module asks for files by where it lies itself; what it is put into lies elsewhere. */
const keepPlaces = {
  name: 'keep-places',
  setup({ onLoad, onResolve }) {
    const isEntry = (path) => ENTRIES.some((entry) => resolve(entry) === path);
    onLoad({ filter: /\/dist\/(?:cli|desk|ingest|pipeline|store)\/.*\.js$/ }, async ({ path }) => {
      const placed = (await readFile(path, 'utf8')).replaceAll(
        /(?<=new URL\('([^']+)', )import\.meta\.url|import\.meta\.url/g,
        (_, to) =>
          to && isEntry(resolve(dirname(path), to))
            ? `new URL('${basename(to)}', import.meta.url).href`
            : `new URL('${relative(OUT, path)}', import.meta.url).href`,
      );
      return { contents: placed };
    });
    // Megabytes of data: as such they are read many times faster than as a program.
    onResolve({ filter: /^\..*\.json$/ }, ({ path, importer, resolveDir }) =>
      importer.includes('node_modules')
        ? null
        : { path: relative(OUT, resolve(resolveDir, path)), external: true },
    );
    // The same for the tables of eld, which come as a program.
    onLoad({ filter: /\/eld\/src\/ngrams\/\w+\.js$/ }, async ({ path }) => {
      const { ngramsData } = await import(path);
      const data = JSON.stringify(JSON.stringify(ngramsData));
      return { contents: `export const ngramsData = JSON.parse(${data});` };
    });
    // mammoth is given the parts of a document, and opens no ZIP itself.
    onResolve({ filter: /^jszip$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    onLoad({ filter: /^jszip$/, namespace: 'unused' }, () => ({ contents: '' }));
    // The driver's reactive sessions, which nobody opens.
    onResolve({ filter: /^rxjs(?:\/operators)?$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    onLoad({ filter: /^rxjs/, namespace: 'unused' }, () => ({ contents: '' }));
    // What zod says in other languages.
    onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
    // Style sheets of MHTML, which nobody looks at: their parser takes longer to load than all else that reads pages.
    onLoad({ filter: /\/mhtml-to-html\/lib\/vendor\/csstree\.esm\.js$/ }, () => ({
      contents: 'const none = undefined; export { none as parse, none as generate, none as walk };',
    }));
  },
};

/** What an installation brings stays outside; everything else is in the bundle, and is not installed. */
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync(OUT, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ENTRIES,
  entryNames: '[name]',
  outdir: OUT,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  charset: 'utf8',
  external: Object.keys(dependencies),
  metafile: true,
  plugins: [keepPlaces],
  // For libraries that are no modules and ask for Node's.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  legalComments: 'linked',
  logLevel: 'warning',
});
writeLicences(join(OUT, 'LICENCES.txt'), [metafile]);

/** Files of libraries alone, which nobody reads: without the white space that they did not come with. */
for (const [file, { inputs }] of Object.entries(metafile.outputs)) {
  const from = Object.keys(inputs);
  if (!file.endsWith('.js') || from.length === 0) continue;
  if (!from.every((input) => /(?:^|\/)node_modules\//.test(input))) continue;
  const options = { minifyWhitespace: true, charset: 'utf8', legalComments: 'none' };
  writeFileSync(file, (await transform(readFileSync(file, 'utf8'), options)).code);
}

/** The hash of each module: a package has the bundle only, and its version depends on them. */
const modules = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => file.endsWith('.js') && !file.startsWith('program/'))
  .sort()
  .map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join('dist', file)))
      .digest('hex'),
  ]);
writeFileSync(join(OUT, 'modules.json'), JSON.stringify(Object.fromEntries(modules)));
