import { z } from 'zod';
import table from './details.json' with { type: 'json' };

/** The shape of `details.json`. Words in braces in a pattern stand for its parts. */
export const DetailTable = z.strictObject({
  parts: z.record(z.string(), z.string()),
  details: z.array(
    z.strictObject({
      id: z.string(),
      in: z.enum(['sentence', 'after-name', 'article']),
      patterns: z.array(z.string()).min(1),
    }),
  ),
  /** Matches a rank at the end of the words before a name. */
  rank: z.string(),
});

const { parts, details, rank }: z.infer<typeof DetailTable> = DetailTable.parse(table);

const whole = (pattern: string): string =>
  Object.entries(parts).reduce(
    (before, [name, part]) => before.replaceAll(`{${name}}`, part),
    pattern,
  );

/** One kind of detail, and where it is looked for. */
export interface DetailPattern {
  readonly id: string;
  readonly pattern: RegExp;
}

const patternsIn = (place: (typeof details)[number]['in']): DetailPattern[] =>
  details
    .filter((detail) => detail.in === place)
    .flatMap((detail) =>
      detail.patterns.map((pattern) => ({
        id: detail.id,
        pattern: new RegExp(whole(pattern), 'gu'),
      })),
    );

/** Anywhere in an article that mentions protected people. */
export const IN_ARTICLE = patternsIn('article');
/** In sentences about one of them. */
export const IN_SENTENCE = patternsIn('sentence');
/** Right after a name. */
export const AFTER_NAME = patternsIn('after-name');
export const RANK = new RegExp(whole(rank), 'u');
