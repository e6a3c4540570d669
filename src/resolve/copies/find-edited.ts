import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';
import type { SourceId } from '../../model/ids.ts';
import { memoize } from '../../model/memoize.ts';
import { round } from '../../model/round.ts';
import { type Alignment, alignTexts } from './align-texts.ts';
import type { Copy } from './find-copies.ts';
import type { Fingerprint } from './fingerprint.ts';

/** Share of the sampled runs that two texts must have in common to be looked at word by word. */
const SAMPLED = 0.2;
/** Least share of the shorter text's runs that are in the other. */
const SHARE = 1 / 3;
/** Least share of these that follow each other in both texts in one order. */
const IN_ORDER = 0.8;
/** Figures that both must have, and the least share of the shorter text's figures. */
const FIGURES = 3;
const SAME_FIGURES = 0.75;
/** A run in more texts of one day than this leads to the first of them only. */
const COMMON = 40;

/**
 * Texts that may be others' edited anew: of one day, a third of the runs of words alike, in one
 * order and with the same figures. Two reporters at one place may come as close, so this is for a
 * person to judge; nothing counts them as copies. `copies` are those already known.
 */
export function findEdited(
  fingerprints: readonly Fingerprint[],
  copies: readonly Copy[],
  wordsOf: (source: SourceId) => string,
): Copy[] {
  const known = new Set(copies.map(({ copy }) => copy.source));
  const own = fingerprints.filter(
    ({ source, published }) => published !== null && !known.has(source),
  );
  const days = groupBy(own, ({ published }) => published);
  return [...days.values()].flatMap((day) => findInDay(day, wordsOf));
}

function findInDay(day: readonly Fingerprint[], wordsOf: (source: SourceId) => string): Copy[] {
  const having = new Map<number, number[]>();
  const articles = [...day].sort(
    (a, b) => b.shingles.length - a.shingles.length || byText(a.source, b.source),
  );
  return articles.flatMap((copy, at) => {
    const shared = new Map<number, number>();
    for (const run of copy.shingles) {
      const earlier = having.get(run) ?? [];
      for (const one of earlier) shared.set(one, (shared.get(one) ?? 0) + 1);
      if (earlier.length < COMMON) having.set(run, [...earlier, at]);
    }
    const found = [...shared]
      .filter(([, count]) => count > 1 && count >= copy.shingles.length * SAMPLED)
      .flatMap(([one]) => compare(copy, articles[one] as Fingerprint, wordsOf) ?? [])
      .sort((a, b) => b.share - a.share || byText(a.original.source, b.original.source));
    return found.slice(0, 1);
  });
}

/** Words have none. */
const BETWEEN = '\n';
/** Pairs; of a thousand articles, some hundred are compared. */
const REMEMBERED = 5_000;

/** Remembered for who builds again and again, as a desk does after each judgement. */
const alignment = memoize((texts: string): Alignment => {
  const [text = '', other = ''] = texts.split(BETWEEN);
  return alignTexts(text, other);
}, REMEMBERED);

function compare(
  copy: Fingerprint,
  original: Fingerprint,
  wordsOf: (source: SourceId) => string,
): Copy | null {
  const aligned = alignment(`${wordsOf(copy.source)}${BETWEEN}${wordsOf(original.source)}`);
  const isEdited =
    aligned.share >= SHARE &&
    aligned.inOrder >= IN_ORDER &&
    aligned.figures >= FIGURES &&
    aligned.sameFigures >= SAME_FIGURES;
  return isEdited ? { copy, original, share: round(aligned.share, 3), credited: false } : null;
}
