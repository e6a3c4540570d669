/** Digests of pairs, as a list that can be kept. */
export interface PairList {
  /** Its place in the list, from 0. */
  add(high: number, low: number): number;
  /** In base64, both halves of each in turn. */
  toText(): string;
}

export function createPairList(): PairList {
  let halves = new Uint32Array(1 << 12);
  let size = 0;
  return {
    add(high, low) {
      if (size === halves.length) {
        const larger = new Uint32Array(2 * size);
        larger.set(halves);
        halves = larger;
      }
      halves[size] = high;
      halves[size + 1] = low;
      size += 2;
      return size / 2 - 1;
    },
    toText: () => Buffer.from(halves.buffer, 0, 4 * size).toString('base64'),
  };
}

/**
 * Where in a list that was kept a pair is; -1 where it is not. Pairs are mostly asked for in the order in
 * which they were kept, so the one after the last is tried first.
 */
export function createPairIndex(text: string): (high: number, low: number) => number {
  const halves = new Uint32Array(new Uint8Array(Buffer.from(text, 'base64')).buffer);
  const isAt = (at: number, high: number, low: number): boolean =>
    halves[2 * at] === high && halves[2 * at + 1] === low;
  let table: Uint32Array | null = null;
  let next = 0;
  return (high, low) => {
    if (isAt(next, high, low)) return next++;
    table ??= tableOf(halves);
    const at = lookUp(table, high, (place) => isAt(place, high, low));
    if (at >= 0) next = at + 1;
    return at;
  };
}

/** By the first half, the place of each pair and one: 0 is an empty slot. Half a million keys of a `Map` would be objects. */
function tableOf(halves: Uint32Array): Uint32Array {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(halves.length + 2)));
  for (let at = 0; at < halves.length; at += 2) {
    let slot = (halves[at] as number) & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = at / 2 + 1;
  }
  return table;
}

function lookUp(table: Uint32Array, high: number, isIt: (at: number) => boolean): number {
  const mask = table.length - 1;
  for (let slot = high & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
    const at = (table[slot] as number) - 1;
    if (isIt(at)) return at;
  }
  return -1;
}
