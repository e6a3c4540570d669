/** A list of pair digests that can be stored. */
export interface PairList {
  /** Returns its position in the list, from 0. */
  add(high: number, low: number): number;
  /** Base64 of both halves of each pair in turn. */
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
 * Finds a pair's position in a stored list; -1 if absent. Pairs are mostly looked up in stored
 * order, so the position after the last hit is tried first.
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

/**
 * Hash table by first half with open addressing: position plus one, 0 for an empty slot. In a
 * `Map`, half a million keys would each be an object.
 */
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
