import { plainName } from '../entities/name-forms.ts';
import credits from './credits.json' with { type: 'json' };

/** How an outlet says that a text is another's: at its head, after the place, or at its end. */
const NAME =
  "(?<name>(?:the\\s+)?\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?:\\s+\\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,4})";
const PATTERNS = credits.patterns.map(
  (pattern) => new RegExp(pattern.replace('{name}', NAME), 'gmu'),
);

/** UTF-16 code units of an article's head and end in which a credit can stand. */
const REACH = 400;

/** Names in the credits of a text, folded; most texts have none. */
export function findCredits(text: string): string[] {
  const ends = text.length <= 2 * REACH ? [text] : [text.slice(0, REACH), text.slice(-REACH)];
  const found = ends.flatMap((part) =>
    PATTERNS.flatMap((pattern) =>
      [...part.trim().matchAll(pattern)].map(({ groups }) => plainName(groups?.['name'] ?? '')),
    ),
  );
  return [...new Set(found)].filter(Boolean).sort();
}
