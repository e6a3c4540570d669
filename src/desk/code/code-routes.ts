import { existsSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import type { z } from 'zod';
import { isMachine } from '../../model/coders.ts';
import type { SourceId } from '../../model/ids.ts';
import type { DeskRoutes } from '../http/route.ts';
import { route } from '../http/route.ts';
import type { DeskSession } from '../session/desk-session.ts';
import { beginDraft, readByMachine } from './begin-draft.ts';
import { checkDraft } from './check-draft.ts';
import * as api from './code-api.ts';
import { codingFilesOf, draftFile, isFinished, isLinked } from './coding-files.ts';
import { codingNamed, compareTwo, keepChoices, settledDraft } from './compare-two.ts';
import { findCodable, whyNotCodable } from './find-codable.ts';
import { finishCoding } from './finish-coding.ts';
import { type CodedArticle, readCodings, readDraft } from './read-codings.ts';
import { tellKinds } from './tell-kinds.ts';
import { saveDraft, setDraftAside, writeDraft } from './write-draft.ts';

/** Bytes of a draft: the coding of a long article. */
const DRAFT_LIMIT = 8 * 1024 * 1024;

/** What the view on which articles are coded may ask. */
export const codeRoutes = (session: DeskSession): DeskRoutes => ({
  'GET code-list': route(api.CodeListRequest, () => listOf(session)),
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
      withArticle(session, source, ({ article, coder }) => saveDraft(article, coder, draft)),
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
  'GET code-compare': route(api.ComparePair, (pair) =>
    withTwo(session, pair, ({ article, coder }, two) => compareTwo(article, two, coder)),
  ),
  'POST code-settle': route(api.SettleRequest, ({ source, keys, choice }) =>
    withArticle(session, source, ({ article, coder }) => {
      keepChoices(article, coder, Object.fromEntries(keys.map((key) => [key, choice])));
      return { refused: null } satisfies z.infer<typeof api.SettleAnswer>;
    }),
  ),
  'POST code-settled': route(api.ComparePair, (pair) =>
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

/** Why nothing was done. */
interface Refusal {
  readonly refused: string;
}

interface OpenedArticle {
  readonly article: CodedArticle;
  readonly source: SourceId;
  readonly title: string;
  readonly whyNot: string | null;
  readonly coder: string;
}

/** Everything is read anew from the disk: somebody else may have coded it meanwhile. */
function withArticle<T>(
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
  return work({ article, source, title, whyNot: whyNotCodable(codable), coder });
}

const withTwo = <T>(
  session: DeskSession,
  { source, first, second }: z.infer<typeof api.ComparePair>,
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

function listOf(session: DeskSession): api.CodeListAnswer {
  const coder = session.reviewer() ?? '';
  const known = session.articles().all;
  const articles = [...findCodable(session.place).values()].map((codable) => {
    const { source, input, title } = codable;
    const files = codingFilesOf(input);
    const names = existsSync(files.folder) ? readdirSync(files.folder) : [];
    const coded = [files.yaml, files.json].find((file) => input.beside.includes(file)) ?? null;
    return {
      source,
      title: known.get(source)?.title ?? title ?? source,
      coded,
      others: names.filter(isFinished).length,
      hasDraft: coder !== '' && existsSync(draftFile(files, coder)),
      whyNot: whyNotCodable(codable),
    };
  });
  return { articles: articles.sort((a, b) => a.title.localeCompare(b.title, 'en')) };
}

function tellArticle(
  { article, source, title, whyNot, coder }: OpenedArticle,
  refused: string | null = null,
): api.CodeAnswer {
  const { source: read, files, standing, others } = article;
  const { draft, unread } = readDraft(files, coder, read);
  return {
    source,
    title,
    publication: read.front.publication ?? null,
    published: read.front.published ?? null,
    text: read.text,
    kinds: tellKinds(),
    whyNot,
    codings: [...(standing ? [standing] : []), ...others].map(
      ({ handle, coder: by, flaw, annotations }) => ({
        handle,
        coder: by,
        isMine: annotations !== null && by === coder,
        flaw,
      }),
    ),
    draft,
    problems: draft ? checkDraft(draft.coding, read) : [],
    unread,
    refused,
  };
}

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
