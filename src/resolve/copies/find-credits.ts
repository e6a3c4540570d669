import { plainName } from '../entities/name-forms.ts';
import credits from './credits.json' with { type: 'json' };

/**
 * The name in a credit: an outlet credits another's text in its head, after the place, or at its
 * end.
 */
const NAME =
  "(?<name>(?:the +)?\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?:[ \\u00A0]+\\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,4})";
const PATTERNS = credits.patterns.map(
  (pattern) => new RegExp(pattern.replace('{name}', NAME), 'gmu'),
);

/** UTF-16 code units at each end of an article in which to look for a credit. */
const REACH = 400;

/** Names in the credits of a text, as `plainName` writes them; most texts have none. */
export function findCredits(text: string): string[] {
  const ends = text.length <= 2 * REACH ? [text] : [text.slice(0, REACH), text.slice(-REACH)];
  const found = ends.flatMap((part) =>
    PATTERNS.flatMap((pattern) =>
      [...part.trim().matchAll(pattern)].map(({ groups }) => plainName(groups?.['name'] ?? '')),
    ),
  );
  return [...new Set(found)].filter(Boolean).sort();
}
