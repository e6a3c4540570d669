import { createHash } from 'node:crypto';

export const PARTS = ['learn', 'tune', 'held'];

/**
 * The part that a text of the corpus belongs to: `learn` (two thirds), `tune` (a sixth), `held` (a
 * sixth, of which only figures are looked at). It follows from the id alone, so that a new text
 * moves no other.
 */
export function partOf(id) {
  const hash = createHash('sha256').update(id).digest();
  return ['learn', 'learn', 'learn', 'learn', 'tune', 'held'][hash.readUInt32BE(0) % 6];
}
