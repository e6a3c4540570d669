import type { Span } from '../../../../model/span.ts';

/** Words. Quoted terms are rarely longer, an utterance inside a clause rarely shorter. */
const LONGEST = 5;

/**
 * A term or title in "scare quotes": short, and directly after a word that does not introduce
 * speech (`a so-called "special operation" in`), so that it is part of the surrounding sentence.
 */
export const isFragment = (
  text: string,
  [start, end]: Span,
  open: number,
  paragraph: number,
  speech: ReadonlySet<string>,
): boolean => {
  if (end - start > 80) return false;
  const inside = text.slice(start, end);
  if (inside.split(/\s+/u).length > LONGEST || /[?!]$/u.test(inside)) return false;
  if (isNamed(inside, text.slice(end, end + 12))) return true;
  const before = /([\p{L}\p{N}%)’'-]{1,40})\s{0,40}$/u.exec(
    text.slice(Math.max(paragraph, open - 40), open),
  );
  const word = before?.[1]?.toLowerCase();
  return word !== undefined && !speech.has(word);
};

/** `"Mediafax" confirmed that`: a name in quotation marks, and a verb right after it. */
const isNamed = (inside: string, after: string): boolean =>
  /^\p{Lu}[\p{L}\p{N}’'-]*(?: \p{Lu}[\p{L}\p{N}’'-]*){0,2}$/u.test(inside) &&
  /^["”»’']\s\p{Ll}/u.test(after);
