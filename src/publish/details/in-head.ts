import { fold, wordsOf } from '../../text/fold.ts';
import type { Spot } from '../names/scan.ts';

/** Letters of a word that says which person of the text a headline speaks of. */
const SHORTEST = 4;

/**
 * Where a headline speaks of people as the text does: by the last word of a description ("a young
 * conscript"). Nobody marks mentions in it.
 */
export function peopleInTitle(
  title: string,
  mentions: readonly { readonly quote: string; readonly form?: string | undefined }[],
): Spot[] {
  const called = new Set(
    mentions
      .filter(({ form }) => form !== 'pronoun' && form !== 'adjective')
      .map(({ quote }) => foldedWords(quote).at(-1) ?? '')
      .filter((word) => word.length >= SHORTEST),
  );
  return wordsOf(fold(title)).filter(({ word }) => called.has(word));
}

/** "Old Tamrit" of "born in Old Tamrit": what an address would keep of it. */
const NAMED = /\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*)*/gu;

/** Whether the address of a page tells a detail: its server is the outlet's, what follows has words. */
export function tellsDetail(url: string, details: readonly string[]): boolean {
  const words = ` ${foldedWords(afterServer(url)).join(' ')} `;
  return details
    .flatMap((detail) => [detail, ...(detail.match(NAMED) ?? [])])
    .map((detail) => foldedWords(detail).join(' '))
    .some((told) => told.length >= SHORTEST && words.includes(` ${told} `));
}

const foldedWords = (text: string): string[] => wordsOf(fold(text)).map(({ word }) => word);

/** Decoded; a malformed address is taken as it is written. */
function afterServer(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
