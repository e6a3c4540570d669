import type { Place, Report } from '../model/problem.ts';
import { lineAt } from '../text/line-at.ts';

const BYTE_ORDER_MARK = '\uFEFF';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F]/g;
const DIRECTION_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Decodes strict UTF-8, changing nothing but a byte-order mark; null, with the reason reported, if
 * invalid.
 */
export function decode(bytes: Uint8Array, file: string, report: Report): string | null {
  const invalid = firstInvalidByte(bytes);
  if (invalid !== null) {
    report.error(
      'source:not-utf-8',
      'a byte is not part of any UTF-8 character',
      { file },
      {
        actual: `0x${(bytes[invalid] ?? 0).toString(16)} at byte ${invalid}`,
        expected: 'UTF-8',
      },
    );
    return null;
  }
  const text = Buffer.from(bytes).toString('utf8');
  if (!text.startsWith(BYTE_ORDER_MARK)) return text;
  report.warn(
    'source:byte-order-mark',
    'the file begins with a byte-order mark, which is not counted',
    { file, line: 1 },
    {
      actual: 'U+FEFF',
      expected: 'no byte-order mark',
    },
  );
  return text.slice(BYTE_ORDER_MARK.length);
}

/** Reports problem characters in a decoded text; never repairs them. */
export function checkCharacters(text: string, file: string, report: Report): void {
  const place = (offset: number): Place => ({ file, ...lineAt(text, offset) });
  const control = text.search(CONTROL);
  if (control >= 0) {
    report.error('source:control-character', 'a character that no text needs', place(control), {
      actual: `${codePoint(text, control)}, ${count(text, CONTROL)} in all`,
      expected: 'none but tabs, line ends and page ends',
    });
  }
  const override = text.search(DIRECTION_OVERRIDE);
  if (override >= 0) {
    report.warn(
      'source:direction-override',
      'a control character can show words in a different order',
      place(override),
      {
        actual: `${codePoint(text, override)}, ${count(text, DIRECTION_OVERRIDE)} in all`,
        expected: 'no explicit direction controls',
      },
    );
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    report.warn(
      'source:carriage-return',
      'line ends are kept as they are and count in offsets',
      place(carriageReturn),
      {
        actual: `${count(text, /\r/g)} carriage returns`,
        expected: 'line feeds only',
      },
    );
  }
}

function firstInvalidByte(bytes: Uint8Array): number | null {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null;
  } catch {
    const lenient = Buffer.from(bytes).toString('utf8');
    let offset = 0;
    for (const character of lenient) {
      const isReplacement = character === '\uFFFD';
      if (isReplacement && !(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf)) return offset;
      offset += Buffer.byteLength(character);
    }
    return bytes.length - 1;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const codePoint = (text: string, offset: number): string =>
  `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
