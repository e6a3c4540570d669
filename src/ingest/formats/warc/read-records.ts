import { LimitReader, WARCParser, type WARCRecord } from 'warcio';
import { createReport, type Report } from '../../../model/problem.ts';
import { parseHtml } from '../../html/parse-html.ts';
import { type NamedSource, namedBy } from '../../named-source.ts';
import { LARGEST_FILE, tooLarge } from '../../read-bytes.ts';
import type { CountedOut } from '../counted-out.ts';
import { decodedBody } from './decoded-body.ts';

interface Archive {
  readonly file: string;
  /** Number of the first record, where several archives are in one file. */
  readonly first: number;
  readonly leftOut: CountedOut;
}

/** Bytes of the headers of a record. Without a limit, garbage would be taken for one long line. */
const LARGEST_HEADERS = 16 * 1024 * 1024;
/** Records after which it is said that it goes on. */
const PAUSE = 50;

/** The articles in the records of an archive, one in memory at a time. Returns the next number. */
export async function* readRecords(
  stream: AsyncIterable<Uint8Array>,
  { file, first, leftOut }: Archive,
  report: Report,
): AsyncGenerator<NamedSource | null, number> {
  let number = first;
  let allowed = LARGEST_HEADERS;
  const parser = new WARCParser(
    limited(stream, (bytes) => {
      allowed -= bytes;
      if (allowed < 0) throw new Error(`no end of the headers of record ${number}`);
    }),
  );
  for await (const record of parser) {
    if (!/^WARC\/1\.\d/.test(record.warcHeaders.statusline))
      throw new Error(`record ${number} begins with ${record.warcHeaders.statusline.slice(0, 40)}`);
    if (record.warcHeaders.headers.get('Content-Length') === null)
      throw new Error(`record ${number} is cut off, or states no length`);
    allowed = LARGEST_HEADERS + record.warcContentLength;
    const why = whyNoPage(record);
    const article = why === null ? await readPage(record, number, file, report) : null;
    if (why !== null) leftOut.count(why);
    const missing = await skipRest(record);
    if (missing > 0) throw new Error(`record ${number} is cut off, ${missing} bytes are missing`);
    if (article || number % PAUSE === 0) yield article;
    number += 1;
  }
  const { compressed, inflator } = parser._reader;
  if (compressed !== null && inflator?.ended === false)
    throw new Error(`record ${number} is cut off`);
  if (number === first) throw new Error('no record in it');
  return number;
}

/** How much of a record is missing when the rest of it is read; warcio itself would wait for ever. */
async function skipRest({ _reader: reader }: WARCRecord): Promise<number> {
  if (!(reader instanceof LimitReader)) return 0;
  for await (const _ of reader);
  return reader.limit;
}

async function* limited(
  stream: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** What a record is that is no page; null if it is one. */
function whyNoPage({ warcType, httpHeaders, warcContentType }: WARCRecord): string | null {
  if (warcType === 'resource') return whyNoHtml(warcContentType);
  if (warcType !== 'response') return `records of type ${warcType ?? 'unknown'}`;
  const status = Number(httpHeaders?.statusCode);
  if (status !== 200) return `with status ${Number.isNaN(status) ? 'unknown' : status}`;
  return whyNoHtml(httpHeaders?.headers.get('Content-Type'));
}

function whyNoHtml(type: string | null | undefined): string | null {
  const [plain = ''] = (type ?? 'unknown').toLowerCase().split(';');
  return /^\s*(?:text\/html|application\/xhtml\+xml)\s*$/.test(plain) ? null : plain.trim();
}

async function readPage(
  record: WARCRecord,
  number: number,
  file: string,
  report: Report,
): Promise<NamedSource | null> {
  const address = record.warcTargetURI ?? '';
  const place = { file, path: address || `record ${number}` };
  if (record.warcContentLength > LARGEST_FILE) {
    tooLarge(place, `${record.warcContentLength} bytes`, report);
    return null;
  }
  const bytes = await decodedBody(record, place, report);
  if (bytes === null) return null;
  const own = createReport();
  const type = record.httpHeaders?.headers.get('Content-Type') ?? record.warcContentType ?? '';
  const source = parseHtml(file, bytes, own, {
    address,
    at: record.warcDate ?? null,
    charset: /charset\s{0,4}=\s{0,4}["']?([\w.:-]{1,40})/i.exec(type)?.[1] ?? null,
  });
  for (const problem of own.problems)
    report.add({ ...problem, place: { ...problem.place, path: place.path } });
  if (!source || own.errors > 0) return null;
  return namedBy({ ...source, textLine: number }, source.front.url == null ? 'file' : 'address');
}
