import type { MentionKind } from '../../../model/kinds/kinds.ts';
import { classesOf, isNationality } from './classes.ts';
import type { MentionLike } from './event-draft.ts';
import type { Syntax } from './syntax.ts';
import { eventWords } from './words.ts';

/** Which mention a word stands for. */
export interface Fillers {
  /** The mention that a token heads, or null. */
  readonly headedBy: (index: number) => MentionLike | null;
  /** That mention, or a new one for a pronoun or an adjective of nationality. */
  readonly fill: (index: number) => MentionLike | null;
  readonly classes: (index: number) => readonly string[];
  /** "Assault" of "the 3rd Assault Brigade": a word within a body's name tells no event. */
  readonly isNamePart: (index: number) => boolean;
  /** What "hundreds of …" and "20 tonnes of …" are of; else the word itself. */
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
  it: 'organization',
  its: 'organization',
};

export const readFillers = (syntax: Syntax, mentions: readonly MentionLike[]): Fillers => {
  const heads = headTokens(syntax, mentions);
  const made = new Map<number, MentionLike>();
  const headedBy = (index: number): MentionLike | null => heads.get(index) ?? null;
  const make = (index: number): MentionLike | null => {
    const token = syntax.tokens[index];
    if (token === undefined) return null;
    const kind: MentionKind | undefined = PRONOUNS[token.lower];
    const isAdjective = kind === undefined && token.upos === 'ADJ' && isNationality(token);
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
      throughPart(syntax, index, headedBy, make) ??
      headedBy(measuredBy(syntax, index)) ??
      wholeOf(syntax, index, headedBy) ??
      make(index)
    );
  };
  const named = partsOfNames(syntax, mentions);
  return {
    headedBy,
    fill,
    isNamePart: (index) => named.has(index),
    content: (index) => {
      const measured = measuredBy(syntax, index);
      return measured < 0 ? index : measured;
    },
    classes: (index) => {
      const token = syntax.tokens[index];
      if (token === undefined) return [];
      const own = classesOf(token, headedBy(index));
      const measured = measuredBy(syntax, index);
      const content = syntax.tokens[measured];
      return content === undefined ? own : [...own, ...classesOf(content, headedBy(measured))];
    },
  };
};

const BODIES: ReadonlySet<string> = new Set(['unit', 'agency', 'organization', 'publication']);

const partsOfNames = (syntax: Syntax, mentions: readonly MentionLike[]): ReadonlySet<number> => {
  const parts = new Set<number>();
  const names = mentions
    .filter(({ form, kind }) => form === 'name' && BODIES.has(kind))
    .sort((a, b) => a.start - b.start);
  let from = 0;
  for (const { start, end } of names) {
    while (from < syntax.tokens.length && (syntax.tokens[from]?.end ?? 0) <= start) from += 1;
    for (let at = from; (syntax.tokens[at]?.start ?? end) < end; at += 1) parts.add(at);
  }
  return parts;
};

/** "20 tonnes of medicine": what is measured, or -1. */
const measuredBy = (syntax: Syntax, index: number): number => {
  const token = syntax.tokens[index];
  if (token?.upos !== 'NUM' && !eventWords.measures.has(token?.lower ?? '')) return -1;
  return (
    syntax.children(index).find((child) => child > index && syntax.deprel(child) === 'nmod') ?? -1
  );
};

/** "dozens of soldiers": the mention may be headed by either noun. */
const throughPart = (
  syntax: Syntax,
  index: number,
  headedBy: (index: number) => MentionLike | null,
  make: (index: number) => MentionLike | null,
): MentionLike | null => {
  const token = syntax.tokens[index];
  if (token?.upos !== 'NUM' && !eventWords.parts.has(token?.lower ?? '')) return null;
  for (const child of syntax.children(index)) {
    if (syntax.deprel(child) === 'nmod') {
      const mention =
        headedBy(child) ?? (syntax.tokens[child]?.upos === 'PRON' ? make(child) : null);
      if (mention !== null) return mention;
    }
  }
  return null;
};

/** "a group of soldiers fighting": what is said of the soldiers is said of the group. */
const wholeOf = (
  syntax: Syntax,
  index: number,
  headedBy: (index: number) => MentionLike | null,
): MentionLike | null => {
  if (syntax.deprel(index) !== 'nmod') return null;
  const above = syntax.head(index);
  const whole = eventWords.parts.has(syntax.tokens[above]?.lower ?? '') ? headedBy(above) : null;
  return whole !== null && whole.end >= (syntax.tokens[index]?.end ?? 0) ? whole : null;
};

/** For each mention the token whose head lies outside it; the longest mention of a token is kept. */
const headTokens = (
  syntax: Syntax,
  mentions: readonly MentionLike[],
): ReadonlyMap<number, MentionLike> => {
  const heads = new Map<number, MentionLike>();
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  for (const mention of sorted) {
    if (mention.kind === 'date') continue;
    while (from < syntax.tokens.length && (syntax.tokens[from]?.end ?? 0) <= mention.start)
      from += 1;
    for (const head of headsWithin(syntax, from, mention)) {
      const other = heads.get(head);
      const isLonger = other === undefined || other.end - other.start < mention.end - mention.start;
      if (isLonger) heads.set(head, mention);
    }
  }
  return heads;
};

/** One token; where that is no noun ("retreating troops", with a verb read into it), the last noun too. */
const headsWithin = (syntax: Syntax, from: number, mention: MentionLike): readonly number[] => {
  let last = from;
  while ((syntax.tokens[last]?.start ?? Number.POSITIVE_INFINITY) < mention.end) last += 1;
  let head = -1;
  for (let index = from; index < last; index += 1) {
    const above = syntax.head(index);
    if (above >= from && above < last) continue;
    const upos = syntax.tokens[index]?.upos;
    if (upos === 'PUNCT' || upos === 'DET' || upos === 'ADP') continue;
    // "at least 40 people": a number gives way to its noun
    const weak = head < 0 || !/^(?:NOUN|PROPN|PRON)$/u.test(syntax.tokens[head]?.upos ?? '');
    if (weak) head = index;
  }
  if (head < 0) return last > from ? [last - 1] : [];
  if (/^(?:NOUN|PROPN|PRON|NUM)$/u.test(syntax.tokens[head]?.upos ?? '')) return [head];
  for (let index = last - 1; index >= from; index -= 1) {
    if (/^(?:NOUN|PROPN)$/u.test(syntax.tokens[index]?.upos ?? '')) return [head, index];
  }
  return [head];
};
