/**
 * The script and the style of each page as one file each: `dist/viewer/page.js` and `page.css`, `dist/desk/desk.js`
 * and `desk.css`. It fails where a page reaches a Node module, however far away.
 */
import { build } from 'esbuild';
import { writeLicences } from './licences/write-licences.mjs';

const PAGES = [
  { folder: 'viewer', name: 'page' },
  { folder: 'desk', name: 'desk' },
];

for (const { folder, name } of PAGES) {
  const { metafile } = await build({
    entryPoints: [
      { in: `src/${folder}/page/main.tsx`, out: name },
      { in: `src/${folder}/page/style.css`, out: name },
    ],
    outdir: `dist/${folder}`,
    bundle: true,
    platform: 'browser',
    minify: true,
    format: 'iife',
    target: 'es2022',
    tsconfig: `src/${folder}/page/tsconfig.json`,
    // What sigma and graphology share for Node as well; the page has no `process`.
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'inline',
    metafile: true,
    logLevel: 'warning',
  });
  writeLicences(`dist/${folder}/LICENCES.txt`, [metafile]);
}
