import { plainName } from '../entities/name-forms.ts';

/** How an outlet says that a text is another's: at its head, after the place, or at its end. */
const NAME =
  "(?<name>(?:the\\s+)?\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?:\\s+\\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,4})";
const PATTERNS = [
  `^[^\\n]{0,60}\\(${NAME}\\)\\s*[-–—]`,
  `^\\(${NAME}\\)\\s`,
  `\\b(?:[Ff]irst|[Oo]riginally) (?:published|reported|appeared) (?:by|in|on) ${NAME}`,
  `\\b(?:[Rr]eprinted|[Rr]epublished|[Aa]dapted|[Rr]eproduced) (?:with permission )?from ${NAME}`,
  `\\b(?:[Tt]his|[Tt]he) (?:story|report|article|text) (?:is|was|comes) (?:from|by|provided by|supplied by) ${NAME}`,
  `\\b[Rr]eporting by ${NAME}`,
  `\\b[Ww]ith (?:reporting|material|files|additional reporting) (?:from|by) ${NAME}`,
  `\\b(?:[Ss]ource|[Vv]ia|[Cc]redit|[Bb]y):? ${NAME}\\.?\\s*$`,
  `\\(${NAME}\\)\\s*$`,
  `${NAME} contributed to this (?:report|story|article)`,
].map((pattern) => new RegExp(pattern, 'gmu'));

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
