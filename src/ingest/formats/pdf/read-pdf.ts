import { getDocumentProxy } from 'unpdf';
import { sha256 } from '../../../model/ids.ts';
import type { Report } from '../../../model/problem.ts';
import { foreignFormat } from '../../container/foreign-format.ts';
import { nameOfFile } from '../../name-of-file.ts';
import type { NamedSource } from '../../named-source.ts';
import { readBytes } from '../../read-bytes.ts';
import { dayOfFile } from '../day-of-file.ts';
import { foundArticle } from '../found-article.ts';
import { dropMargins } from './drop-margins.ts';
import { joinLines } from './join-lines.ts';
import { linesOfItems, type PdfItem } from './lines-of-items.ts';
import { orderColumns } from './order-columns.ts';
import type { PdfPage } from './pdf-line.ts';
import { pdfProperties } from './pdf-properties.ts';

/** Bytes of a file, pages of it, and characters of its text. */
const LARGEST_PDF = 100 * 1024 * 1024;
const MOST_PAGES = 3000;
const LONGEST = 10_000_000;
/** Characters without which there is no text layer, but a stamp at most. */
const FEWEST = 20;

/** The one article in the text layer of a PDF. */
export async function* readPdf(file: string, report: Report): AsyncGenerator<NamedSource | null> {
  const bytes = readBytes(file, report, LARGEST_PDF);
  if (!bytes) return;
  const hash = sha256(bytes);
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!start.includes('%PDF-')) {
    const actual = foreignFormat(bytes) ?? 'something else';
    report.error(
      'source:foreign-format',
      'the file is not what its name says',
      { file },
      { actual, expected: 'a PDF' },
    );
    return;
  }
  const pdf = await open(bytes, file, report);
  if (!pdf) return;
  try {
    const { info } = await pdf.getMetadata();
    const { title, made } = pdfProperties(info as Record<string, unknown>);
    const pages: PdfPage[] = [];
    let length = 0;
    if (pdf.numPages > MOST_PAGES)
      throw new Error(`${pdf.numPages} pages, more than ${MOST_PAGES}`);
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = (await page.getTextContent()) as { items: object[] };
      const lines = linesOfItems(items.filter((item) => 'str' in item) as PdfItem[]);
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (length > LONGEST) throw new Error(`more than ${LONGEST} characters`);
      pages.push({ number, width, height, lines });
      page.cleanup();
      yield null;
    }
    if (!hasText(pages, length, file, report)) return;
    const { text, pages: starts } = joinLines(
      dropMargins(pages).map((page) => ({ number: page.number, columns: orderColumns(page) })),
    );
    const article = foundArticle(
      file,
      {
        number: 1,
        text,
        title,
        published: dayOfFile(made, file, report),
        url: null,
        name: nameOfFile(file),
        capture: { format: 'pdf', sha256: hash },
        pages: starts,
      },
      report,
    );
    if (article) yield article;
  } finally {
    await pdf.destroy();
  }
}

/** Null, with the reason reported, if it needs a password. */
async function open(bytes: Uint8Array, file: string, report: Report) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: true,
      useSystemFonts: false,
    });
  } catch (error) {
    if ((error as Error).name !== 'PasswordException') throw error;
    report.error(
      'source:encrypted',
      'the file can only be opened with a password',
      { file },
      { actual: 'encrypted', expected: 'a file without a password' },
    );
    return null;
  }
}

function hasText(pages: readonly PdfPage[], length: number, file: string, report: Report): boolean {
  const empty = pages.filter(({ lines }) => lines.length === 0).map(({ number }) => number);
  if (length < FEWEST) {
    report.error(
      'source:no-text-layer',
      'the pages are pictures: there is no text to read; run OCR',
      { file },
      {
        actual: `${length} characters on ${pages.length} pages`,
        expected: 'a PDF with a text layer',
      },
    );
    return false;
  }
  if (empty.length > 0) {
    report.warn(
      'source:pages-without-text',
      'pages have no text, and may be pictures of it; run OCR',
      { file },
      {
        actual: `${empty.length} of ${pages.length}: ${empty.slice(0, 10).join(', ')}${empty.length > 10 ? ', …' : ''}`,
        expected: 'text on every page',
      },
    );
  }
  return true;
}
