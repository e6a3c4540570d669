import { gapBefore } from '../language/match/line.ts';
import type { Abbreviated, Lexicon } from '../lexicon/lexicon.ts';
import type { NameTrie } from '../lexicon/name-trie.ts';
import type { MentionDraft } from './draft.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** Units by number: "3rd Battalion", "128th Mountain Assault Brigade", "the 55th", "Unit 74455". */

const ORDINAL = /^(\d{1,4})(?:st|nd|rd|th)$/;
const MILITARY_UNIT = /^(?:unit|vch)$/;
const JOINS = /^(?:and|to|of)$/;
const NEAR = /^[ \u00a0-]$/;

interface Found {
  readonly mention: MentionDraft;
  readonly last: number;
}

export function findDesignations(surface: Surface, lexicon: Lexicon): MentionDraft[] {
  const found: Found[] = [];
  const { pieces } = surface;
  for (let at = 0; at < pieces.length; at += 1) {
    const unit =
      readNumbered(surface, lexicon, at) ??
      readNumberedAfter(surface, lexicon, at) ??
      readCode(surface, at);
    if (!unit) continue;
    found.push(unit);
    at = unit.last - 1;
  }
  return found.map(({ mention }) => mention);
}

function readNumbered(surface: Surface, lexicon: Lexicon, at: number): Found | null {
  const { pieces, text } = surface;
  const word = pieces[at]?.key ?? '';
  const spelled = pieces[at]?.capital ? lexicon.ordinals.get(word) : undefined;
  const number = ORDINAL.exec(word)?.[1] ?? spelled;
  if (!number) return null;
  const honorific: string[] = [];
  const branch: string[] = [];
  let next = at + 1;
  let echelon: string | null = null;
  let end = pieces[at]?.end ?? 0;
  let short: Abbreviated | undefined;
  while (next < pieces.length && isJoined(surface, next) && next - at < 9) {
    const quoted = quotedEnd(surface, next);
    if (quoted) {
      honorific.push(text.slice(pieces[next]?.start, pieces[quoted - 1]?.end));
      next = quoted;
      continue;
    }
    short = lexicon.abbreviations.get(pieces[next]?.key ?? '');
    if (short) {
      echelon = short.echelon;
      end = pieces[next]?.end ?? end;
      next += 1;
      break;
    }
    const level = lexicon.echelons.find(text, pieces, next);
    const into: [NameTrie<string>, string[]][] = [
      [lexicon.honorifics, honorific],
      [lexicon.branches, branch],
    ];
    const part = into
      .map(([trie, list]) => ({ match: trie.find(text, pieces, next), list }))
      .find(({ match }) => match);
    const arm = part?.match;
    if (level && (!arm || level.last >= arm.last)) {
      echelon = text.slice(pieces[next]?.start, level.end);
      end = level.end;
      next = level.last;
      break;
    }
    if (!arm) {
      const possessor = pieces[next]?.key === 's' && /['’]/.test(gapBefore(surface, next));
      if (possessor && honorific.length > 0) {
        honorific.push(`${honorific.pop()}'s`);
        next += 1;
        continue;
      }
      if (!echelon && pieces[next]?.capital && isEchelonAhead(surface, lexicon, next)) {
        honorific.push(pieces[next]?.text ?? '');
        next += 1;
        continue;
      }
      break;
    }
    part.list.push(text.slice(pieces[next]?.start, arm.end));
    end = arm.end;
    next = arm.last;
  }
  if (!echelon && !isBareUnit(surface, at, spelled !== undefined)) return null;
  if (spelled && (!echelon || !/^\p{Lu}/u.test(echelon))) return null;
  if (!echelon) {
    // "the 407th AEG": a short form that no list knows
    const isShort =
      /^\p{Lu}{2,5}$/u.test(pieces[at + 1]?.text ?? '') && gapBefore(surface, at + 1) === ' ';
    next = isShort ? at + 2 : at + 1;
    end = pieces[next - 1]?.end ?? 0;
  }
  const draft: MentionDraft = {
    start: pieces[at]?.start ?? 0,
    end,
    kind: 'unit',
    form: 'name',
    metonym: false,
    rule: echelon ? 'designation' : 'bare-number',
    confidence: echelon ? 0.95 : 0.6,
    identity: 'named',
    designation: {
      number,
      echelon: echelon?.toLowerCase() ?? null,
      branch: (echelon && branch.join(' ')) || short?.branch || null,
      honorific: (echelon && honorific.join(' ')) || short?.honorific || null,
    },
  };
  return { mention: draft, last: next };
}

/** Whether the unit's name goes on, the marks around a byname and in "People's" included. */
const isJoined = (surface: Surface, at: number): boolean =>
  NEAR.test(gapBefore(surface, at)) || /^(?: ["“„«']|["”“»'] |['’])$/.test(gapBefore(surface, at));

/** "25th Airborne "Sicheslav" Brigade": one past the byname in quotation marks; 0 where there is none. */
function quotedEnd(surface: Surface, at: number): number {
  if (!/^ ["“„«']$/.test(gapBefore(surface, at)) || !surface.pieces[at]?.capital) return 0;
  for (let end = at + 1; end < at + 4; end += 1) {
    const gap = gapBefore(surface, end);
    if (/^["”“»'] $/.test(gap)) return end;
    if (gap !== ' ') return 0;
  }
  return 0;
}

/** "Light Infantry Battalion 206", "Army 26": the number comes last. */
function readNumberedAfter(surface: Surface, lexicon: Lexicon, at: number): Found | null {
  const { pieces, text } = surface;
  if (!pieces[at]?.capital) return null;
  const branch: string[] = [];
  let next = at;
  while (next < at + 4) {
    const arm = lexicon.branches.find(text, pieces, next);
    const isLast = lexicon.numberedAfter.has(pieces[next]?.key ?? '');
    if (!arm || isLast) break;
    branch.push(text.slice(pieces[next]?.start, arm.end));
    next = arm.last;
    if (gapBefore(surface, next) !== ' ' || !pieces[next]?.capital) return null;
  }
  const [level, number] = [pieces[next], pieces[next + 1]];
  if (!level?.capital || !lexicon.numberedAfter.has(level.key)) return null;
  if (!number || !/^(?: |-| No\. ?)$/.test(gapBefore(surface, next + 1))) return null;
  if (!/^\d{1,4}$/.test(number.text) || /^(?:19|20)\d\d$/.test(number.text)) return null;
  return {
    last: next + 2,
    mention: {
      start: pieces[at]?.start ?? 0,
      end: number.end,
      kind: 'unit',
      form: 'name',
      metonym: false,
      rule: 'designation',
      confidence: 0.9,
      identity: 'named',
      designation: {
        number: number.text,
        echelon: level.key,
        branch: branch.join(' ') || null,
        honorific: null,
      },
    },
  };
}

function isEchelonAhead(surface: Surface, lexicon: Lexicon, at: number): boolean {
  for (let ahead = at + 1; ahead < at + 5; ahead += 1) {
    if (surface.pieces[ahead]?.key === 's' && /^['’]$/.test(gapBefore(surface, ahead))) continue;
    if (!NEAR.test(gapBefore(surface, ahead)) || !surface.pieces[ahead]?.capital) return false;
    if (lexicon.echelons.find(surface.text, surface.pieces, ahead)) return true;
  }
  return false;
}

/** "the 55th" with no noun after it. */
function isBareUnit(surface: Surface, at: number, spelled: boolean): boolean {
  if (spelled || surface.pieces[at - 1]?.key !== 'the') return false;
  // "on the 15th": a day of the month
  if (/^(?:on|until|till|since|before|after|through)$/.test(surface.pieces[at - 2]?.key ?? ''))
    return false;
  const after = surface.pieces[at + 1];
  const gap = gapBefore(surface, at + 1);
  if (
    NEAR.test(gap) &&
    (surroundings.notUnits.has(after?.key ?? '') || JOINS.test(after?.key ?? '')) &&
    after?.key !== 'and' &&
    after?.key !== 'to'
  )
    return false;
  if (/^\p{Lu}{2,5}$/u.test(after?.text ?? '') && gap === ' ') return true;
  const token = surface.document.tokens[surface.tokenOf[at + 1] ?? -1];
  return (
    !(
      NEAR.test(gap) &&
      (token?.upos === 'NOUN' || token?.upos === 'ADJ' || token?.upos === 'PROPN')
    ) && after?.key !== 'of'
  );
}

/** "Unit 74455", "military unit No. 12345". */
function readCode(surface: Surface, at: number): Found | null {
  const { pieces, text } = surface;
  if (!MILITARY_UNIT.test(pieces[at]?.key ?? '')) return null;
  const number = pieces[at + 1];
  if (
    !number ||
    !/^\d{4,6}$/.test(number.text) ||
    !/^ (?:No\. ?)?$/.test(gapBefore(surface, at + 1))
  )
    return null;
  const start = /^military $/i.test(text.slice((pieces[at]?.start ?? 0) - 9, pieces[at]?.start))
    ? (pieces[at]?.start ?? 0) - 9
    : (pieces[at]?.start ?? 0);
  return {
    last: at + 2,
    mention: {
      start,
      end: number.end,
      kind: 'unit',
      form: 'name',
      metonym: false,
      rule: 'unit-code',
      confidence: 0.95,
      identity: 'named',
      designation: { number: number.text },
    },
  };
}
