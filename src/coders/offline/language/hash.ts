/** Bits of a feature key: few enough for sorted gaps of two bytes, enough for rare collisions. */
const KEY_BITS = 28;

/** Signed 32-bit integers: with larger ones the engine computes in floating point. */
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const GOLDEN = 0x9e3779b1 | 0;
const FINAL = 0x85ebca6b | 0;

/** FNV-1a over the UTF-16 code units of `text[from, to)`; a signed 32-bit integer. */
export const hashText = (text: string, from = 0, to = text.length): number => {
  let hash = FNV_OFFSET;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
};

/** Spreads a number over 32 bits, differently from its neighbours. */
export const spread = (value: number): number => Math.imul(value, GOLDEN);

const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, GOLDEN);
  return mixed ^ (mixed >>> 15);
};

/** The key of a feature: its template number and up to three values. */
export const key1 = (template: number, a: number): number =>
  Math.imul(mix(template + 1, a), FINAL) >>> (32 - KEY_BITS);
export const key2 = (template: number, a: number, b: number): number =>
  Math.imul(mix(mix(template + 1, a), b), FINAL) >>> (32 - KEY_BITS);
export const key3 = (template: number, a: number, b: number, c: number): number =>
  Math.imul(mix(mix(mix(template + 1, a), b), c), FINAL) >>> (32 - KEY_BITS);

/**
 * Writes a key for each template: `templates` gives for each how many values it joins, its number
 * plus one, and where in `values` they are. Returns how many.
 */
export const writeKeys = (templates: Int32Array, values: Int32Array, keys: Int32Array): number => {
  let written = 0;
  for (let at = 0; at < templates.length; ) {
    const end = at + 2 + (templates[at] as number);
    let hash = templates[at + 1] as number;
    for (at += 2; at < end; at += 1) hash = mix(hash, values[templates[at] as number] as number);
    keys[written++] = Math.imul(hash, FINAL) >>> (32 - KEY_BITS);
  }
  return written;
};
