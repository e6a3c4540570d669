import { memoize } from '../../../../model/memoize.ts';
import { boundsOfEdtf } from '../../../../text/edtf-bounds.ts';

/** A news text has a few dozen values, and the full check costs a tenth of a millisecond. */
export const knownBounds = memoize(boundsOfEdtf, 5000);
