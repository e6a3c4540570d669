import type { HashedInput } from '../hash-inputs.ts';
import { relocated } from '../state/relocate.ts';
import type { ArticleReader, ReadOptions } from '../work-pool.ts';
import { keptBeside } from './keep-inputs.ts';

/**
 * Reads inputs from where they are kept, and answers as if they had been read at their place.
 *
 * @param found What is built, with where each file is kept.
 */
export const keptReader = (
  reader: ArticleReader,
  found: Awaited<ReturnType<ArticleReader['find']>>,
  kept: ReadonlyMap<string, string>,
): ArticleReader => ({
  coder: reader.coder,
  find: () => Promise.resolve(found),
  read: (inputs, { onDone, replaced, apart, ...options }) => {
    const moved = inputs.map((input) => movedTo(input, kept.get(input.file) ?? input.file));
    const own: ReadOptions = {
      ...options,
      replaced: withPlaces(replaced, kept),
      apart: withPlaces(apart, kept),
      onDone: (result, at) =>
        onDone(relocated(result, moved[at]?.file ?? '', inputs[at]?.file ?? ''), at),
    };
    return reader.read(moved, own);
  },
});

const movedTo = (input: HashedInput, file: string): HashedInput => ({
  ...input,
  file,
  beside: input.beside.map((one) => keptBeside({ file: input.file, kept: file }, one)),
});

/** What is known of sources by their place, `file:line`, for the files as they are kept. */
const withPlaces = <T>(
  known: ReadonlyMap<string, T>,
  kept: ReadonlyMap<string, string>,
): Map<string, T> =>
  new Map(
    [...known].map(([place, value]) => {
      const colon = place.lastIndexOf(':');
      const file = place.slice(0, colon);
      return [`${kept.get(file) ?? file}${place.slice(colon)}`, value];
    }),
  );
