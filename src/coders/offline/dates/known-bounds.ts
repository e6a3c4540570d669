import { boundsOfEdtf, type EdtfBounds } from '../../../text/edtf-bounds.ts';

/** Values kept; a news text has a few dozen, and the full check costs a tenth of a millisecond. */
const CAPACITY = 5000;
const known = new Map<string, EdtfBounds | null>();

/** `boundsOfEdtf`, remembered. */
export function knownBounds(edtf: string): EdtfBounds | null {
  const found = known.get(edtf);
  if (found !== undefined) return found;
  if (known.size >= CAPACITY) known.clear();
  const bounds = boundsOfEdtf(edtf);
  known.set(edtf, bounds);
  return bounds;
}
