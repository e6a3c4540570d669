import type { Report } from '../../model/problem.ts';

/** Bytes at the start of a page in which to look for its encoding. */
const PRESCAN = 4096;
/** With a greater share of broken characters, the page is not in the encoding it states. */
const MOST_BROKEN = 0.005;

/**
 * Decodes a page: by its byte-order mark, else by the encoding that the server sent or its head states, else as UTF-8 or
 * Windows-1252.
 */
export function decodePage(
  bytes: Uint8Array,
  file: string,
  report: Report,
  sent: string | null = null,
): string | null {
  const stated = markOf(bytes) ?? sent ?? statedIn(bytes);
  const decoder = stated === null ? null : decoderOf(stated);
  if (stated !== null && !decoder) {
    report.warn(
      'source:unknown-encoding',
      'the page states an unknown encoding',
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

/** Reports broken characters, which are read as U+FFFD; refuses the page if there are too many. */
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
    report.warn('source:broken-bytes', 'invalid bytes were read as U+FFFD', { file }, detail);
  }
  return !isRefused;
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/**
 * `<meta charset=…>` or `<meta … content="text/html; charset=…">`. A page that states UTF-16 in
 * ASCII is UTF-8.
 */
function statedIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const [, label] =
    /<meta\b[^>]{0,500}?\bcharset\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9_:.-]{1,40})/i.exec(head) ??
    [];
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
