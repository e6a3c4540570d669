import { setsOf } from '../../../../model/sets-of.ts';
import words from './words.json' with { type: 'json' };

const { smallWords } = setsOf(words);

/** "World Food Programme" → "WFP"; nothing for a single word. */
export function initialsOf(name: string): string {
  const words = (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !smallWords.has(word),
  );
  return words.length < 2 ? '' : words.map((word) => word[0]?.toUpperCase()).join('');
}
