/** Levels of lists and records that are written piece by piece; what lies deeper is small. */
const LEVELS = 4;

/**
 * Writes the same text as `JSON.stringify(value, null, 2)`, and a line end: a large analysis is too
 * long for one string.
 */
export function writeAsJson(value: unknown, write: (piece: string) => void): void {
  writeValue(value, write, '\n', LEVELS);
  write('\n');
}

function writeValue(
  value: unknown,
  write: (piece: string) => void,
  margin: string,
  levels: number,
): void {
  const items = levels === 0 ? [] : itemsOf(value);
  if (items.length === 0) {
    write(JSON.stringify(value, null, 2).replaceAll('\n', margin));
    return;
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = `${margin}  `;
  for (const [at, [name, item]] of items.entries()) {
    write(`${at === 0 ? open : ','}${inner}${name === null ? '' : `${JSON.stringify(name)}: `}`);
    writeValue(item, write, inner, levels - 1);
  }
  write(`${margin}${close}`);
}

/** What a list or record holds, with names in a record; nothing of other values. */
function itemsOf(value: unknown): (readonly [name: string | null, item: unknown])[] {
  if (Array.isArray(value)) return value.map((item) => [null, item === undefined ? null : item]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
