import { parse } from 'mhtml-to-html';
import type { Report } from '../../model/problem.ts';

/** A page taken out of MHTML, the one file in which browsers keep a page with its images. */
export interface MhtmlPage {
  readonly html: string;
  /** The address in its headers; null if it is none. */
  readonly address: string | null;
  /** When it was saved, as printed in the header. */
  readonly saved: string | null;
}

const PRESCAN = 4096;
const IS_MIME = /^(?:mime-version|content-type):\s*(?:1\.0|multipart\/|message\/|text\/html)/im;

/** Whether it begins with the headers of a MIME message, whatever the file is called. */
export function isMhtml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1').replace(/^\s+/, '');
  const [head = ''] = start.split(/\r?\n\r?\n/);
  return /^[!-9;-~]+:/.test(head) && IS_MIME.test(head) && /^content-type:/im.test(head);
}

/** The page in MHTML; null, with the reason reported, if there is none. */
export function readMhtml(file: string, bytes: Uint8Array, report: Report): MhtmlPage | null {
  try {
    const { headers, resources, index } = parse(bytes);
    const page = index === undefined ? undefined : resources[index];
    if (page?.data) {
      const location = headers['snapshot-content-location'] ?? headers['content-location'];
      const address = [location, page.id].find((one) => one && /^https?:/i.test(one)) ?? null;
      return { html: page.data, address, saved: headers['date'] ?? null };
    }
    return noPage(file, `${Object.keys(resources).length} parts, none of them a page`, report);
  } catch (error) {
    // Nested too deep for the library.
    if (!(error instanceof RangeError)) throw error;
    return noPage(file, error.message, report);
  }
}

function noPage(file: string, actual: string, report: Report): null {
  report.error(
    'source:broken-mhtml',
    'no page can be read in this MHTML',
    { file },
    { actual, expected: 'a part that is HTML, as browsers save it' },
  );
  return null;
}
