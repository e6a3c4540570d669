import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { AsyncIterReader, type WARCRecord } from 'warcio';
import type { Place, Report } from '../../../model/problem.ts';
import { LARGEST_FILE, tooLarge } from '../../read-bytes.ts';

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;
const DECODERS: Readonly<Record<string, Decode>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: (bytes, options) =>
    (bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options),
  br: brotliDecompressSync,
};

/**
 * The body of a page as a browser got it, without chunks and compression, which many archives have
 * undone already. Null, with the reason reported, if it is too large, broken or of another coding.
 */
export async function decodedBody(
  record: WARCRecord,
  place: Place,
  report: Report,
): Promise<Uint8Array | null> {
  const headers = record.httpHeaders?.headers;
  const isChunked = /chunked/i.test(headers?.get('Transfer-Encoding') ?? '');
  const raw = await new AsyncIterReader(record.reader, null, isChunked).readFully();
  const coding = (headers?.get('Content-Encoding') ?? '').trim().toLowerCase();
  if (coding === '' || coding === 'identity' || isMarkup(raw)) return raw;
  try {
    const decode = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined;
    if (!decode) throw new Error('a coding that is not known');
    return decode(raw, { maxOutputLength: LARGEST_FILE });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      tooLarge(place, `more than ${LARGEST_FILE} bytes when decompressed`, report);
    else
      report.error(
        'source:broken-record',
        'the body of a page in the archive cannot be decoded',
        place,
        { actual: `${coding}: ${message}`, expected: 'gzip, deflate or br' },
      );
    return null;
  }
}

/** Whether it begins as a page does, whatever the headers say of it. */
const isMarkup = (bytes: Uint8Array): boolean =>
  /^\s*<[!?a-z]/i.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1').replace('ï»¿', ''));
