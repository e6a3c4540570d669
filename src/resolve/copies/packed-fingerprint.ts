import type { Fingerprint } from './fingerprint.ts';

/** As it is kept: a list of numbers as JSON takes twice the room, and many times as long to read. */
export interface PackedFingerprint extends Omit<Fingerprint, 'shingles'> {
  /** In base64, 32 bits each, the low byte first. */
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
