/**
 * Runs of an article to look up: only the rarest that another article has too, since the others
 * are common phrases.
 */
const RAREST = 16;
/** One in this many of them must be shared before the rest is compared. */
const ENOUGH = 8;
/** Originals remembered per run of words. */
const REMEMBERED = 40;

/** For each run, the first articles that have it and are not copies. */
export interface Originals {
  add(article: number, runs: Uint32Array): void;
  /** Articles that share enough of the rarest runs that they may share half of all. */
  find(runs: Uint32Array): number[];
}

/** `frequency`: in how many of the `articles` each run occurs. */
export function rememberOriginals(frequency: Uint32Array, articles: number): Originals {
  const starts = placesOf(frequency);
  const ends = starts.slice(0, -1);
  const remembered = new Uint32Array(starts.at(-1) ?? 0);
  const hits = new Uint8Array(articles);
  return {
    add: (article, runs) => {
      for (const run of runs) {
        const end = ends[run] as number;
        if (end === starts[run + 1]) continue;
        remembered[end] = article;
        ends[run] = end + 1;
      }
    },
    find: (runs) => {
      const shared = runs.findIndex((run) => (frequency[run] as number) > 1);
      if (shared < 0) return [];
      const rarest = runs.subarray(shared, shared + RAREST);
      const met: number[] = [];
      for (const run of rarest) {
        const end = ends[run] as number;
        for (let at = starts[run] as number; at < end; at += 1) {
          const article = remembered[at] as number;
          if (hits[article] === 0) met.push(article);
          hits[article] = (hits[article] as number) + 1;
        }
      }
      const enough = met.filter((article) => (hits[article] as number) * ENOUGH >= rarest.length);
      for (const article of met) hits[article] = 0;
      return enough;
    },
  };
}

/** Where each run's articles begin, one run after the other; the last entry is the end. */
function placesOf(frequency: Uint32Array): Uint32Array {
  const places = new Uint32Array(frequency.length + 1);
  let next = 0;
  for (let run = 0; run < frequency.length; run += 1) {
    places[run] = next;
    next += Math.min(frequency[run] as number, REMEMBERED);
  }
  places[frequency.length] = next;
  return places;
}
