import type { SourceId } from '../../model/ids.ts';
import type { NodeLabel } from '../../model/kinds/kinds.ts';

/** A range of ids in index order, without its end. */
export interface IdRange {
  readonly from: string;
  readonly to: string;
}

/** Every id, even one edited by hand. */
export const EVERY_ID: readonly IdRange[] = [{ from: '', to: '\uFFFF' }];

/**
 * Ranges that hold the ids of some sources' nodes with one label. An article's id is `article:a`;
 * others start like `unit:a/`.
 */
export const idRanges = (label: NodeLabel, sources: readonly SourceId[]): IdRange[] =>
  sources.map((source) => {
    const from = `${label.toLowerCase()}:${source}`;
    // No id contains a space, and "0" comes right after "/".
    return label === 'Article' ? { from, to: `${from} ` } : { from: `${from}/`, to: `${from}0` };
  });
