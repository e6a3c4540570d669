import { gunzipSync } from 'node:zlib';
import type { Report } from '../../model/problem.ts';
import type { Input } from '../input.ts';
import { LARGEST_FILE, tooLarge } from '../read-bytes.ts';
import { foreignFormat } from './foreign-format.ts';
import { isMhtml } from './read-mhtml.ts';

/** What a file holds, whatever it is called. */
export interface Unpacked {
  readonly kind: Input['kind'];
  readonly bytes: Uint8Array;
}

/** Servers compress what is compressed already. */
const DEEPEST = 3;
const PRESCAN = 4096;

/**
 * Decompresses gzip, and tells a page by its content. Null, with the reason reported, if it is
 * broken, too large, or of a format that is not read.
 */
export function unpackFile(
  { kind, file }: Input,
  bytes: Uint8Array,
  report: Report,
): Unpacked | null {
  const plain = inflate(bytes, file, report);
  if (!plain) return null;
  const foreign = foreignFormat(plain);
  if (foreign !== null) {
    report.error(
      'source:foreign-format',
      'the file is not what its name says, and of a format that is not read',
      { file },
      { actual: foreign, expected: 'text, a page, MHTML or gzip of one of these' },
    );
    return null;
  }
  const head = Buffer.from(plain.subarray(0, PRESCAN)).toString('latin1');
  const isPage = (kind === 'text' || kind === 'markdown') && (isPageHead(head) || isMhtml(plain));
  return { kind: isPage ? 'html' : kind, bytes: plain };
}

/** What may stand before a page: blanks, a byte-order mark as Latin-1, an XML declaration, comments. */
const BEFORE_PAGE = /[\s\uFEFF]+|ï»¿|<\?xml[^>]*>|<!--[\s\S]*?-->/y;
const PAGE = /<(?:!doctype\s{1,40}html|html[\s>])/iy;

/** Whether these characters begin a page, whatever the file is called. */
function isPageHead(head: string): boolean {
  const skip = (from: number): number => {
    BEFORE_PAGE.lastIndex = from;
    return BEFORE_PAGE.test(head) ? BEFORE_PAGE.lastIndex : from;
  };
  let at = 0;
  for (let next = skip(at); next > at; next = skip(at)) at = next;
  PAGE.lastIndex = at;
  return PAGE.test(head);
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The bytes as they were before gzip; null, with the reason reported, if that cannot be said. */
export function inflate(
  bytes: Uint8Array,
  file: string,
  report: Report,
  most = LARGEST_FILE,
): Uint8Array | null {
  let plain = bytes;
  for (let depth = 0; isGzip(plain) && depth < DEEPEST; depth++) {
    try {
      plain = gunzipSync(plain, { maxOutputLength: most });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ERR_BUFFER_TOO_LARGE')
        tooLarge({ file }, `more than ${most} bytes when decompressed`, report);
      else
        report.error(
          'source:broken-gzip',
          'the file is compressed with gzip, and damaged or cut off',
          { file },
          { actual: message, expected: 'a whole gzip file' },
        );
      return null;
    }
  }
  return plain;
}
