import { modifiers } from './lexicon.ts';
import { compileDatePattern } from './pattern.ts';
import { type Found, longest, type Told } from './read-longest.ts';
import { mayStart } from './starters.ts';

/** Maximum modifiers on one date: "nearly the end of early May". */
const MODIFIERS = 3;
const PREFIXES = [
  {
    pattern: compileDatePattern('(?<words>(?:the )?(?:very )?<part>)(?=<->| )'),
    lists: modifiers.part,
    kinds: 'DATE SET TIME',
    inner: /^(?!a\b)/i,
  },
  {
    pattern: compileDatePattern('(?<words><sequence>)(?= )'),
    lists: modifiers.sequence,
    kinds: 'DATE TIME',
    inner: /^(?!a\b)/i,
  },
  {
    pattern: compileDatePattern('(?<words><amount>|(?:well |just )?over(?= an? ))(?= )'),
    lists: modifiers.amount,
    kinds: 'DURATION DATE TIME',
    inner: /^(?!the\b|this\b|last\b|next\b)/i,
  },
];

/** "Less than a month ago" means after the day a month ago (TIMEX3 MOD). */
const SINCE_NOW: Record<string, string> = { 'DATE LESS_THAN': 'AFTER', 'DATE MORE_THAN': 'BEFORE' };

/** "early May", "the end of the year", "later this month", "nearly two years", "more than a day". */
export function modified(text: string, start: number, told: Told, depth = 0): Found | null {
  if (depth === MODIFIERS) return null;
  for (const { pattern, lists, kinds, inner } of PREFIXES) {
    const words = pattern(text, start)?.groups?.['words'];
    if (words === undefined) continue;
    const skip =
      /^[\s‐‑–-]+/.exec(text.slice(start + words.length, start + words.length + 6))?.[0] ?? '';
    const next = start + words.length + skip.length;
    if (
      !inner.test(text.slice(next, next + 6)) ||
      !mayStart(/^[\p{L}\p{N}'‘’]+/u.exec(text.slice(next, next + 24))?.[0] ?? '')
    )
      continue;
    const found = modified(text, next, told, depth + 1) ?? longest(text, next, told);
    if (!found || !kinds.includes(found.type) || found.value?.endsWith('REF')) continue;
    const key = words
      .toLowerCase()
      .replace(/^the\s+(?:very\s+)?/, '')
      .replace(/\s+/g, ' ');
    const listed = lists.find((list) =>
      list.words.some((word) => word.replace(/^the /, '') === key),
    );
    // "over a week": the only modifier that is in the pattern and not in the data
    const mod = listed === undefined ? 'MORE_THAN' : listed.mod;
    if (mod === null) return { ...found, start };
    return { ...found, start, mod: found.mod ?? SINCE_NOW[`${found.type} ${mod}`] ?? mod };
  }
  return null;
}
