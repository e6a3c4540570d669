import mammoth from 'mammoth';
import { sha256 } from '../../../model/ids.ts';
import type { Report } from '../../../model/problem.ts';
import { pageLines } from '../../html/page-lines.ts';
import { nameOfFile } from '../../name-of-file.ts';
import type { NamedSource } from '../../named-source.ts';
import { readBytes } from '../../read-bytes.ts';
import { dayOfFile } from '../day-of-file.ts';
import { foundArticle } from '../found-article.ts';
import { openZip } from '../zip/open-zip.ts';
import { documentParts } from './document-parts.ts';
import { isWordDocument } from './is-word-document.ts';
import { readProperties } from './read-properties.ts';
import { readableHtml } from './readable-html.ts';

/** Bytes: of the file, which has its pictures, and of what is inflated and read. */
const LARGEST_DOCX = 200 * 1024 * 1024;
const LIMITS = { one: 32 * 1024 * 1024, all: 96 * 1024 * 1024 };

/** The one article in a Word document: what a reader sees of its body, with the notes at the end. */
export async function* readDocx(file: string, report: Report): AsyncGenerator<NamedSource> {
  const bytes = readBytes(file, report, LARGEST_DOCX);
  if (!bytes || !isWordDocument(bytes, file, report)) return;
  const before = report.errors;
  const zip = await openZip(file, LIMITS, report);
  try {
    const parts = documentParts(zip, file, report);
    const { title, language, changed } = await readProperties(parts);
    const text = await readText(parts, file, report);
    const article = foundArticle(
      file,
      {
        number: 1,
        text,
        title,
        published: dayOfFile(changed, file, report),
        language,
        url: null,
        name: nameOfFile(file),
        capture: { format: 'docx', sha256: sha256(bytes) },
      },
      report,
    );
    if (article) yield article;
  } catch (error) {
    // Why is reported already.
    if (report.errors === before) throw error;
  } finally {
    zip.close();
  }
}

async function readText(
  parts: ReturnType<typeof documentParts>,
  file: string,
  report: Report,
): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml({ file: parts } as never, {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  for (const { type, message } of messages) {
    if (type !== 'error') continue;
    report.warn(
      'source:part-missing',
      'a part of the document cannot be read and is left out',
      { file },
      { actual: message, expected: 'a whole document' },
    );
  }
  return pageLines(readableHtml(value)).text;
}
