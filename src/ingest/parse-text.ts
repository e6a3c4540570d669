import { sha256 } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { checkCharacters } from './decode.ts';
import { nameOfFile } from './name-of-file.ts';
import { idOfName } from './source-ids.ts';

/** A plain text, with an id made from its file name. */
export function parseText(file: string, text: string, report: Report): Source | null {
  checkCharacters(text, file, report);
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
