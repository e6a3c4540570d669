import type { Naming } from '../model/naming.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { type Unpacked, unpackFile } from './container/unpack-file.ts';
import { decode } from './decode.ts';
import { isFormat } from './formats/input-formats.ts';
import { readApart } from './formats/read-apart.ts';
import type { IdFrom } from './front-matter/loose-front.ts';
import { parseHtml } from './html/parse-html.ts';
import type { Input } from './input.ts';
import { nameOfFile } from './name-of-file.ts';
import { type NamedSource, namedBy } from './named-source.ts';
import { parseArticle, parseHeaded } from './parse-article.ts';
import { parseText } from './parse-text.ts';
import { readBytes } from './read-bytes.ts';
import { idOfAddress, idOfName } from './source-ids.ts';

/** The source in a file that holds one; null, with the reason reported, if there is none. */
export function readSource(input: Input, report: Report): NamedSource | null {
  if (isFormat(input.kind)) return firstOf(readApart(input.kind, input.file, report));
  const unpacked = readUnpacked(input, report);
  let by: Naming['by'] = 'id';
  const onNamed: OnNamed = (made) => {
    by = made;
  };
  const source = unpacked && parseUnpacked(input.file, unpacked, report, onNamed);
  return source && namedBy(source, by);
}

function firstOf(found: Iterable<NamedSource>): NamedSource | null {
  for (const one of found) return one;
  return null;
}

/** What a file holds; null, with the reason reported, if it cannot be read. */
export function readUnpacked(input: Input, report: Report): Unpacked | null {
  const bytes = readBytes(input.file, report);
  return bytes && unpackFile(input, bytes, report);
}

/** Called where no id is stated, with what one is made of. */
type OnNamed = (by: 'address' | 'file') => void;

export function parseUnpacked(
  file: string,
  { kind, bytes }: Unpacked,
  report: Report,
  onNamed: OnNamed = () => undefined,
): Source | null {
  if (kind === 'html') {
    const page = parseHtml(file, bytes, report);
    onNamed(page?.front.url == null ? 'file' : 'address');
    return page;
  }
  const content = decode(bytes, file, report);
  if (content === null) return null;
  if (kind === 'folder') return parseArticle(file, content, report);
  if (kind === 'markdown') return parseLoose(file, content, report, onNamed);
  onNamed('file');
  return parseText(file, content, report);
}

/** Parses Markdown outside a folder of its own; its head may lack an id or be missing. */
export function parseLoose(
  file: string,
  content: string,
  report: Report,
  onNamed: OnNamed = () => undefined,
): Source | null {
  const idFrom: IdFrom = ({ url }) => {
    onNamed(url == null ? 'file' : 'address');
    return url == null ? idOfName(nameOfFile(file)) : idOfAddress(url);
  };
  const headed = parseHeaded(file, content, idFrom, report);
  if (headed !== undefined) return headed;
  onNamed('file');
  return parseText(file, content, report);
}
