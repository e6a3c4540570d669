import type { Count } from '../../../../model/kinds/fields.ts';
import { readCount } from './read-count.ts';

/** A number, and which of the words say it: half-open. */
interface CountInWords {
  readonly start: number;
  readonly end: number;
  readonly count: Count;
}

/**
 * The number that these words hold: "at least 12 of the miners", "dozens". Null if they hold none,
 * or several.
 */
export function countIn(words: string): CountInWords | null {
  const text = words.replace(/\s/g, ' ');
  const found: CountInWords[] = [];
  for (let end = text.length; end > 0; end = text.lastIndexOf(' ', end - 1)) {
    const counted = readCount(`${text.slice(0, end)} `);
    if (!counted) continue;
    const start = end + 1 - counted.length;
    // "At least 12" is read as 12 too, from a shorter beginning.
    if (!found.some((one) => start < one.end && one.start < end))
      found.push({ start, end, count: counted.count });
  }
  const [first, ...others] = found;
  return first && others.length === 0 ? first : null;
}
