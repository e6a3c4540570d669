import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';
import type { SourceId } from '../../model/ids.ts';
import { round } from '../../model/round.ts';
import { digestOfText, keepPairs, type PairDigest, type PairMemory } from '../kept/kept-pairs.ts';
import { alignTexts } from './align-texts.ts';
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

export interface EditedContext {
  /** All words of an article's text. */
  readonly wordsOf: (source: SourceId) => string;
  /** A hash of each source's facts. */
  readonly hashes: ReadonlyMap<SourceId, string>;
  readonly earlier: EditedMemory | null;
}

/** With the share of runs that two texts have in common. */
export type EditedMemory = PairMemory<number>;

/**
 * Texts that may be others' edited anew: of one day, a third of the runs of words alike, in one
 * order and with the same figures. Two reporters at one place may come as close, so this is for a
 * person to judge; nothing counts them as copies. `copies` are those already known.
 */
export function findEdited(
  fingerprints: readonly Fingerprint[],
  copies: readonly Copy[],
  { wordsOf, hashes, earlier }: EditedContext,
): { readonly edited: readonly Copy[]; readonly memory: EditedMemory } {
  const known = new Set(copies.map(({ copy }) => copy.source));
  const own = fingerprints.filter(
    ({ source, published }) => published !== null && !known.has(source),
  );
  const days = groupBy(own, ({ published }) => published);
  const kept = keepPairs(earlier);
  const shareOf = (copy: Fingerprint, original: Fingerprint): number | null =>
    kept.compare(digestOfTexts(hashes, copy, original), () =>
      shareIfEdited(wordsOf(copy.source), wordsOf(original.source)),
    );
  const edited = [...days.values()].flatMap((day) => findInDay(day, shareOf));
  return { edited, memory: kept.memory() };
}

type ShareOf = (copy: Fingerprint, original: Fingerprint) => number | null;

function findInDay(day: readonly Fingerprint[], shareOf: ShareOf): Copy[] {
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
      .flatMap(([one]): Copy[] => {
        const original = articles[one] as Fingerprint;
        const share = shareOf(copy, original);
        return share === null ? [] : [{ copy, original, share, credited: false }];
      })
      .sort((a, b) => b.share - a.share || byText(a.original.source, b.original.source));
    return found.slice(0, 1);
  });
}

/** Share of the first text's runs of words that the other has; null if it is not the other edited. */
function shareIfEdited(text: string, other: string): number | null {
  const { share, inOrder, figures, sameFigures } = alignTexts(text, other);
  const isEdited =
    share >= SHARE && inOrder >= IN_ORDER && figures >= FIGURES && sameFigures >= SAME_FIGURES;
  return isEdited ? round(share, 3) : null;
}

/** The texts are among the facts of their articles. */
function digestOfTexts(
  hashes: ReadonlyMap<SourceId, string>,
  copy: Fingerprint,
  original: Fingerprint,
): PairDigest {
  const [one, other] = [copy, original].map(({ source }) => hashes.get(source) ?? '');
  return digestOfText(`${one} ${other}`);
}
