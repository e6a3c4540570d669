import type { MentionKind } from '../../../../model/kinds/kinds.ts';
import { ownValue } from '../../../../model/own-value.ts';
import { caseOf, type Tree } from '../../language/tree.ts';
import { classesOf, isNationality } from './classes.ts';
import type { MentionLike } from './event-draft.ts';
import { eventWords } from './words.ts';

/** Finds the mention that a word stands for. */
export interface Fillers {
  /** The mention whose head is this token, or null. */
  readonly headedBy: (index: number) => MentionLike | null;
  /** That mention, or a new one for a pronoun or an adjective of nationality. */
  readonly fill: (index: number) => MentionLike | null;
  readonly classes: (index: number) => readonly string[];
  /** "Assault" in "the 3rd Assault Brigade": part of a name, so not an event. */
  readonly isNamePart: (index: number) => boolean;
  /** The noun after "hundreds of …" or "20 tonnes of …"; otherwise the word itself. */
  readonly content: (index: number) => number;
}

const PRONOUNS: Readonly<Record<string, 'person' | 'group' | 'organization'>> = {
  he: 'person',
  him: 'person',
  she: 'person',
  her: 'person',
  his: 'person',
  i: 'person',
  me: 'person',
  my: 'person',
  they: 'group',
  them: 'group',
  their: 'group',
  we: 'group',
  us: 'group',
  our: 'group',
  one: 'person',
  another: 'person',
  others: 'group',
  some: 'group',
  many: 'group',
  several: 'group',
  those: 'group',
  both: 'group',
  someone: 'person',
  everyone: 'group',
  everybody: 'group',
  it: 'organization',
  its: 'organization',
};

export const readFillers = (tree: Tree, mentions: readonly MentionLike[]): Fillers => {
  const heads = headTokens(tree, mentions);
  const made = new Map<number, MentionLike>();
  const headedBy = (index: number): MentionLike | null => heads.get(index) ?? null;
  const make = (index: number): MentionLike | null => {
    const token = tree.tokens[index];
    if (token === undefined) return null;
    const isOther = /^(?:other|former|latter)$/u.test(token.lower) && isAfterThe(tree, index);
    const isAnyone = /^any(?:body|one)$/u.test(token.lower);
    // "anyone who buried them", but nobody in "denied that anyone was beaten"
    const isNobody = isAnyone && tree.tokens[index + 1]?.lower !== 'who';
    const kind: MentionKind | undefined =
      isOther || (isAnyone && !isNobody) ? 'person' : ownValue(PRONOUNS, token.lower);
    // "Turkish drones": often tagged as a noun
    const isBefore = token.upos === 'ADJ' || tree.deprel(index) === 'compound';
    const isAdjective = kind === undefined && isBefore && isNationality(token);
    if (kind === undefined && !isAdjective) return null;
    const mention = {
      start: token.start,
      end: token.end,
      kind: kind ?? ('agency' as const),
      form: isAdjective ? ('adjective' as const) : ('pronoun' as const),
    };
    made.set(index, mention);
    return mention;
  };
  const fill = (index: number): MentionLike | null => {
    const own = headedBy(index) ?? made.get(index) ?? null;
    if (own !== null) return own;
    return (
      throughPart(tree, index, headedBy, make) ??
      headedBy(measuredBy(tree, index)) ??
      wholeOf(tree, index, headedBy) ??
      nameBefore(tree, index, headedBy) ??
      make(index)
    );
  };
  const named = partsOfNames(tree, mentions);
  return {
    headedBy,
    fill,
    isNamePart: (index) => named.has(index),
    content: (index) => {
      const measured = measuredBy(tree, index);
      return measured < 0 ? index : measured;
    },
    classes: (index) => {
      const token = tree.tokens[index];
      if (token === undefined) return [];
      const own = classesOf(token, headedBy(index));
      const measured = measuredBy(tree, index);
      const content = tree.tokens[measured];
      return content === undefined ? own : [...own, ...classesOf(content, headedBy(measured))];
    },
  };
};

/** "the other was set on fire": not before a noun. */
const isAfterThe = ({ tokens }: Tree, index: number): boolean =>
  tokens[index - 1]?.lower === 'the' &&
  !/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(tokens[index + 1]?.upos ?? '');

const BODIES: ReadonlySet<string> = new Set(['unit', 'agency', 'organization', 'publication']);

const partsOfNames = (tree: Tree, mentions: readonly MentionLike[]): ReadonlySet<number> => {
  const parts = new Set<number>();
  const names = mentions
    .filter(({ form, kind }) => form === 'name' && BODIES.has(kind))
    .sort((a, b) => a.start - b.start);
  let from = 0;
  for (const { start, end } of names) {
    while (from < tree.tokens.length && (tree.tokens[from]?.end ?? 0) <= start) from += 1;
    for (let at = from; (tree.tokens[at]?.start ?? end) < end; at += 1) parts.add(at);
  }
  return parts;
};

