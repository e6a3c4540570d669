import { LARGEST_FILE } from '../../ingest/read-bytes.ts';
import { sha256 } from '../../model/ids.ts';
import { createReport } from '../../model/problem.ts';
import { type DeskRoutes, route } from '../http/route.ts';
import type { DeskSession } from '../session/desk-session.ts';
import { articleOfText, idOfText } from './article-of-text.ts';
import { bringIn, ENDINGS_READ, type FileToBring } from './bring-in.ts';
import * as api from './bring-in-api.ts';
import { createHeadsThere } from './heads-there.ts';
import { freeStem } from './name-to-write.ts';
import { removeStages } from './stage.ts';

/** Files that the page sends one after the other before it asks again. */
const MOST = 500;
/** Of a body: a file in base64, and what is said of it. */
const LIMIT = Math.ceil((LARGEST_FILE * 4) / 3) + 64 * 1024;

/** What the view on which articles are brought in may ask. */
export function bringInRoutes(session: DeskSession): DeskRoutes {
  const { paths } = session.place;
  for (const folder of paths) removeStages(folder);
  const there = createHeadsThere(session);
  const bring = (
    file: FileToBring,
    { into, more }: { into: number; more: boolean },
  ): api.BringInAnswer => {
    if (!there.isKnown()) return refused(file.name, NOT_READ_YET);
    const answer = bringIn(file, paths[into] ?? paths[0] ?? '.', there);
    if (!more) void session.rebuild();
    return answer;
  };
  return {
    'GET bring-in': route(
      api.BringInPlaceRequest,
      (): api.BringInPlace => ({
        folders: [...paths],
        largest: LARGEST_FILE,
        most: MOST,
        endings: ENDINGS_READ,
      }),
    ),
    'POST bring-in': route(
      api.FileRequest,
      (request) => {
        const bytes = Buffer.from(request.content, 'base64');
        if (sha256(bytes) !== request.sha256) return refused(request.name, notWhole(bytes.length));
        return bring({ name: request.name, bytes }, request);
      },
      { limit: LIMIT },
    ),
    'POST bring-in-text': route(
      api.TextRequest,
      (request) => {
        const taken = new Set<string>(
          there.all().flatMap(({ front, naming }) => [front.id, naming.made]),
        );
        // An address tells that it is the same article; a title does not.
        const id = freeStem(idOfText(request), (one) => request.url === '' && taken.has(one));
        const bytes = Buffer.from(articleOfText(id, request));
        const as = { stem: id, ending: '.md', isArticle: true } as const;
        return bring({ name: request.title || id, bytes, as }, request);
      },
      { limit: LIMIT },
    ),
  };
}

type Refusal = readonly [rule: string, reason: string, actual: string, expected: string];

const NOT_READ_YET: Refusal = [
  'bring:not-read-yet',
  'what is in the folder has not been read yet; nothing was written',
  'the first build of this folder is not done',
  'to be asked again when it is',
];

const notWhole = (length: number): Refusal => [
  'bring:not-whole',
  'what arrived is not what was sent; nothing was written',
  `${length} bytes with another hash`,
  'the bytes of the file',
];

function refused(name: string, [rule, reason, actual, expected]: Refusal): api.BringInAnswer {
  const report = createReport();
  report.error(rule, reason, { file: name }, { actual, expected });
  return { name, brought: null, problems: [...report.problems] };
}
