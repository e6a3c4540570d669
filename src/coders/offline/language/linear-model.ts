import { spread } from './hash.ts';
import { unpackBytes } from './read-bytes.ts';

/**
 * A linear classifier over hashed features: sums, for each active feature, its weights per class.
 * Both the shipped model and the trainer's learner implement it.
 */
export interface LinearModel {
  /** Sets `scores` from the first `count` keys of `features`. */
  readonly score: (features: Int32Array, count: number, scores: Int32Array) => void;
}

/** Reads weights packed by the trainer; see `packWeights` in tools/train. */
export const readLinearModel = (packed: string): LinearModel => {
  const bytes = unpackBytes(packed);
  const features = bytes.varint();
  const total = bytes.varint();
  const table = emptyTable(features);
  const { slots } = table;
  const weights = new Uint16Array(features + total);
  let key = 0;
  let place = 0;
  for (let feature = 0; feature < features; feature += 1) {
    key += bytes.varint();
    const count = bytes.byte();
    const slot = freeSlot(table, key);
    slots[slot] = key + 1;
    slots[slot + 1] = place;
    weights[place++] = count;
    for (let entry = 0; entry < count; entry += 1) {
      weights[place++] = (bytes.byte() << 8) | bytes.byte();
    }
  }
  return { score: (keys, count, scores) => scoreMany(table, weights, keys, count, scores) };
};

/** The same for at most four classes: the weights of a feature are packed into one integer. */
export const readSmallModel = (packed: string): LinearModel => {
  const bytes = unpackBytes(packed);
  const features = bytes.varint();
  bytes.varint();
  const table = emptyTable(features);
  const { slots } = table;
  let key = 0;
  for (let feature = 0; feature < features; feature += 1) {
    key += bytes.varint();
    const slot = freeSlot(table, key);
    let weights = 0;
    for (let entry = bytes.byte(); entry > 0; entry -= 1) {
      const category = bytes.byte();
      weights |= bytes.byte() << (category * 8);
    }
    slots[slot] = key + 1;
    slots[slot + 1] = weights;
  }
  return { score: (keys, count, scores) => scoreFew(table, keys, count, scores) };
};

interface Table {
  /** Open addressing: [key + 1, its weights or their index, …]; zero if empty. */
  readonly slots: Int32Array;
  readonly mask: number;
  /** One bit per present key. Small enough for the CPU cache, since most lookups miss. */
  readonly present: Int32Array;
  readonly presentMask: number;
}

const emptyTable = (features: number): Table => {
  const capacity = 2 ** Math.ceil(Math.log2(features * 1.5 + 2));
  const bits = Math.max(32, capacity * 8);
  return {
    slots: new Int32Array(capacity * 2),
    mask: capacity - 1,
    present: new Int32Array(bits / 32),
    presentMask: bits - 1,
  };
};

const slotOf = (key: number, mask: number): number => ((spread(key) >>> 8) & mask) << 1;

/** Marks the key as present and returns a free slot for it. */
const freeSlot = ({ slots, mask, present, presentMask }: Table, key: number): number => {
  const bit = key & presentMask;
  present[bit >>> 5] = (present[bit >>> 5] as number) | (1 << (bit & 31));
  let slot = slotOf(key, mask);
  while (slots[slot] !== 0) slot = (slot + 2) & (mask * 2 + 1);
  return slot;
};

/** The slot of a key, or -1. */
const findSlot = ({ slots, mask, present, presentMask }: Table, key: number): number => {
  const bit = key & presentMask;
  if (((present[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
  let slot = slotOf(key, mask);
  for (let found = slots[slot]; found !== 0; found = slots[slot]) {
    if (found === key + 1) return slot;
    slot = (slot + 2) & (mask * 2 + 1);
  }
  return -1;
};

const scoreMany = (
  table: Table,
  weights: Uint16Array,
  keys: Int32Array,
  count: number,
  scores: Int32Array,
): void => {
  const { slots } = table;
  scores.fill(0);
  for (let index = 0; index < count; index += 1) {
    const slot = findSlot(table, keys[index] as number);
    if (slot < 0) continue;
    let place = slots[slot + 1] as number;
    const end = place + (weights[place] as number);
    while (place < end) {
      place += 1;
      const entry = weights[place] as number;
      const category = entry >> 8;
      scores[category] = (scores[category] as number) + ((entry << 24) >> 24);
    }
  }
};

const scoreFew = (table: Table, keys: Int32Array, count: number, scores: Int32Array): void => {
  const { slots } = table;
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let index = 0; index < count; index += 1) {
    const slot = findSlot(table, keys[index] as number);
    if (slot < 0) continue;
    const weights = slots[slot + 1] as number;
    first += (weights << 24) >> 24;
    second += (weights << 16) >> 24;
    third += (weights << 8) >> 24;
    fourth += weights >> 24;
  }
  scores[0] = first;
  scores[1] = second;
  scores[2] = third;
  scores[3] = fourth;
};

/** The class with the highest score; on a tie, the first. */
export const best = (scores: Int32Array): number => {
  let winner = 0;
  for (let index = 1; index < scores.length; index += 1) {
    if ((scores[index] as number) > (scores[winner] as number)) winner = index;
  }
  return winner;
};
