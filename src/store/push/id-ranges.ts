import type { NodeLabel } from '../../model/kinds/kinds.ts';

/** Ids from one on and before another, as an index walks them. */
export interface IdRange {
  readonly from: string;
  readonly to: string;
}

/** Every id, also one that somebody has edited. */
export const EVERY_ID: readonly IdRange[] = [{ from: '', to: '\uFFFF' }];

/** Where the ids of some sources' nodes of one label lie: an article's is `article:a`, others begin `unit:a/`. */
export const idRanges = (label: NodeLabel, sources: readonly string[]): IdRange[] =>
  sources.map((source) => {
    const from = `${label.toLowerCase()}:${source}`;
    // No id has a space; and 0 is what follows the slash.
    return label === 'Article' ? { from, to: `${from} ` } : { from: `${from}/`, to: `${from}0` };
  });
