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

/** Where in a list that was kept a pair is; -1 where it is not. Half a million as keys of a `Map` would be objects. */
export function createPairIndex(text: string): (high: number, low: number) => number {
  const bytes = Buffer.from(text, 'base64');
  const halves = new Uint32Array(new Uint8Array(bytes).buffer);
  const slots = 2 ** Math.ceil(Math.log2(halves.length + 2));
  const mask = slots - 1;
  // A pair's number and one; 0 is an empty slot.
  const table = new Uint32Array(slots);
  for (let at = 0; at < halves.length; at += 2) {
    let slot = (halves[at] as number) & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = at / 2 + 1;
  }
  return (high, low) => {
    for (let slot = high & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
      const at = (table[slot] as number) - 1;
      if (halves[2 * at] === high && halves[2 * at + 1] === low) return at;
    }
    return -1;
  };
}
