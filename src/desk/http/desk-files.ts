import { readFileSync } from 'node:fs';
import type { DeskFiles } from './listen.ts';

const PAGE = [
  '<!doctype html>',
  '<html lang="en">',
  '<head>',
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  '<link rel="icon" href="data:,">',
  '<link rel="stylesheet" href="/desk.css">',
  '<title>attest desk</title>',
  '</head>',
  '<body>',
  '<div id="page"><noscript>The desk needs JavaScript.</noscript></div>',
  '<script src="/desk.js"></script>',
  '</body>',
  '</html>',
  '',
].join('\n');

/** The page and what it loads, bundled by `npm run build`. */
export const readDeskFiles = (): DeskFiles =>
  new Map([
    ['/', { type: 'text/html; charset=utf-8', body: PAGE }],
    ['/desk.js', { type: 'text/javascript; charset=utf-8', body: readBuilt('desk.js') }],
    ['/desk.css', { type: 'text/css; charset=utf-8', body: readBuilt('desk.css') }],
  ]);

const readBuilt = (name: string): string =>
  readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
