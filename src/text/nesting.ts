/** Levels of lists and mappings in each other. What people and programs write has a dozen. */
export const DEEPEST = 64;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Whether JSON is nested deeper than `DEEPEST`. One pass over the characters, before anything
 * parses it: whatever walks a value recursively runs out of stack at some depth.
 */
export function isNestedTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(json, at);
      if (at < 0) return false;
    } else if (code === OPEN_LIST || code === OPEN_MAP) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (code === CLOSE_LIST || code === CLOSE_MAP) depth -= 1;
  }
  return false;
}

/** Where the string that begins at `start` ends; negative if it does not. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let first = end;
    while (json.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
  return -1;
}
