/** Words in a row that are compared as one. Shorter runs are common turns of phrase. */
export const SHINGLE = 5;

/** A 32-bit hash (FNV-1a over UTF-16 units) of every five words in a row, in the order of the text. */
export function shinglesOf(words: readonly { readonly text: string }[]): Uint32Array {
  const hashes = words.map(({ text }) => hashOf(text));
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + SHINGLE; next++) hash = mix(hash ^ (hashes[next] ?? 0));
    shingles[at] = hash;
  }
  return shingles;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Spreads every bit over the others (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
