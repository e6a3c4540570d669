import { gapBefore } from '../../language/match/line.ts';
import common from '../lexicon/common.json' with { type: 'json' };
import { isNameLike } from './capitals.ts';
import { compileMentions } from './patterns.ts';
import runs from './runs.json' with { type: 'json' };
import type { Surface } from './surface.ts';

/** A run of capitalised pieces with connectors: "Ministry of Defence", "Abu Bakr al-Baghdadi". */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Maximum pieces in a run. */
const LONGEST = 14;
const CLOSE = /^(?:[ \u00a0]|-|–|\. ?|['’ʼ‘]|['’] )$/;
/** Maximum pieces of a byname inside a name. */
const BYNAME = 3;
const NOT_A_NAME: ReadonlySet<string> = new Set(common.notNames);

/** How many pieces a run is extended by. */
const STEPS = compileMentions<number>('runs', runs, {
  'name-like': (surface, at) => (isNameLike(surface, at) ? at + 1 : 0),
});

export function findRuns(surface: Surface, isListed: (at: number) => boolean): Run[] {
  const { pieces } = surface;
  const found: Run[] = [];
  let at = 0;
  while (at < pieces.length) {
    if (!startsRun(surface, at, isListed)) {
      at += 1;
      continue;
    }
    const last = endOfRun(surface, at);
    found.push({ first: at, last });
    at = last;
  }
  return found;
}

function startsRun(surface: Surface, at: number, isListed: (at: number) => boolean): boolean {
  if (isShortTitle(surface, at)) return false;
  if (isNameLike(surface, at)) return true;
  const piece = surface.pieces[at];
  if (!piece?.capital || NOT_A_NAME.has(piece.key)) return false;
  return isListed(at);
}

function endOfRun(surface: Surface, first: number): number {
  const { pieces } = surface;
  const within = { low: first, high: pieces.length };
  let last = first + 1;
  while (last < pieces.length && last - first < LONGEST) {
    const isClose = CLOSE.test(gapBefore(surface, last));
    const step = isClose
      ? (STEPS.first(surface, first, last, within)?.gives ?? 0)
      : throughByname(surface, last);
    if (step === 0) break;
    last += step;
  }
  return last;
}

/** The "SHO" of "Station Officer (SHO) Olena Orlun": a title once more. */
function isShortTitle(surface: Surface, at: number): boolean {
  const { pieces, text } = surface;
  const [piece, name] = pieces.slice(at, at + 2);
  if (!piece || !name?.capital || !/^\p{Lu}{2,5}$/u.test(piece.text)) return false;
  if (gapBefore(surface, at) !== ' (' || gapBefore(surface, at + 1) !== ') ') return false;
  const { titles, lowerRoles, nouns } = surface.lexicon;
  const before = pieces[at - 1]?.key ?? '';
  const described = nouns.find(text, pieces, at - 1);
  const isTitle =
    titles.find(text, pieces, at - 1) !== null ||
    lowerRoles.has(before) ||
    described?.values.some(({ kind }) => kind === 'person') === true;
  return isTitle && !/^\p{Lu}+$/u.test(name.text);
}

/** 'Olena "Badger" Orlun', "Olena (Badger) Orlun": the byname belongs to the name around it. */
function throughByname(surface: Surface, at: number): number {
  const opens = /^ (["“„«'(])$/.exec(gapBefore(surface, at))?.[1];
  if (!opens || !surface.pieces[at]?.capital || isShortTitle(surface, at)) return 0;
  const closes = opens === '(' ? /^\) $/ : /^["”“»'] $/;
  for (let end = at + 1; end <= at + BYNAME; end += 1) {
    const gap = gapBefore(surface, end);
    if (closes.test(gap)) return isNameLike(surface, end) ? end + 1 - at : 0;
    if (gap !== ' ') return 0;
  }
  return 0;
}
