/** Fields of an item as flat text values, `count.min`, for tools that have no others; and back. */

const LISTS = new Set(['aliases', 'alternatives', 'otherChains', 'from']);
const NUMBERS = /^(?:confidence|min|max)$/;
const SWITCHES = /^(?:metonym|protected|approximate)$/;

export function flatValuesOf(item: object, prefix = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(item)) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) {
      if (value.length > 0) found[`${prefix}${name}`] = JSON.stringify(value);
    } else if (typeof value === 'object')
      Object.assign(found, flatValuesOf(value, `${prefix}${name}.`));
    else found[`${prefix}${name}`] = String(value);
  }
  return found;
}

/** What cannot be read as what it should be stays text, for the schema to refuse. */
export function itemOf(features: Readonly<Record<string, string>>): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(features)) {
    const path = name.split('.');
    const last = path.pop() ?? name;
    let at = item;
    for (const step of path) {
      if (typeof at[step] !== 'object') at[step] = {};
      at = at[step] as Record<string, unknown>;
    }
    at[last] = valueOfText(last, value);
  }
  return item;
}

function valueOfText(name: string, text: string): unknown {
  if (SWITCHES.test(name)) return text === 'true' ? true : text === 'false' ? false : text;
  if (NUMBERS.test(name))
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  if (!LISTS.has(name)) return text;
  try {
    return JSON.parse(text);
  } catch {
    // As a person would write it.
    return text.split('|').map((one) => one.trim());
  }
}
