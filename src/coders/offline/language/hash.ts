/** Bits of a feature key: few enough for sorted gaps of two bytes, enough for rare collisions. */
const KEY_BITS = 28;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over the UTF-16 code units of `text[from, to)`; a signed 32-bit integer. */
export const hashText = (text: string, from = 0, to = text.length): number => {
  let hash = FNV_OFFSET;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash | 0;
};

const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

/** The key of a feature: its template number and up to four values. */
export const key1 = (template: number, a: number): number =>
  Math.imul(mix(template + 1, a), 0x85ebca6b) >>> (32 - KEY_BITS);
export const key2 = (template: number, a: number, b: number): number =>
  Math.imul(mix(mix(template + 1, a), b), 0x85ebca6b) >>> (32 - KEY_BITS);
export const key3 = (template: number, a: number, b: number, c: number): number =>
  Math.imul(mix(mix(mix(template + 1, a), b), c), 0x85ebca6b) >>> (32 - KEY_BITS);
export const key4 = (template: number, a: number, b: number, c: number, d: number): number =>
  Math.imul(mix(mix(mix(mix(template + 1, a), b), c), d), 0x85ebca6b) >>> (32 - KEY_BITS);
