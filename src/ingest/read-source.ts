import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { type Unpacked, unpackFile } from './container/unpack-file.ts';
import { decode } from './decode.ts';
import type { IdFrom } from './front-matter/loose-front.ts';
import { parseHtml } from './html/parse-html.ts';
import type { Input } from './input.ts';
import { nameOfFile } from './name-of-file.ts';
import { parseArticle, parseHeaded } from './parse-article.ts';
import { parseText } from './parse-text.ts';
import { readBytes } from './read-bytes.ts';
import { idOfAddress, idOfName } from './source-ids.ts';

/** The source in a file that holds one; null, with the reason reported, if there is none. */
export function readSource(input: Input, report: Report): Source | null {
  const unpacked = readUnpacked(input, report);
  return unpacked && parseUnpacked(input.file, unpacked, report);
}

/** What a file holds; null, with the reason reported, if it cannot be read. */
export function readUnpacked(input: Input, report: Report): Unpacked | null {
  const bytes = readBytes(input.file, report);
  return bytes && unpackFile(input, bytes, report);
}

export function parseUnpacked(
  file: string,
  { kind, bytes }: Unpacked,
  report: Report,
): Source | null {
  if (kind === 'html') return parseHtml(file, bytes, report);
  const content = decode(bytes, file, report);
  if (content === null) return null;
  if (kind === 'folder') return parseArticle(file, content, report);
  return kind === 'markdown' ? parseLoose(file, content, report) : parseText(file, content, report);
}

/** Parses Markdown outside a folder of its own; its head may lack an id or be missing. */
export function parseLoose(file: string, content: string, report: Report): Source | null {
  const idFrom: IdFrom = ({ url }) => (url == null ? idOfName(nameOfFile(file)) : idOfAddress(url));
  const headed = parseHeaded(file, content, idFrom, report);
  return headed === undefined ? parseText(file, content, report) : headed;
}
