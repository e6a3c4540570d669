import { relative } from 'node:path';
import type { z } from 'zod';
import type { DeskRoutes } from '../http/route.ts';
import { route } from '../http/route.ts';
import type { DeskSession } from '../session/desk-session.ts';
import { beginDraft, readByMachine } from './begin-draft.ts';
import * as api from './code-api.ts';
import { compareTwo, keepChoices, settledDraft } from './compare-two.ts';
import { finishCoding } from './finish-coding.ts';
import { withArticle, withTwo } from './open-article.ts';
import { type CodedArticle, readDraft } from './read-codings.ts';
import * as settle from './settle/settle-api.ts';
import { tellAll, tellArticle } from './tell-codings.ts';
import { saveDraft, setDraftAside, writeDraft } from './write-draft.ts';

/** Bytes of a draft: the coding of a long article. */
const DRAFT_LIMIT = 8 * 1024 * 1024;

/** What the view on which articles are coded may ask. */
export const codeRoutes = (session: DeskSession): DeskRoutes => ({
  'GET code-list': route(api.CodeListRequest, () => tellAll(session)),
  'GET code': route(api.CodeRequest, ({ source }) => withArticle(session, source, tellArticle)),
  'POST code-begin': route(api.CodeBeginRequest, ({ source, from }) =>
    withArticle(session, source, async (opened) => {
      const { article, coder } = opened;
      const begun = await beginDraft(session.place, article, from, coder);
      if (typeof begun === 'string') return tellArticle(opened, begun);
      setDraftAside(article.files, coder);
      writeDraft(article.files, coder, begun);
      return tellArticle(opened);
    }),
  ),
  'POST code-save': route(
    api.CodeSaveRequest,
    ({ source, draft }) =>
      withArticle(session, source, ({ article, coder, earlier }) =>
        saveDraft(article, coder, draft, earlier),
      ),
    { limit: DRAFT_LIMIT },
  ),
  'POST code-finish': route(api.CodeFinishRequest, ({ source, edit }) =>
    withArticle(session, source, ({ article, coder }) => {
      const { draft } = readDraft(article.files, coder, article.source);
      if (draft?.edit !== edit)
        return { refused: 'it was changed in another window; reload this page' };
      return finish(session, article, coder, draft);
    }),
  ),
  'POST code-date': route(api.CodeDateRequest, ({ source, start, end }) =>
    withArticle(session, source, async ({ article }): Promise<api.CodeDateAnswer> => {
      const read = await readByMachine(session.place, article.source);
      const date = read?.dates.find((one) => one.start < end && start < one.end) ?? null;
      return { date };
    }),
  ),
  'GET code-compare': route(settle.ComparePair, (pair) =>
    withTwo(session, pair, ({ article, coder }, two) => compareTwo(article, two, coder)),
  ),
  'POST code-settle': route(settle.SettleRequest, ({ source, keys, choice }) =>
    withArticle(session, source, ({ article, coder }) => {
      keepChoices(article, coder, Object.fromEntries(keys.map((key) => [key, choice])));
      return { refused: null } satisfies z.infer<typeof settle.SettleAnswer>;
    }),
  ),
  'POST code-settled': route(settle.ComparePair, (pair) =>
    withTwo(session, pair, ({ article, coder }, two) => {
      const { draft: before } = readDraft(article.files, coder, article.source);
      const draft = settledDraft(article, two, coder, (before?.edit ?? 0) + 1);
      if (!draft) return { refused: 'some differences are not settled yet' };
      setDraftAside(article.files, coder);
      writeDraft(article.files, coder, draft);
      return finish(session, article, coder, draft);
    }),
  ),
});

function finish(
  session: DeskSession,
  article: CodedArticle,
  coder: string,
  draft: api.CodeDraft,
): api.CodeFinishAnswer {
  const answer = finishCoding(article, coder, draft);
  if (answer.written === null) return answer;
  void session.rebuild();
  return { ...answer, written: relative('.', answer.written) };
}
