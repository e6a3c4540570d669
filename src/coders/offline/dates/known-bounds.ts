import { boundsOfEdtf, type EdtfBounds } from '../../../text/edtf-bounds.ts';

/** Cached values. A news text has a few dozen; a full check takes about 0.1 ms. */
const CAPACITY = 5000;
const known = new Map<string, EdtfBounds | null>();

/** `boundsOfEdtf`, memoized. */
export function knownBounds(edtf: string): EdtfBounds | null {
  const found = known.get(edtf);
  if (found !== undefined) return found;
  if (known.size >= CAPACITY) known.clear();
  const bounds = boundsOfEdtf(edtf);
  known.set(edtf, bounds);
  return bounds;
}
