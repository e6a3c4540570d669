import { gapBefore } from '../../language/match/line.ts';
import { mentionWords } from './patterns.ts';
import type { Surface } from './surface.ts';

/** The number of a unit, however it is printed: "3rd", "Fifty-Fifth", "2/14", "21". */
export interface UnitNumber {
  readonly number: string;
  /** Index after its last piece. */
  readonly next: number;
  readonly form: 'ordinal' | 'spelled' | 'digits';
}

const ORDINAL = /^(\d{1,4})(\p{L}+)$/u;
const DIGITS = /^\d{1,4}$/;
const SECOND = /^(\d{1,3})(\p{L}*)$/u;
const YEAR = /^(?:19|20)\d\d$/;
const HUNDRED = 100;

export const readUnitNumber = (surface: Surface, at: number): UnitNumber | null =>
  readPair(surface, at) ??
  readOrdinal(surface, at) ??
  readSpelled(surface, at) ??
  readDigits(surface, at);

/** "2/14", "2/14th": the second battalion of the fourteenth regiment. */
function readPair(surface: Surface, at: number): UnitNumber | null {
  const [first, second] = surface.pieces.slice(at, at + 2);
  if (!first || !second || gapBefore(surface, at + 1) !== '/') return null;
  const [, digits, ending = ''] = SECOND.exec(second.key) ?? [];
  if (!DIGITS.test(first.text) || digits === undefined) return null;
  if (ending !== '' && !mentionWords.ordinalEndings.has(ending)) return null;
  if (gapBefore(surface, at + 2) === '/') return null;
  return {
    number: `${first.text}/${digits}`,
    next: at + 2,
    form: 'digits',
  };
}

function readOrdinal({ pieces }: Surface, at: number): UnitNumber | null {
  const [, digits, ending = ''] = ORDINAL.exec(pieces[at]?.key ?? '') ?? [];
  if (!digits || !mentionWords.ordinalEndings.has(ending)) return null;
  return { number: digits, next: at + 1, form: 'ordinal' };
}

/** "Ninth", "Fifty-Fifth", "Twenty-first", "Hundred and Eighteenth". */
function readSpelled(surface: Surface, at: number): UnitNumber | null {
  const { pieces, lexicon } = surface;
  if (!pieces[at]?.capital) return null;
  let next = at;
  let value = 0;
  if (pieces[next]?.key === 'one' && pieces[next + 1]?.key === 'hundred') next += 1;
  if (pieces[next]?.key === 'hundred') {
    value = HUNDRED;
    next += pieces[next + 1]?.key === 'and' ? 2 : 1;
  }
  const ten = lexicon.tens.get(pieces[next]?.key ?? '');
  if (ten !== undefined && /^[ -]$/.test(gapBefore(surface, next + 1))) {
    value += ten;
    next += 1;
  }
  const last = lexicon.ordinals.get(pieces[next]?.key ?? '');
  // "Twenty-first": only the first word has a capital
  const isJoined = ten !== undefined && gapBefore(surface, next) === '-';
  if (last === undefined || !(pieces[next]?.capital || isJoined)) return null;
  return { number: String(value + last), next: next + 1, form: 'spelled' };
}

/** "21 Brigade": a number alone is a unit's only before an echelon. */
function readDigits(surface: Surface, at: number): UnitNumber | null {
  const piece = surface.pieces[at];
  if (!piece || !DIGITS.test(piece.text) || YEAR.test(piece.text)) return null;
  if (!/^(?: | \(|)$/.test(gapBefore(surface, at))) return null;
  if (mentionWords.months.has(surface.pieces[at - 1]?.key ?? '')) return null;
  return { number: piece.text, next: at + 1, form: 'digits' };
}
