import { gapBefore } from '../../language/match/line.ts';
import bareUnits from './bare-units.json' with { type: 'json' };
import { type DesignationParts, readDesignationParts } from './designation-parts.ts';
import type { MentionDraft } from './draft.ts';
import { compileMentions } from './patterns.ts';
import type { UnitCode } from './rule-schemas.ts';
import type { Surface } from './surface.ts';
import codes from './unit-codes.json' with { type: 'json' };
import { readUnitNumber } from './unit-number.ts';

/** Units by number: "3rd Battalion", "128th Mountain Assault Brigade", "the 55th", "Unit 74455". */

/** "AEG": a short form that is in no list. */
const SHORT = /^\p{Lu}{2,5}$/u;
const YEAR = /^(?:19|20)\d\d$/;

/** Whether a number without an echelon is a unit. */
const BARE = compileMentions<boolean>('bare-units', bareUnits);
const CODES = compileMentions<UnitCode>('unit-codes', codes);
const BASE = { kind: 'unit', form: 'name', metonym: false, identity: 'named' } as const;

interface Found {
  readonly mention: MentionDraft;
  readonly last: number;
}

export function findDesignations(surface: Surface): MentionDraft[] {
  const found: Found[] = [];
  for (let at = 0; at < surface.pieces.length; at += 1) {
    const unit =
      readNumbered(surface, at) ?? readNumberedAfter(surface, at) ?? readCode(surface, at);
    if (!unit) continue;
    found.push(unit);
    at = unit.last - 1;
  }
  return found.map(({ mention }) => mention);
}

function readNumbered(surface: Surface, at: number): Found | null {
  const piece = surface.pieces[at];
  const read = readUnitNumber(surface, at);
  if (!piece || !read) return null;
  const { number, next, form } = read;
  const parts = readDesignationParts(surface, next - 1);
  if (parts.echelon === null && form !== 'ordinal') return null;
  if (parts.echelon === null)
    return readArm(surface, at, { number, parts }) ?? readBare(surface, at, number);
  const isCapital = parts.short !== undefined || /^\p{Lu}/u.test(parts.echelon);
  if (form !== 'ordinal' && !isCapital) return null;
  if (form === 'digits' && !surface.lexicon.numberedBefore.has(parts.echelon.toLowerCase()))
    return null;
  return { mention: withEchelon(piece.start, number, parts), last: parts.next };
}

/** "The 5th Marines", "the 82nd Airborne": the arm stands for the echelon. */
function readArm(
  surface: Surface,
  at: number,
  { number, parts }: { number: string; parts: DesignationParts },
): Found | null {
  const { pieces } = surface;
  const isPartOfName = pieces[parts.next]?.capital && gapBefore(surface, parts.next) === ' ';
  const isArm = /^\p{Lu}/u.test(parts.branch[0] ?? '') && parts.honorific.length === 0;
  if (!isArm || isPartOfName) return null;
  return { mention: withEchelon(pieces[at]?.start ?? 0, number, parts), last: parts.next };
}

/** "The 55th", "the 407th AEG". */
function readBare(surface: Surface, at: number, number: string): Found | null {
  const { pieces } = surface;
  if (!BARE.first(surface, at, at + 1)?.gives) return null;
  const isShort = SHORT.test(pieces[at + 1]?.text ?? '') && gapBefore(surface, at + 1) === ' ';
  const last = isShort ? at + 2 : at + 1;
  const designation = { number, echelon: null, branch: null, honorific: null };
  const span = { start: pieces[at]?.start ?? 0, end: pieces[last - 1]?.end ?? 0 };
  return { mention: { ...BASE, ...span, rule: 'bare-number', confidence: 0.6, designation }, last };
}

function withEchelon(start: number, number: string, parts: DesignationParts): MentionDraft {
  const { end, echelon, branch, honorific, short } = parts;
  return {
    start,
    end,
    ...BASE,
    rule: 'designation',
    confidence: 0.95,
    designation: {
      number,
      echelon: echelon?.toLowerCase() ?? null,
      branch: branch.join(' ') || short?.branch || null,
      honorific: honorific.join(' ') || short?.honorific || null,
    },
  };
}

/** "Light Infantry Battalion 206", "Army 26": the number comes last. */
function readNumberedAfter(surface: Surface, at: number): Found | null {
  const { pieces, text, lexicon } = surface;
  if (!pieces[at]?.capital) return null;
  const branch: string[] = [];
  let next = at;
  while (next < at + 4) {
    const arm = lexicon.branches.find(text, pieces, next);
    if (!arm || lexicon.numberedAfter.has(pieces[next]?.key ?? '')) break;
    branch.push(text.slice(pieces[next]?.start, arm.end));
    next = arm.last;
    if (gapBefore(surface, next) !== ' ' || !pieces[next]?.capital) return null;
  }
  const [level, number] = [pieces[next], pieces[next + 1]];
  if (!level?.capital || !lexicon.numberedAfter.has(level.key) || !number) return null;
  if (!/^[ -]$/.test(gapBefore(surface, next + 1))) return null;
  if (!/^\d{1,4}$/.test(number.text) || YEAR.test(number.text)) return null;
  const designation = {
    number: number.text,
    echelon: level.key,
    branch: branch.join(' ') || null,
    honorific: null,
  };
  return {
    mention: {
      start: pieces[at]?.start ?? 0,
      end: number.end,
      ...BASE,
      rule: 'designation',
      confidence: 0.9,
      designation,
    },
    last: next + 2,
  };
}

/** "Unit 74455", "military unit 12345". */
function readCode(surface: Surface, at: number): Found | null {
  const { pieces } = surface;
  const fired = CODES.first(surface, at, at + 1);
  const number = pieces[at + 1];
  if (!fired || !number) return null;
  const first = fired.words.get('before')?.[0] ?? at;
  return {
    last: at + 2,
    mention: {
      start: pieces[first]?.start ?? 0,
      end: number.end,
      ...BASE,
      rule: 'unit-code',
      confidence: fired.gives.confidence,
      designation: { number: number.text },
    },
  };
}
