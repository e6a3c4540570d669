import { createHash } from 'node:crypto';
import { escapeControls } from '../text/escape-controls.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { WriteFileOf, WritePiece } from './export-format.ts';
import { buildReport } from './report/build-report.ts';
import type {
  ReportBlock,
  ReportRun,
  ReportSection,
  ReportText,
} from './report/question-report.ts';
import { REPORT_STYLE } from './report/report-style.ts';

/** A report as one page: no script, nothing loaded, and no words of an article as markup. */
export const writeHtml: WriteFileOf = (input, write) => {
  const { title, subtitle, sections } = buildReport(input);
  const style = createHash('sha256').update(REPORT_STYLE).digest('base64');
  write(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${shown(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<nav aria-label="Sections"><ul>${sections.map(({ id, heading }) => `<li><a href="#${id}">${shown(heading)}</a></li>`).join('')}</ul></nav>
<main>
<h1>${shown(title)}</h1>
<p class="subtitle">${shown(subtitle)}</p>
`);
  for (const section of sections) writeSection(section, 2, write);
  write('</main>\n</body>\n</html>\n');
};

/** As text, with characters that mislead spelled out. */
const shown = (text: string): string => escapeHtml(escapeControls(text));

function writeSection(
  { id, heading, blocks, parts }: ReportSection,
  level: number,
  write: WritePiece,
): void {
  // With a name each would be a landmark, and there would be hundreds.
  const name = level === 2 ? ` aria-labelledby="${id}"` : '';
  write(`<section${name}>\n<h${level} id="${id}">${shown(heading)}</h${level}>\n`);
  for (const block of blocks) write(`${blockOf(block)}\n`);
  for (const part of parts) writeSection(part, level + 1, write);
  write('</section>\n');
}

function blockOf(block: ReportBlock): string {
  switch (block.is) {
    case 'paragraph':
      return `<p>${textOf(block.text)}</p>`;
    case 'bullets':
    case 'numbers': {
      const element = block.is === 'numbers' ? 'ol' : 'ul';
      const items = block.items.map(
        ({ id, text }) => `<li${id === undefined ? '' : ` id="${id}"`}>${textOf(text)}</li>`,
      );
      return `<${element}>\n${items.join('\n')}\n</${element}>`;
    }
    case 'quotation':
      return `<figure><blockquote>“${shown(block.words)}”</blockquote><figcaption>${textOf(block.from)}</figcaption></figure>`;
    default:
      return `<dl>${block.rows.map(([term, text]) => `<dt>${shown(term)}</dt><dd>${textOf(text)}</dd>`).join('\n')}</dl>`;
  }
}

const textOf = (text: ReportText): string => text.map(runOf).join('');

function runOf({ words, to, url }: ReportRun): string {
  const inside = `<bdi>${shown(words)}</bdi>`;
  if (to !== undefined) return `<a href="#${to}">${inside}</a>`;
  return url === undefined ? inside : `<a href="${shown(url)}" rel="noreferrer">${inside}</a>`;
}
