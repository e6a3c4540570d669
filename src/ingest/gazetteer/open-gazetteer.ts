import { fstatSync, openSync, readSync } from 'node:fs';
import { memoize } from '../../model/memoize.ts';
import { foldPlaceName } from '../../text/names/fold-place-name.ts';
import type { IndexedGazetteer } from './index-gazetteer.ts';
import { linesOfName, slotsIn } from './name-table.ts';
import { FtmLine, type OutsideEntity, outsideEntityOf } from './outside-entity.ts';

/** Who or what bears a name, in the order of the file. */
export type BearersOf = (name: string) => readonly OutsideEntity[];

/** Bytes read of a line at first. */
const USUAL = 8192;
/** Names and lines remembered. */
const MOST = 20_000;

/** Its files stay open for as long as the program runs. */
export function openGazetteer({ file, index }: IndexedGazetteer): BearersOf {
  const [table, entities] = [openSync(index, 'r'), openSync(file, 'r')];
  const slots = slotsIn(fstatSync(table).size);
  const at = memoize((line: number) => entityAt(entities, line), MOST);
  return memoize((name: string) => {
    const folded = foldPlaceName(name);
    if (folded === '') return [];
    const bears = ({ names, weakNames }: OutsideEntity): boolean =>
      [...names, ...weakNames].some((one) => foldPlaceName(one) === folded);
    return linesOfName(table, slots, folded)
      .sort((a, b) => a - b)
      .flatMap((line) => at(line) ?? [])
      .filter(bears);
  }, MOST);
}

function entityAt(descriptor: number, line: number): OutsideEntity | null {
  for (let length = USUAL; ; length *= 4) {
    const bytes = Buffer.alloc(length);
    const read = readSync(descriptor, bytes, 0, length, line);
    const end = bytes.subarray(0, read).indexOf(10);
    if (end < 0 && read === length) continue;
    try {
      const { data } = FtmLine.safeParse(
        JSON.parse(bytes.toString('utf8', 0, end < 0 ? read : end)),
      );
      return data ? outsideEntityOf(data) : null;
    } catch {
      return null;
    }
  }
}
