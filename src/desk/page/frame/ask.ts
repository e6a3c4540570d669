import type {
  ArticleAnswer,
  CorrectRequest,
  DeskStatus,
  InboxAnswer,
  JudgeAnswer,
  JudgeRequest,
  TaskAnswer,
} from '../../api.ts';

type Query = Readonly<Record<string, string | number | null | undefined>>;

/** The desk's server, as the page asks it. Every question is a line in `desk-routes.ts`. */
export interface DeskAsk {
  readonly status: (after?: number) => Promise<DeskStatus>;
  readonly inbox: (query: Query) => Promise<InboxAnswer>;
  readonly task: (query: Query) => Promise<TaskAnswer>;
  readonly article: (source: string) => Promise<ArticleAnswer>;
  readonly judge: (request: JudgeRequest) => Promise<JudgeAnswer>;
  readonly correct: (request: CorrectRequest) => Promise<JudgeAnswer>;
  readonly undo: () => Promise<JudgeAnswer>;
  readonly reviewer: (name: string) => Promise<DeskStatus>;
  /** For questions of a view of its own. */
  readonly get: <T>(name: string, query?: Query) => Promise<T>;
  readonly post: <T>(name: string, body: unknown) => Promise<T>;
}

export function createAsk(token: string): DeskAsk {
  const send = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const headers = { 'X-Attest-Token': token, 'Content-Type': 'application/json' };
    const response = await fetch(path, { ...init, headers });
    const answer = (await response.json()) as T & { error?: string };
    if (!response.ok) throw new Error(answer.error ?? response.statusText);
    return answer;
  };
  const get = <T>(name: string, query: Query = {}): Promise<T> => {
    const given = Object.entries(query).flatMap(([key, value]) =>
      value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
    );
    return send(`/api/${name}?${new URLSearchParams(given)}`);
  };
  const post = <T>(name: string, body: unknown): Promise<T> =>
    send(`/api/${name}`, { method: 'POST', body: JSON.stringify(body) });
  return {
    status: (after) => get('status', { after }),
    inbox: (query) => get('inbox', query),
    task: (query) => get('task', query),
    article: (source) => get('article', { source }),
    judge: (request) => post('judge', request),
    correct: (request) => post('correct', request),
    undo: () => post('undo', { decision: null }),
    reviewer: (name) => post('reviewer', { name }),
    get,
    post,
  };
}
