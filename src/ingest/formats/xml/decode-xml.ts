import type { Report } from '../../../model/problem.ts';
import { decodePage } from '../../html/decode-page.ts';

/** Bytes at the start in which XML declares its encoding. */
const PRESCAN = 200;

/** XML as text: by its byte-order mark, else in the encoding that it declares, else in UTF-8. */
export function decodeXml(bytes: Uint8Array, file: string, report: Report): string | null {
  const start = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const [, declared = 'utf-8'] =
    /<\?xml\b[^>]{0,100}?\bencoding\s{0,4}=\s{0,4}["']([\w.:-]{1,40})/i.exec(start) ?? [];
  // What is declared in ASCII is not written in it.
  return decodePage(bytes, file, report, /^utf-?16/i.test(declared) ? 'utf-8' : declared);
}
