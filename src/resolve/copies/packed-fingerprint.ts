import type { Fingerprint } from './fingerprint.ts';

/**
 * The stored form. As a JSON list, the numbers take twice the space and many times as long to read.
 */
export interface PackedFingerprint extends Omit<Fingerprint, 'shingles'> {
  /** Base64 of 32-bit numbers, little-endian. */
  readonly shingles: string;
}

export function pack({ shingles, ...rest }: Fingerprint): PackedFingerprint {
  const bytes = Buffer.alloc(shingles.length * BYTES);
  let at = 0;
  for (const shingle of shingles) at = bytes.writeUInt32LE(shingle, at);
  return { ...rest, shingles: bytes.toString('base64') };
}

export function unpack({ shingles, ...rest }: PackedFingerprint): Fingerprint {
  const bytes = Buffer.from(shingles, 'base64');
  const numbers = new Uint32Array(bytes.length / BYTES);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = bytes.readUInt32LE(at * BYTES);
  return { ...rest, shingles: numbers };
}

const BYTES = 4;
