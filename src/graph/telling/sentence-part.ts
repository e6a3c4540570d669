import type { NodeId } from '../../model/ids.ts';

/** Some words of a sentence. `at`: the node that they name. */
export interface SentencePart {
  readonly words: string;
  readonly at: NodeId | null;
}

export const justWords = (words: string): SentencePart => ({ words, at: null });

/** The sentence as text. */
export const sentenceText = (parts: readonly SentencePart[]): string =>
  parts.map(({ words }) => words).join('');

/** `A, B and C`; of more than `most` the rest is a number. */
export function listOf(all: readonly (readonly SentencePart[])[], most = 3): SentencePart[] {
  const shown = all.slice(0, most);
  const left = all.length - shown.length;
  const last = left > 0 ? [justWords(left === 1 ? 'one other' : `${left} others`)] : shown.pop();
  const start = shown.flatMap((parts, at) => (at === 0 ? parts : [justWords(', '), ...parts]));
  if (!last) return [];
  return start.length === 0 ? [...last] : [...start, justWords(' and '), ...last];
}

/** Begins with a capital letter, ends with a full stop, and has no two commas in a row. */
export function asSentence(parts: readonly SentencePart[]): SentencePart[] {
  const ends = /\.$/.test(parts.at(-1)?.words ?? '');
  const whole = ends ? parts : [...parts, justWords('.')];
  return whole.map(({ words, at }, nth) => {
    const start = nth === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    const isPaused = /^[,.]/.test(whole[nth + 1]?.words ?? '');
    return { words: isPaused ? start.replace(/,$/, '') : start, at };
  });
}
