/**
 * A linear classifier over hashed features: adds, for each active feature, its weights per class.
 * Both the shipped model and the trainer's learner are one.
 */
export interface LinearModel {
  /** Sets `scores` from the first `count` keys of `features`. */
  readonly score: (features: Int32Array, count: number, scores: Int32Array) => void;
}

/** Open addressing: [key + 1, place of its weights, …], zero where empty. */
interface Table {
  readonly slots: Int32Array;
  readonly mask: number;
  /** A count, then so many (class << 8 | weight as a byte). */
  readonly weights: Uint16Array;
}

/** Weights as the trainer writes them: see `packWeights` in tools/train. */
export const readLinearModel = (packed: string): LinearModel => scoreWith(unpack(decodeBase64(packed)));

const unpack = (bytes: Uint8Array): Table => {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const features = varint();
  const total = varint();
  const capacity = 2 ** Math.ceil(Math.log2(features * 2 + 2));
  const mask = capacity - 1;
  const slots = new Int32Array(capacity * 2);
  const weights = new Uint16Array(features + total);
  let key = 0;
  let place = 0;
  for (let feature = 0; feature < features; feature += 1) {
    key += varint();
    const count = bytes[at++] ?? 0;
    let slot = slotOf(key, mask);
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = key + 1;
    slots[slot * 2 + 1] = place;
    weights[place++] = count;
    for (let entry = 0; entry < count; entry += 1, at += 2) {
      weights[place++] = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    }
  }
  return { slots, mask, weights };
};

const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 8) & mask;

const scoreWith = ({ slots, mask, weights }: Table): LinearModel => ({
    score: (features, count, scores) => {
      scores.fill(0);
      for (let index = 0; index < count; index += 1) {
        const wanted = (features[index] as number) + 1;
        let slot = slotOf(wanted - 1, mask) << 1;
        let found = slots[slot] as number;
        while (found !== wanted && found !== 0) {
          slot = (slot + 2) & (mask * 2 + 1);
          found = slots[slot] as number;
        }
        if (found === 0) continue;
        let place = slots[slot + 1] as number;
        const end = place + (weights[place] as number);
        while (place < end) {
          const entry = weights[++place] as number;
          const category = entry >> 8;
          scores[category] = (scores[category] as number) + ((entry << 24) >> 24);
        }
      }
    },
});

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Without Node's Buffer, so that the reader runs in a browser too. */
const decodeBase64 = (text: string): Uint8Array => {
  const valueOf = new Uint8Array(128);
  for (let digit = 0; digit < 64; digit += 1) valueOf[DIGITS.charCodeAt(digit)] = digit;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  for (let index = 0; index < text.length; index += 4) {
    const value =
      ((valueOf[text.charCodeAt(index)] ?? 0) << 18) |
      ((valueOf[text.charCodeAt(index + 1)] ?? 0) << 12) |
      ((valueOf[text.charCodeAt(index + 2)] ?? 0) << 6) |
      (valueOf[text.charCodeAt(index + 3)] ?? 0);
    bytes[at++] = value >> 16;
    bytes[at++] = (value >> 8) & 255;
    bytes[at++] = value & 255;
  }
  return bytes;
};

/** The class with the highest score; the first of equals. */
export const best = (scores: Int32Array): number => {
  let winner = 0;
  for (let index = 1; index < scores.length; index += 1) {
    if ((scores[index] as number) > (scores[winner] as number)) winner = index;
  }
  return winner;
};
