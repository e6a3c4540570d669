import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameTrie } from '../lexicon/name-trie.ts';
import type { MentionDraft, RelationDraft } from './draft.ts';
import { gapBefore, type Surface } from './surface.ts';

/** Units by number: "3rd Battalion", "128th Mountain Assault Brigade", "the 55th", "Unit 74455". */

const ORDINAL = /^(\d{1,4})(?:st|nd|rd|th)$/;
const MILITARY_UNIT = /^(?:unit|vch)$/;
const NOT_A_UNIT =
  /^(?:century|floor|anniversary|day|birthday|year|street|avenue|congress|district|grade|round|time|place|person|month|week|amendment|package|attempt|parallel|package|edition|session|president|minister|generation|hour|attack|strike|and|to|of)$/;
const NEAR = /^[ \u00a0-]$/;

interface Found {
  readonly mention: MentionDraft;
  readonly first: number;
  readonly last: number;
}

export function findDesignations(
  surface: Surface,
  lexicon: Lexicon,
): { mentions: MentionDraft[]; relations: RelationDraft[] } {
  const found: Found[] = [];
  const { pieces } = surface;
  for (let at = 0; at < pieces.length; at += 1) {
    const unit = readNumbered(surface, lexicon, at) ?? readCode(surface, at);
    if (!unit) continue;
    found.push(unit);
    at = unit.last - 1;
  }
  return { mentions: found.map(({ mention }) => mention), relations: relateParts(surface, found) };
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
  while (next < pieces.length && NEAR.test(gapBefore(surface, next)) && next - at < 9) {
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
    end = pieces[at]?.end ?? 0;
    next = at + 1;
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
      branch: echelon && branch.length ? branch.join(' ') : null,
      honorific: echelon && honorific.length ? honorific.join(' ') : null,
    },
  };
  return { mention: draft, first: at, last: next };
}

function isEchelonAhead(surface: Surface, lexicon: Lexicon, at: number): boolean {
  for (let ahead = at + 1; ahead < at + 4; ahead += 1) {
    if (!NEAR.test(gapBefore(surface, ahead)) || !surface.pieces[ahead]?.capital) return false;
    if (lexicon.echelons.find(surface.text, surface.pieces, ahead)) return true;
  }
  return false;
}

/** "the 55th" with no noun after it. */
function isBareUnit(surface: Surface, at: number, spelled: boolean): boolean {
  if (spelled || surface.pieces[at - 1]?.key !== 'the') return false;
  const after = surface.pieces[at + 1];
  const gap = gapBefore(surface, at + 1);
  if (
    NEAR.test(gap) &&
    NOT_A_UNIT.test(after?.key ?? '') &&
    after?.key !== 'and' &&
    after?.key !== 'to'
  )
    return false;
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
    first: at,
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

/** "3rd Battalion of the 128th Brigade", "3rd Battalion, 128th Brigade": the first is part of the second. */
function relateParts(surface: Surface, found: readonly Found[]): RelationDraft[] {
  return found.flatMap((part, index) => {
    const whole = found[index + 1];
    if (!whole) return [];
    const between = surface.text.slice(part.mention.end, whole.mention.start);
    if (!/^(?: of (?:the )?|, |'s |’s )$/.test(between)) return [];
    return [
      {
        type: 'PART_OF' as const,
        from: [part.mention.start, part.mention.end] as const,
        to: [whole.mention.start, whole.mention.end] as const,
        span: [part.mention.start, whole.mention.end] as const,
        rule: 'part-of',
        confidence: between === ', ' ? 0.6 : 0.9,
      },
    ];
  });
}
