import common from '../en/lexicon/common.json' with { type: 'json' };
import { gapBefore, tokenAt } from '../language/match/line.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** A run of capitalised pieces, connectors included: "Ministry of Defence", "Abu Bakr al-Baghdadi". */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const PARTICLES = new Set(common.particles);
const CLOSE = /^(?:[ \u00a0]|-|–|\. ?|['’ʼ‘])$/;
const NOT_A_NAME = new Set(common.notNames);
const NOT_ALONE = new Set(common.notAlone);
const MONTH_MAY = /^(?: \d| \d{4}|,? \d{4})/;
const OF_HEADS = new Set(common.ofHeads);
const ABBREVIATED = new Set(common.abbreviated);

/** Whether a piece's capital speaks for a name. */
export function isNameLike(surface: Surface, at: number): boolean {
  const piece = surface.pieces[at];
  if (!piece?.capital || (piece.text.length < 2 && !/[A-Z]/.test(piece.text))) return false;
  if (piece.key.length > 1 && NOT_A_NAME.has(piece.key)) return false;
  if (piece.text === 'I' || piece.text === 'A') return surface.text[piece.end] === '.';
  if (piece.key === 'may' && isMonth(surface.text, piece.start, piece.end)) return false;
  if (
    NOT_ALONE.has(piece.key) &&
    !(surface.pieces[at + 1]?.capital && gapBefore(surface, at + 1) === ' ')
  ) {
    return false;
  }
  const token = tokenAt(surface, at);
  if (!surface.opens[at]) return true;
  const isProper = token === undefined || token.upos === 'PROPN' || token.xpos.startsWith('NNP');
  return isProper || /^\p{Lu}{2,}$/u.test(piece.text);
}

/** "6 May", "May 2024", "in May". */
const isMonth = (text: string, start: number, end: number): boolean =>
  MONTH_MAY.test(text.slice(end, end + 6)) ||
  /(?:\d|\dst|\dnd|\drd|\dth|\b(?:in|since|until|late|early|mid|last|this|next|of|by|and)|mid-) ?$/.test(
    text.slice(Math.max(0, start - 7), start),
  );

export function findRuns(surface: Surface, isListed: (at: number) => boolean): Run[] {
  const { pieces } = surface;
  const runs: Run[] = [];
  let at = 0;
  while (at < pieces.length) {
    const starts =
      isNameLike(surface, at) ||
      (pieces[at]?.capital && !NOT_A_NAME.has(pieces[at]?.key ?? '') && isListed(at));
    if (!starts) {
      at += 1;
      continue;
    }
    let last = at + 1;
    while (last < pieces.length && last - at < 14) {
      const step = stepOver(surface, at, last);
      if (step === 0) break;
      last += step;
    }
    runs.push({ first: at, last });
    at = last;
  }
  return runs;
}

/** How many pieces the run goes on by: 0 where it ends. */
function stepOver(surface: Surface, first: number, at: number): number {
  const { pieces } = surface;
  const gap = gapBefore(surface, at);
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece || !CLOSE.test(gap)) return 0;
  if (gap.startsWith('.') && !isAbbreviated(surface, at - 1, gap)) return 0;
  if (piece.capital && isNameLike(surface, at)) return 1;
  if (/^['’ʼ]$/.test(gap))
    return piece.key.length > 1 || piece.key !== 's'
      ? piece.capital
        ? 1
        : 0
      : stepPossessive(surface, at);
  if (next?.key === 'the' && /^(?:of|for)$/.test(piece.key) && !next.capital)
    return isJoined(surface, at + 2) &&
      surroundings.officesOfThe.has(surface.pieces[at - 1]?.key ?? '') &&
      at - first < 6
      ? 3
      : 0;
  if (!next?.capital || !CLOSE.test(gapBefore(surface, at + 1)) || !isNameLike(surface, at + 1))
    return 0;
  if (PARTICLES.has(piece.key) && /[ -]/.test(gap)) return 2;
  if (piece.key === 'of' || piece.key === 'for') {
    return hasHead(surface, first, at) ? 2 : 0;
  }
  if ((piece.key === 'and' || piece.key === 'the') && hasOf(surface, first, at)) return 2;
  return 0;
}

const isJoined = (surface: Surface, at: number): boolean =>
  gapBefore(surface, at) === ' ' && isNameLike(surface, at);

/** "Depayin People's Defense Team", "Prosecutor's Office": goes on; otherwise a possessor. */
function stepPossessive(surface: Surface, at: number): number {
  const next = surface.pieces[at + 1];
  const before = surface.pieces[at - 1];
  if (surroundings.populace.has(before?.key ?? '') && before?.capital && isJoined(surface, at + 1))
    return 2;
  return next?.key === 'office' &&
    next.capital &&
    /prosecutor|general|president|minister|ombudsman|attorney/.test(before?.key ?? '')
    ? 2
    : 0;
}

function isAbbreviated(surface: Surface, at: number, gap: string): boolean {
  const word = surface.pieces[at]?.text ?? '';
  if (gap === '.') return word.length === 1;
  return word.length === 1 || ABBREVIATED.has(word);
}

function hasHead(surface: Surface, first: number, at: number): boolean {
  return OF_HEADS.has(surface.pieces[at - 1]?.key ?? '') && at - first < 6;
}

function hasOf(surface: Surface, first: number, at: number): boolean {
  for (let back = at - 1; back > first; back -= 1) {
    const key = surface.pieces[back]?.key;
    if (key === 'of' || key === 'for')
      return surroundings.joinedBodies.has(surface.pieces[back - 1]?.key ?? '');
  }
  return false;
}
