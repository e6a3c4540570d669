import type { z } from 'zod';
import { isMachine } from '../../model/coders.ts';
import type { SourceId } from '../../model/ids.ts';
import type { DeskSession } from '../session/desk-session.ts';
import { isLinked } from './coding-files.ts';
import { codingNamed, type compareTwo } from './compare-two.ts';
import { type EarlierStates, earlierStates } from './earlier-states.ts';
import { findCodable } from './find-codable.ts';
import { type CodedArticle, readCodings } from './read-codings.ts';
import type { ComparePair } from './settle/settle-api.ts';

/** Why nothing was done. */
export interface Refusal {
  readonly refused: string;
}

export interface OpenedArticle {
  readonly article: CodedArticle;
  readonly source: SourceId;
  readonly title: string;
  readonly earlier: EarlierStates;
  readonly coder: string;
}

/** Everything is read anew from the disk: somebody else may have coded it meanwhile. */
export function withArticle<T>(
  session: DeskSession,
  id: string,
  work: (opened: OpenedArticle) => T | Promise<T>,
): T | Refusal | Promise<T | Refusal> {
  const coder = session.reviewer();
  if (coder === null) return { refused: 'say first who codes' };
  if (isMachine(coder)) return { refused: 'this is the name of a machine, not yours' };
  const codable = [...findCodable(session.place).values()].find(({ source }) => source === id);
  const article = codable && readCodings(codable);
  if (!codable || !article) return { refused: 'this article is not there any more' };
  if (isLinked(article.files))
    return {
      refused: 'one of its codings is a link to another place; nothing is written through it',
    };
  const { source } = codable;
  const title = article.source.front.title ?? source;
  const earlier = earlierStates(session.place, source, coder);
  return work({ article, source, title, coder, earlier });
}

export const withTwo = <T>(
  session: DeskSession,
  { source, first, second }: z.infer<typeof ComparePair>,
  work: (opened: OpenedArticle, two: Parameters<typeof compareTwo>[1]) => T,
) =>
  withArticle(session, source, async (opened): Promise<T | Refusal> => {
    const { article, coder } = opened;
    const [one, other] = await Promise.all(
      [first, second].map((handle) => codingNamed(session.place, article, handle, coder)),
    );
    if (!one || !other) return { refused: 'one of the two codings cannot be read' };
    return work(opened, { first: one, second: other });
  });
