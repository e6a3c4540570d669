import { Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { QuestionReport } from './question-report.ts';
import { reportBody, reportNumbering } from './report-body.ts';
import { DOCX_STYLES } from './report-docx-styles.ts';

/** The report as the bytes of a .docx: the same report gives the same bytes. */
export async function packReport(report: QuestionReport): Promise<Uint8Array> {
  const { title, subtitle } = report;
  const document = new Document({
    title,
    description: subtitle,
    creator: 'attest',
    lastModifiedBy: 'attest',
    styles: DOCX_STYLES,
    numbering: reportNumbering(report),
    sections: [{ properties: { page: { margin: MARGIN } }, children: reportBody(report) }],
  });
  return withoutChance(await Packer.toBuffer(document));
}

/** Twentieths of a point: 20 mm. */
const MARGIN = { top: 1134, right: 1134, bottom: 1247, left: 1134 };

/** ZIP has no earlier day. */
const FIRST_DAY_OF_ZIP = new Date(1980, 0, 1);

/** Without the ids by chance and the clock that the writer puts in, and bookmarks numbered apart. */
function withoutChance(packed: Uint8Array): Uint8Array {
  const parts = unzipSync(packed);
  const links = new Map<string, string>();
  const numbered = (id: string): string => {
    const known = links.get(id) ?? `rIdLink${links.size + 1}`;
    links.set(id, known);
    return known;
  };
  const settled = Object.fromEntries(
    Object.keys(parts)
      // Documents before their relationships, so that links are numbered as they stand.
      .sort(
        (a, b) => Number(a.includes('_rels/')) - Number(b.includes('_rels/')) || (a < b ? -1 : 1),
      )
      .map((path) => [path, settle(path, parts[path] ?? new Uint8Array(), numbered)]),
  );
  const inOrder = Object.fromEntries(
    Object.keys(parts).map((path) => [path, settled[path] ?? EMPTY]),
  );
  return zipSync(inOrder, { mtime: FIRST_DAY_OF_ZIP });
}

const EMPTY = new Uint8Array();
/** What the writer makes of a link: `rId` and 21 random characters. */
const CHANCE = /\brId[a-z0-9_-]{21}(?=")/g;
const BOOKMARK = /<w:bookmark(Start|End) ([^<>]{0,400}?)w:id="\d{1,9}"/g;

function settle(path: string, bytes: Uint8Array, numbered: (id: string) => string): Uint8Array {
  if (!/\.(?:xml|rels)$/.test(path)) return bytes;
  const xml = strFromU8(bytes).replace(CHANCE, numbered);
  if (path === 'docProps/core.xml')
    return strToU8(
      xml.replace(/<dcterms:(created|modified)\b[^<>]{0,200}>[^<]{0,60}<\/dcterms:\1>/g, ''),
    );
  if (path !== 'word/document.xml') return strToU8(xml);
  let marks = 0;
  return strToU8(
    xml.replace(BOOKMARK, (_, end: string, before: string) => {
      if (end === 'Start') marks += 1;
      return `<w:bookmark${end} ${before}w:id="${marks}"`;
    }),
  );
}
