import type { Report } from '../../model/problem.ts';

/** Bytes at the front of a page in which its encoding is looked for. */
const PRESCAN = 4096;
/** Beyond this share of broken characters the page is not in the encoding that it states. */
const MOST_BROKEN = 0.005;

/** A page's bytes as text: by byte-order mark, else by what its head states, else UTF-8 or Windows-1252. */
export function decodePage(bytes: Uint8Array, file: string, report: Report): string | null {
  const stated = markOf(bytes) ?? statedIn(bytes);
  const decoder = stated === null ? null : decoderOf(stated);
  if (stated !== null && !decoder) {
    report.warn(
      'source:unknown-encoding',
      'the page states an encoding that nobody knows',
      { file },
      { actual: stated, expected: 'a name of the WHATWG Encoding Standard, such as utf-8' },
    );
  }
  if (!decoder) return decodeUnstated(bytes, file, report);
  const text = decoder.decode(bytes);
  return checkBroken(text, decoder.encoding, file, report) ? text : null;
}

function decodeUnstated(bytes: Uint8Array, file: string, report: Report): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report.warn(
      'source:encoding-guessed',
      'the page states no encoding and is not UTF-8; it was read as browsers do',
      { file },
      { actual: 'windows-1252', expected: '<meta charset>' },
    );
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Broken characters are shown as U+FFFD and reported; too many of them, and the page is refused. */
function checkBroken(text: string, encoding: string, file: string, report: Report): boolean {
  const broken = text.split('\uFFFD').length - 1;
  if (broken === 0) return true;
  const isRefused = broken > 3 && broken > text.length * MOST_BROKEN;
  const detail = {
    actual: `${broken} of ${text.length} characters are broken`,
    expected: encoding,
  };
  if (isRefused) {
    report.error(
      'source:wrong-encoding',
      'the page is not in the encoding that it states',
      { file },
      detail,
    );
  } else {
    report.warn(
      'source:broken-bytes',
      'bytes that are no character were read as U+FFFD',
      { file },
      detail,
    );
  }
  return !isRefused;
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/** `<meta charset=…>` or `<meta … content="text/html; charset=…">`; what states UTF-16 in ASCII is UTF-8. */
function statedIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const [, label] = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)/i.exec(head) ?? [];
  if (label === undefined) return null;
  return /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
