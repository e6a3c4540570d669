import { createHash } from 'node:crypto';
import { escapeHtml } from '../text/escape-html.ts';
import { visibleText } from './visible-text.ts';

/** The parts of a self-contained page. */
export interface PageParts {
  readonly title: string;
  readonly script: string;
  readonly style: string;
  /** JSON. */
  readonly data: string;
}

/**
 * A single file that makes no requests: only this script and style may run, allowed by their
 * hashes. Data from articles appears only in `data` and the title, and cannot close the element it
 * is in.
 */
export function renderHtml({ title, script, style, data }: PageParts): string {
  const [safeScript, safeStyle] = [closed(script, 'script'), closed(style, 'style')];
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(safeScript)}'`,
    `style-src '${hashOf(safeStyle)}'`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(visibleText(title))}</title>`,
    `<style>${safeStyle}</style>`,
    '</head>',
    '<body>',
    '<div id="page"><noscript>This page draws a graph and needs JavaScript.</noscript></div>',
    `<script id="data" type="application/json">${inScript(data)}</script>`,
    `<script>${safeScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const hashOf = (content: string): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** Escapes `<`, so that JSON cannot contain `</script>` or `<!--`. */
const inScript = (json: string): string =>
  json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** Our own script or style, which must not contain its closing tag. */
function closed(content: string, element: 'script' | 'style'): string {
  if (new RegExp(`</${element}|<!--`, 'i').test(content))
    throw new Error(`the page's ${element} holds the end of its element`);
  return content;
}
