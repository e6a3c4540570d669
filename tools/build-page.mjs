/**
 * The script and the style of the page as one file each: `dist/viewer/page.js` and `page.css`. It fails where
 * the page reaches a Node module, however far away.
 */
import { build } from 'esbuild';

await build({
  entryPoints: [
    { in: 'src/viewer/page/main.tsx', out: 'page' },
    { in: 'src/viewer/page/style.css', out: 'page' },
  ],
  outdir: 'dist/viewer',
  bundle: true,
  platform: 'browser',
  minify: true,
  format: 'iife',
  target: 'es2022',
  tsconfig: 'src/viewer/page/tsconfig.json',
  // What sigma and graphology share for Node as well; the page has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'inline',
  logLevel: 'warning',
});