/** "20 tonnes of medicine": the noun that is measured, or -1. */
const measuredBy = (tree: Tree, index: number): number => {
  const token = tree.tokens[index];
  if (token?.upos !== 'NUM' && !eventWords.measures.has(token?.lower ?? '')) return -1;
  return tree.children(index).find((child) => child > index && tree.deprel(child) === 'nmod') ?? -1;
};

/** "dozens of soldiers": the head of the mention may be either noun. */
const throughPart = (
  tree: Tree,
  index: number,
  headedBy: (index: number) => MentionLike | null,
  make: (index: number) => MentionLike | null,
): MentionLike | null => {
  const token = tree.tokens[index];
  if (token?.upos !== 'NUM' && !eventWords.parts.has(token?.lower ?? '')) return null;
  for (const child of tree.children(index)) {
    if (tree.deprel(child) === 'nmod' && caseOf(tree, child) !== 'from') {
      const mention = headedBy(child) ?? (tree.tokens[child]?.upos === 'PRON' ? make(child) : null);
      if (mention !== null) return mention;
    }
  }
  return null;
};

const NAMED = /^(?:agency|channel|group|militia|movement|network|newspaper|outlet|site|website)$/u;

/** "posted by the Sorna channel": the name before such a noun. */
const nameBefore = (
  tree: Tree,
  index: number,
  headedBy: (index: number) => MentionLike | null,
): MentionLike | null => {
  if (!NAMED.test(tree.tokens[index]?.lower ?? '') || tree.head(index - 1) !== index) return null;
  const name = headedBy(index - 1);
  return name?.form === 'name' && BODIES.has(name.kind) ? name : null;
};

/** "a group of soldiers fighting": a statement about the soldiers is about the group. */
const wholeOf = (
  tree: Tree,
  index: number,
  headedBy: (index: number) => MentionLike | null,
): MentionLike | null => {
  if (tree.deprel(index) !== 'nmod') return null;
  const above = tree.head(index);
  const whole = eventWords.parts.has(tree.tokens[above]?.lower ?? '') ? headedBy(above) : null;
  return whole !== null && whole.end >= (tree.tokens[index]?.end ?? 0) ? whole : null;
};

/** The head token of each mention. Of two mentions with the same head, the longer is kept. */
const headTokens = (
  tree: Tree,
  mentions: readonly MentionLike[],
): ReadonlyMap<number, MentionLike> => {
  const heads = new Map<number, MentionLike>();
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  for (const mention of sorted) {
    if (mention.kind === 'date') continue;
    while (from < tree.tokens.length && (tree.tokens[from]?.end ?? 0) <= mention.start) from += 1;
    for (const head of headsWithin(tree, from, mention)) {
      const other = heads.get(head);
      const isLonger = other === undefined || other.end - other.start < mention.end - mention.start;
      if (isLonger) heads.set(head, mention);
    }
  }
  return heads;
};

/** The head token; if it is no noun ("retreating troops" parsed as a verb), also the last noun. */
const headsWithin = (tree: Tree, from: number, mention: MentionLike): readonly number[] => {
  let last = from;
  while ((tree.tokens[last]?.start ?? Number.POSITIVE_INFINITY) < mention.end) last += 1;
  // "two of whom"
  if (tree.tokens[from]?.upos === 'NUM' && tree.tokens[from + 1]?.lower === 'of') return [from];
  let head = -1;
  for (let index = from; index < last; index += 1) {
    const above = tree.head(index);
    if (above >= from && above < last) continue;
    const upos = tree.tokens[index]?.upos;
    if (upos === 'PUNCT' || upos === 'DET' || upos === 'ADP') continue;
    // "at least 40 people": the noun is preferred to the number
    // "customs officers", read as two words of their own
    const isNext = head >= 0 && index === head + 1 && upos === 'NOUN';
    const weak =
      head < 0 || isNext || !/^(?:NOUN|PROPN|PRON)$/u.test(tree.tokens[head]?.upos ?? '');
    // "five more": the number is kept
    const isLess =
      head >= 0 && tree.tokens[head]?.upos === 'NUM' && /^(?:ADV|ADJ)$/u.test(upos ?? '');
    if (weak && !isLess) head = index;
  }
  if (head < 0) return last > from ? [last - 1] : [];
  // "twelve dead"
  const isFallen = /^(?:dead|injured|killed|missing|wounded)$/u.test(
    tree.tokens[last - 1]?.lower ?? '',
  );
  if (tree.tokens[head]?.upos === 'NUM' && isFallen) return [head, last - 1];
  if (/^(?:NOUN|PROPN|PRON|NUM)$/u.test(tree.tokens[head]?.upos ?? '')) return [head];
  for (let index = last - 1; index >= from; index -= 1) {
    if (/^(?:NOUN|PROPN)$/u.test(tree.tokens[index]?.upos ?? '')) return [head, index];
  }
  return [head];
};
