/**
 * The characters, in lower case, with which a match of a pattern (see pattern.ts) can begin; null
 * if unknown. Checking these first avoids trying, or even compiling, a pattern that cannot match.
 * `macro` returns the pattern that a `<name>` stands for.
 */
export function firstLetters(
  pattern: string,
  macro: (name: string) => string | undefined,
): ReadonlySet<string> | null {
  const known = new Map<string, First>();
  const firstOf = (part: string): First => {
    const found = known.get(part) ?? readChoices({ pattern: part, at: 0, firstOf, macro });
    known.set(part, found);
    return found;
  };
  const { letters, mayBeEmpty } = firstOf(pattern);
  return mayBeEmpty || letters.has(ANY) ? null : letters;
}

interface Reader {
  readonly pattern: string;
  readonly firstOf: (pattern: string) => First;
  readonly macro: (name: string) => string | undefined;
  at: number;
}

/** The possible first characters of part of a pattern, and whether it can match nothing. */
interface First {
  readonly letters: ReadonlySet<string>;
  readonly mayBeEmpty: boolean;
}

/** In a set, stands for any character. */
const ANY = 'any';
const DIGITS: ReadonlySet<string> = new Set('0123456789');
const NOTHING: First = { letters: new Set(), mayBeEmpty: true };
const ANYTHING: First = { letters: new Set([ANY]), mayBeEmpty: false };

function readChoices(reader: Reader): First {
  const letters = new Set<string>();
  let mayBeEmpty = false;
  for (;;) {
    const choice = readSequence(reader);
    for (const letter of choice.letters) letters.add(letter);
    mayBeEmpty ||= choice.mayBeEmpty;
    if (reader.pattern[reader.at] !== '|') return { letters, mayBeEmpty };
    reader.at += 1;
  }
}

function readSequence(reader: Reader): First {
  const letters = new Set<string>();
  let mayBeEmpty = true;
  while (reader.at < reader.pattern.length && !/[|)]/u.test(reader.pattern[reader.at] ?? '')) {
    const atom = readAtom(reader);
    const optional = isOptional(reader);
    if (mayBeEmpty) for (const letter of atom.letters) letters.add(letter);
    mayBeEmpty &&= atom.mayBeEmpty || optional;
    if (!mayBeEmpty) skip(reader, /[^()[\]\\|<]*/uy);
  }
  return { letters, mayBeEmpty };
}

function skip(reader: Reader, expression: RegExp): string {
  expression.lastIndex = reader.at;
  const [found = ''] = expression.exec(reader.pattern) ?? [];
  reader.at += found.length;
  return found;
}

const MACRO = /<(-|[a-z]+)>/uy;
const HEAD = /\((?:\?(?:<?[=!]|:|<\w+>))?|\[\^?|\\[pPk][{<]\w+[}>]|\\.|./suy;
const CLASS = /(?:\\.|[^\]\\])*\]/suy;
const REPETITION = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/uy;

function readAtom(reader: Reader): First {
  const name = skip(reader, MACRO).slice(1, -1);
  const meant = name === '' ? undefined : reader.macro(name);
  if (meant !== undefined) return reader.firstOf(meant);
  const token = skip(reader, HEAD);
  if (token.startsWith('(')) {
    const inner = readChoices(reader);
    skip(reader, /\)/uy);
    return /[=!]$/u.test(token) ? NOTHING : inner;
  }
  if (token.startsWith('[')) return readClass(reader, token);
  if (token === '\\b' || token === '^' || token === '$') return NOTHING;
  if (token === '\\d') return { letters: DIGITS, mayBeEmpty: false };
  if (/^\\k/u.test(token)) return { letters: new Set([ANY]), mayBeEmpty: true };
  if (/^(?:[ .]|\\[a-zA-Z].*)$/u.test(token)) return ANYTHING;
  return { letters: new Set([token.replace('\\', '').toLowerCase()]), mayBeEmpty: false };
}

/** A class of single characters and digits; a class with anything else counts as any character. */
function readClass(reader: Reader, opening: string): First {
  const whole = skip(reader, CLASS);
  const inside = whole.slice(0, -1).replaceAll('\\d', '0-9');
  const letters = new Set<string>();
  for (const [part, from = '', to = from] of inside.matchAll(/(.)-(.)|./gsu)) {
    if (part === '\\' || opening !== '[') return ANYTHING;
    const first = (from || part).codePointAt(0) ?? 0;
    const last = (to || part).codePointAt(0) ?? 0;
    for (let code = first; code <= last; code += 1)
      letters.add(String.fromCodePoint(code).toLowerCase());
  }
  return { letters, mayBeEmpty: false };
}

/** Skips the quantifier after an atom; true if it allows zero repetitions. */
function isOptional(reader: Reader): boolean {
  return /^(?:[?*]|\{0)/u.test(skip(reader, REPETITION));
}
