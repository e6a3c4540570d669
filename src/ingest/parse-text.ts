import { sha256 } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { lineAt } from '../text/line-at.ts';
import { checkCharacters } from './decode.ts';
import { markupIn } from './html/text-of-markup.ts';
import { nameOfFile } from './name-of-file.ts';
import { idOfName } from './source-ids.ts';

/** A plain text, with an id made from its file name. */
export function parseText(file: string, text: string, report: Report): Source | null {
  checkCharacters(text, file, report);
  warnOfMarkup(text, file, report);
  if (text.trim() === '') {
    report.error(
      'source:empty',
      'the article has no text',
      { file },
      {
        actual: `${text.length} characters, none of them visible`,
        expected: 'the text of the article',
      },
    );
    return null;
  }
  const id = idOfName(nameOfFile(file));
  return { front: { id }, text, sha256: sha256(text), file, textLine: 1 };
}

/** A file may be coded in quotations, so its text stays as it is. */
export function warnOfMarkup(text: string, file: string, report: Report): void {
  const markup = markupIn(text);
  if (markup === null) return;
  report.warn(
    'source:markup',
    'the text has tags or entities of HTML, which are read as words',
    { file, ...lineAt(text, text.indexOf(markup)) },
    { actual: markup.slice(0, 80), expected: 'plain text, or a page (.html)' },
  );
}
