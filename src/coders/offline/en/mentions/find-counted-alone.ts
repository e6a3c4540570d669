import { gapBefore, tokenAt } from '../../language/match/line.ts';
import { anyOf } from '../any-of.ts';
import countedAlone from './counted-alone.json' with { type: 'json' };
import type { MentionDraft } from './draft.ts';
import { compileMentions, mentionWords } from './patterns.ts';
import { type Counted, readCount } from './read-count.ts';
import type { Surface } from './surface.ts';

/** People who are only counted or only said to be dead: "five", "two of the women", "the wounded". */

/** Characters before a number in which its modifiers may be: "more than". */
const REACH = 40;
const YEAR = /^(?:19|20)\d\d$/;
const NOUN_AHEAD: readonly (string | undefined)[] = ['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'];

const COUNTED = compileMentions<null>('counted-alone', countedAlone);
const BASE = { form: 'nominal', metonym: false, identity: 'unnamed' } as const;
const ONE = { ...BASE, kind: 'person', plural: false } as const;
const GROUP = { ...BASE, kind: 'group', plural: true } as const;

export function findCountedAlone(
  surface: Surface,
  drafts: readonly MentionDraft[],
): readonly MentionDraft[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = 0;
  return surface.pieces.flatMap((piece, at): MentionDraft[] => {
    for (let one = sorted[next]; one && one.start <= piece.start; one = sorted[next]) {
      covered = Math.max(covered, one.end);
      next += 1;
    }
    if (piece.start < covered) return [];
    const found =
      readOthers(surface, at) ??
      readFallen(surface, at) ??
      readOfThem(surface, at) ??
      readNumber(surface, at);
    return found ? [found] : [];
  });
}

/** "Injured five", "six wounded as they fled", "seven have since been released". */
function readNumber(surface: Surface, at: number): MentionDraft | null {
  const piece = surface.pieces[at];
  const counted = piece && countUpTo(surface, piece.end);
  if (!piece || !counted || YEAR.test(piece.text)) return null;
  if (counted.count.max === 1 || !COUNTED.any(surface, at, at + 1)) return null;
  return { ...GROUP, ...spanOf(piece.end, counted), rule: 'counted-alone', confidence: 0.6 };
}

/** "Five of them", "two of whom". */
function readOfThem(surface: Surface, at: number): MentionDraft | null {
  const [piece, of, them] = surface.pieces.slice(at, at + 3);
  if (!piece || !them || of?.key !== 'of' || !mentionWords.ofWhom.has(them.key)) return null;
  if (gapBefore(surface, at + 1) !== ' ' || gapBefore(surface, at + 2) !== ' ') return null;
  const { key, end } = piece;
  if (mentionWords.onesOfMany.has(key))
    return { ...ONE, start: piece.start, end: them.end, rule: 'part', confidence: 0.6 };
  const counted = countUpTo(surface, end);
  if (!counted && !mentionWords.partCounts.has(key)) return null;
  const start = end - (counted?.length ?? piece.text.length);
  const count = counted?.count;
  return { ...GROUP, start, end: them.end, rule: 'part', confidence: 0.6, count };
}

/** "More than 40 others", "five more", "the others". */
function readOthers(surface: Surface, at: number): MentionDraft | null {
  const piece = surface.pieces[at];
  const isMore = piece?.key === 'more' && !isNounAhead(surface, at + 1);
  if (!piece || (piece.key !== 'others' && !isMore) || gapBefore(surface, at) !== ' ') return null;
  const counted = countBefore(surface, piece.start);
  // "five more were wounded", but not "two more than before"
  if (isMore && (!counted || surface.pieces[at + 1]?.key === 'than')) return null;
  if (!counted && surface.pieces[at - 1]?.key !== 'the') return null;
  const start = piece.start - (counted?.length ?? 0);
  const rule = counted ? 'counted' : 'others';
  return { ...GROUP, start, end: piece.end, rule, confidence: 0.6, count: counted?.count };
}

/** "The dead", "140 dead", "four of the wounded". */
function readFallen(surface: Surface, at: number): MentionDraft | null {
  const piece = surface.pieces[at];
  if (!piece || !mentionWords.fallen.has(piece.text) || gapBefore(surface, at) !== ' ') return null;
  const counted = countBefore(surface, piece.start);
  const isDefinite = mentionWords.fallenArticles.has(surface.pieces[at - 1]?.key ?? '');
  if (!counted && !isDefinite) return null;
  if (!counted && gapBefore(surface, at + 1) === ' ' && isNounAhead(surface, at + 1)) return null;
  if (counted && !mentionWords.countedFallen.has(piece.text)) return null;
  const start = piece.start - (counted?.length ?? 0);
  const rule = counted ? 'counted' : 'fallen';
  return { ...GROUP, start, end: piece.end, rule, confidence: 0.6, count: counted?.count };
}

const isNounAhead = (surface: Surface, at: number): boolean =>
  NOUN_AHEAD.includes(tokenAt(surface, at)?.upos) &&
  !mentionWords.harmed.has(surface.pieces[at]?.key ?? '');

const countUpTo = ({ text }: Surface, end: number): Counted | null => {
  const counted = readCount(`${text.slice(Math.max(0, end - REACH), end)} `);
  return counted && { ...counted, length: counted.length - 1 };
};

const countBefore = ({ text }: Surface, start: number): Counted | null =>
  readCount(text.slice(Math.max(0, start - REACH), start));

const spanOf = (end: number, { length, count }: Counted) => ({ start: end - length, end, count });

/** "Two of the women", "17 of its men", "most of them": some of a group, and the article between. */
const PART = new RegExp(
  `(?:^|[\\s(“"—–-])((?:at least |about |around |some |nearly |more than )?(?:[\\d,]+|${anyOf(mentionWords.partCounts)})) of ((?:${anyOf(mentionWords.partArticles)} )*)$`,
  'iu',
);

/**
 * The part takes the place of a group that only its owner identifies ("17 of its men"); "the women"
 * stay a group of their own.
 */
export function findParts(
  surface: Surface,
  drafts: readonly MentionDraft[],
): readonly MentionDraft[] {
  return drafts.flatMap((draft): MentionDraft[] => {
    const part = draft.kind === 'group' && draft.form === 'nominal' && readPart(surface, draft);
    if (!part) return [draft];
    return part.isWholeKnown ? [part.mention, draft] : [part.mention];
  });
}

function readPart({ text }: Surface, { start, end, country }: MentionDraft) {
  const found = PART.exec(text.slice(Math.max(0, start - REACH), start));
  const [whole = '', words = '', articles = ''] = found ?? [];
  if (!found) return null;
  const isOne = mentionWords.onesOfMany.has(words.toLowerCase());
  const from = start - whole.length + whole.indexOf(words);
  const count = readCount(`${words} `)?.count;
  const mention: MentionDraft = {
    ...(isOne ? ONE : GROUP),
    ...{ start: from, end, country, rule: 'part', confidence: 0.65 },
    ...(isOne ? {} : { count }),
  };
  return { mention, isWholeKnown: mentionWords.wholeArticles.has(articles.trim().toLowerCase()) };
}
