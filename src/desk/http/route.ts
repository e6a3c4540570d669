import type { z } from 'zod';
import { parseBySchema } from '../../model/zod-issues.ts';

/** Bytes of a body, where a route does not say more. */
const USUAL_LIMIT = 64 * 1024;

/** One thing that the page may ask: GET with a query, POST with a JSON body. */
export interface DeskRoute {
  readonly limit: number;
  /** Parses what was sent, and answers; the flaws of what was sent otherwise. */
  run(sent: unknown): Promise<{ readonly answer: unknown } | { readonly flaws: string }>;
}

/** A route whose input is parsed by `schema` before `run` sees it. `limit`: bytes of the body. */
export const route = <S extends z.ZodType>(
  schema: S,
  run: (input: z.infer<S>) => unknown,
  { limit = USUAL_LIMIT }: { limit?: number } = {},
): DeskRoute => ({
  limit,
  run: async (sent) => {
    const { data, flaws } = parseBySchema(schema, sent);
    if (data === null)
      return {
        flaws: (flaws ?? []).map(({ path, reason }) => `${path.join('.')}: ${reason}`).join('; '),
      };
    return { answer: await run(data) };
  },
});

/** By method and path: `GET inbox` answers `GET /api/inbox`. */
export type DeskRoutes = Readonly<Record<string, DeskRoute>>;
