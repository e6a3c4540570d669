import { z } from 'zod';
import { fold, wordsOf } from '../../text/fold.ts';
import data from './public-figures.json' with { type: 'json' };

/** A whole name: of more than one word, as many people share a surname. */
const WholeName = z.string().regex(/^\S+(?: \S+)+$/u);

/** People whose names are public whatever a text says of them. */
export const PublicFigures = z.strictObject({
  asOf: z.iso.date(),
  source: z.string(),
  figures: z.array(
    z.strictObject({ name: WholeName, post: z.string(), aliases: z.array(WholeName).optional() }),
  ),
});

/** Whole names of public figures, by their folded form, with what the list says of them. */
export type FigureNames = ReadonlyMap<string, string>;

/** The maintained list, with names that the user adds. */
export const figureNames = (added: readonly string[] = []): FigureNames =>
  new Map([
    ...(data as z.infer<typeof PublicFigures>).figures.flatMap(({ name, aliases = [], post }) =>
      [name, ...aliases].map((each) => [wholeName(each), post] as const),
    ),
    ...added.map((name) => [wholeName(name), 'a list given by the user'] as const),
  ]);

/** All words of a name, folded. */
export const wholeName = (name: string): string =>
  wordsOf(fold(name))
    .map(({ word }) => word)
    .join(' ');
