import type { Report } from '../../../model/problem.ts';
import type { OpenZip } from '../zip/open-zip.ts';

/** The parts of a document as mammoth asks for them, and a limit for each. */
export interface DocumentParts {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Buffer>;
}

/** Tags in one part: a book has some 500,000. In each other, where xmldom becomes slow. */
const MOST_TAGS = 1_500_000;
const DEEPEST = 400;

/** Fails at a part that is too large or hostile, once that is reported. */
export const documentParts = (zip: OpenZip, file: string, report: Report): DocumentParts => {
  const names = new Set(zip.names);
  return {
    exists: (name) => names.has(name),
    read: async (name, encoding) => {
      const bytes = await zip.read(name);
      if (bytes === null) throw new Error(`${name} is too large`);
      if (encoding === undefined) return bytes;
      const xml = bytes.toString(encoding as BufferEncoding);
      const flaw = flawOf(xml);
      if (flaw === null) return xml;
      report.error(
        'source:hostile',
        'a part of the document is not what a word processor writes, and is not read',
        { file, path: name },
        {
          actual: flaw,
          expected: `at most ${MOST_TAGS} tags, ${DEEPEST} in each other, and no DOCTYPE`,
        },
      );
      throw new Error(flaw);
    },
  };
};

/** Found before a tree is built of it. */
function flawOf(xml: string): string | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return 'a DOCTYPE';
  let tags = 0;
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1];
    if (next === '?' || next === '!') continue;
    tags += 1;
    if (next === '/') depth -= 1;
    else if (xml[xml.indexOf('>', at) - 1] !== '/') depth += 1;
    if (depth > DEEPEST) return `tags in each other, more than ${DEEPEST} deep`;
    if (tags > 2 * MOST_TAGS) return `more than ${MOST_TAGS} tags`;
  }
  return null;
}
