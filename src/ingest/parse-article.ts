import { sha256 } from '../model/ids.ts';
import { present } from '../model/present.ts';
import type { Report } from '../model/problem.ts';
import type { FrontMatter, Source } from '../model/source.ts';
import { checkCharacters } from './decode.ts';
import { type IdFrom, looseFront } from './front-matter/loose-front.ts';
import { readHead, type StatedHead } from './front-matter/read-head.ts';
import { type SplitFile, splitHead } from './front-matter/split-head.ts';
import { strictFront } from './front-matter/strict-front.ts';

/**
 * Parses `article.md`: YAML front matter with an id, then the text, unchanged to its last newline.
 */
export function parseArticle(file: string, content: string, report: Report): Source | null {
  checkCharacters(content, file, report);
  const split = splitHead(content);
  if (split?.format !== 'yaml') return noFrontMatter(file, content, report);
  const head = readHead(file, split, false, report);
  return sourceOf(file, split, head && strictFront(head, report), report);
}

/**
 * Parses Markdown with a head by whatever program, in YAML, TOML or JSON; the id is made from it if
 * it states none. `undefined` if there is no head.
 */
export function parseHeaded(
  file: string,
  content: string,
  idFrom: IdFrom,
  report: Report,
): Source | null | undefined {
  const split = splitHead(content);
  if (!split && OPENED.test(content)) return noFrontMatter(file, content, report);
  const head: StatedHead | null = split && readHead(file, split, true, report);
  if (!split || !head) return undefined;
  checkCharacters(content, file, report);
  const front = looseFront(head, idFrom, report);
  const source = sourceOf(file, split, front, report);
  return source && { ...source, ...present({ captured: front.retrieved }) };
}

/** A head that is opened and never closed; a line of dashes before prose is none. */
const OPENED = /^(?:---|\+\+\+)[ \t]*\r?\n[\p{L}_][\p{L}\p{N}_ -]{0,30}[ \t]*[:=]/u;

function sourceOf(
  file: string,
  { text, textLine }: SplitFile,
  front: FrontMatter | null,
  report: Report,
): Source | null {
  if (text.trim() !== '') return front && { front, text, sha256: sha256(text), file, textLine };
  report.error(
    'source:empty',
    'the article has no text',
    { file, line: textLine },
    {
      actual: `${text.length} characters, none of them visible`,
      expected: 'the text of the article',
    },
  );
  return null;
}

function noFrontMatter(file: string, content: string, report: Report): null {
  report.error(
    'source:no-front-matter',
    'an article begins with its front matter',
    { file, line: 1 },
    {
      actual: JSON.stringify(content.slice(0, 40)),
      expected: 'a line ---, YAML, a line ---, then the text',
    },
  );
  return null;
}
