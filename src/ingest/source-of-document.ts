import { sha256 } from '../model/ids.ts';
import { present } from '../model/present.ts';
import type { Report } from '../model/problem.ts';
import { FrontMatter, type Source } from '../model/source.ts';
import { checkCharacters } from './decode.ts';
import type { DocumentLine } from './read-document-lines.ts';
import { idOfGiven } from './source-ids.ts';

/** A line of JSONL as a source: its id made valid if necessary, its invalid fields left out. */
export function sourceOfDocument(
  file: string,
  document: DocumentLine,
  report: Report,
): Source | null {
  const { line, text, id, entries, ...stated } = document;
  const place = { file, line };
  checkCharacters(text, `${file}:${line}`, report);
  if (text.trim() === '') {
    report.error('source:empty', 'the document has no text', place, {
      actual: `${text.length} characters, none of them visible`,
      expected: 'the text of the article',
    });
    return null;
  }
  const fields = { ...present(stated) } as Record<string, unknown>;
  for (const field of ['url', 'language', 'title', 'publication'] as const) {
    const value = fields[field];
    if (value === undefined || value === '') delete fields[field];
    else if (!FrontMatter.shape[field].safeParse(value).success) {
      report.warn('source:line-field', `${field} is invalid and is left out`, place, {
        actual: String(value),
        expected: field === 'url' ? 'a web address' : 'a language tag, such as en',
      });
      delete fields[field];
    }
  }
  const front = FrontMatter.parse({ id: idOfGiven(id), ...fields });
  return { front, text, sha256: sha256(text), file, textLine: line, ...present({ entries }) };
}
