import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of bytecode that a function runs before V8 asks whether to optimize it, nine times the
 * default: to read an article takes thousands of small functions, most of which stay cheap.
 */
const BUDGET = 600_000;

/** Only Node 20 needs it: later ones have a faster compiler in between, and no such flag. */
export function optimizeLater(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
