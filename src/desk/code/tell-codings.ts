import { existsSync, readdirSync } from 'node:fs';
import type { DeskSession } from '../session/desk-session.ts';
import { checkDraft } from './check-draft.ts';
import type { CodeAnswer, CodeListAnswer } from './code-api.ts';
import { codingFilesOf, draftFile, isFinished } from './coding-files.ts';
import { findCodable } from './find-codable.ts';
import type { OpenedArticle } from './open-article.ts';
import { readDraft } from './read-codings.ts';
import { tellKinds } from './tell-kinds.ts';

/** All articles with what has been coded of each. */
export function tellAll(session: DeskSession): CodeListAnswer {
  const coder = session.reviewer() ?? '';
  const known = session.articles().all;
  const articles = [...findCodable(session.place).values()].map((codable) => {
    const { source, input, title } = codable;
    const files = codingFilesOf(codable);
    const names = existsSync(files.folder) ? readdirSync(files.folder) : [];
    const coded = [files.yaml, files.json].find((file) => input.beside.includes(file)) ?? null;
    return {
      source,
      title: known.get(source)?.title ?? title ?? source,
      coded,
      others: names.filter(isFinished).length,
      hasDraft: coder !== '' && existsSync(draftFile(files, coder)),
    };
  });
  return { articles: articles.sort((a, b) => a.title.localeCompare(b.title, 'en')) };
}

/** An article, its codings, and the draft of whoever asks. */
export function tellArticle(
  { article, source, title, coder, earlier }: OpenedArticle,
  refused: string | null = null,
): CodeAnswer {
  const { source: read, files, standing, others } = article;
  const { draft, unread } = readDraft(files, coder, read);
  return {
    source,
    title,
    publication: read.front.publication ?? null,
    published: read.front.published ?? null,
    text: read.text,
    kinds: tellKinds(),
    codings: [...(standing ? [standing] : []), ...others].map(
      ({ handle, coder: by, flaw, annotations }) => ({
        handle,
        coder: by,
        isMine: annotations !== null && by === coder,
        flaw,
      }),
    ),
    draft,
    earlier: draft ? earlier.read(draft) : [],
    problems: draft ? checkDraft(draft.coding, read) : [],
    unread,
    refused,
  };
}
