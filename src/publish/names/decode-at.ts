/** Characters written at an offset in some code, and how many code units the code takes. */
export interface Decoded {
  /** Empty if nothing is seen there. */
  readonly characters: string;
  readonly length: number;
}

/** Soft hyphens, direction marks, zero-width characters, variation selectors, fillers. */
const INVISIBLE = /\u034F|\p{Cf}|[\u115F\u1160\u3164\uFFA0]|\p{Variation_Selector}|\u17B4|\u17B5/u;
/** Quoted-printable text breaks its lines so. */
const SOFT_BREAK = /=[ \t]*\r?\n/y;
/** Marks a part of a word bold, or allows a line to break in it. */
const INLINE_TAG =
  /<\/?(?:a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>\n]{0,200})?\/?>/iy;
const ENTITY = /&(?:amp;){0,3}(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/iy;
const ACCENTED =
  /^([a-z])(?:acute|breve|caron|cedil|circ|dot|grave|macr|ogon|ring|slash|strok|tilde|uml)$/iu;
const NAMED: Readonly<Record<string, string>> = {
  shy: '',
  zwnj: '',
  zwj: '',
  lrm: '',
  rlm: '',
  nobreak: '',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  middot: '·',
  hyphen: '-',
  dash: '-',
  ndash: '–',
  quot: '"',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lpar: '(',
  rpar: ')',
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
  inodot: 'ı',
  commat: '@',
  num: '#',
  period: '.',
};
const ESCAPE = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/iy;
/** A percent sign may itself be percent-encoded, several times. */
const PERCENT = /%(?:25){0,3}([\da-f]{2})/iy;
const QUOTED_PRINTABLE = /=([\dA-F]{2})/y;

/**
 * What is encoded or invisible at an offset: an HTML entity, a percent-encoded or quoted-printable
 * character, an escape of JavaScript. Null if the character there means itself.
 */
export function decodeAt(text: string, offset: number): Decoded | null {
  const character = text.charAt(offset);
  switch (character) {
    case '&':
      return entityAt(text, offset);
    case '%':
      return bytesAt(text, offset, PERCENT);
    case '=':
      return skipAt(text, offset, SOFT_BREAK) ?? bytesAt(text, offset, QUOTED_PRINTABLE);
    case '\\': {
      const [all, ...codes] = matchAt(ESCAPE, text, offset) ?? [];
      return all === undefined ? null : fromCode(Number.parseInt(codes.join(''), 16), all);
    }
    case '<':
      return skipAt(text, offset, INLINE_TAG);
    default: {
      if (character < '\u00AD') return null;
      const whole = String.fromCodePoint(text.codePointAt(offset) ?? 0);
      return INVISIBLE.test(whole) ? { characters: '', length: whole.length } : null;
    }
  }
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function skipAt(text: string, offset: number, pattern: RegExp): Decoded | null {
  const found = matchAt(pattern, text, offset);
  return found && { characters: '', length: found[0].length };
}

function entityAt(text: string, offset: number): Decoded | null {
  const [all = '', decimal, hex, name = ''] = matchAt(ENTITY, text, offset) ?? [];
  if (decimal) return fromCode(Number(decimal), all);
  if (hex) return fromCode(Number.parseInt(hex, 16), all);
  const characters = NAMED[name.toLowerCase()] ?? ACCENTED.exec(name)?.[1];
  return characters === undefined ? null : { characters, length: all.length };
}

function fromCode(code: number, { length }: string): Decoded | null {
  if (!(code > 0 && code <= 0x10ffff)) return null;
  const character = String.fromCodePoint(code);
  return { characters: INVISIBLE.test(character) ? '' : character, length };
}

/** A character as the bytes of UTF-8, each of them encoded. */
function bytesAt(text: string, offset: number, pattern: RegExp): Decoded | null {
  const bytes: number[] = [];
  let end = offset;
  do {
    const [all, hex = ''] = matchAt(pattern, text, end) ?? [];
    if (all === undefined) return null;
    bytes.push(Number.parseInt(hex, 16));
    end += all.length;
  } while (bytes.length < lengthOf(bytes[0] ?? 0));
  const [lead = 0, ...more] = bytes;
  const bits = more.length === 0 ? lead : lead & (0x3f >> more.length);
  const code = more.reduce((sum, byte) => sum * 64 + (byte & 0x3f), bits);
  return fromCode(code, text.slice(offset, end));
}

function lengthOf(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
