import pRetry from 'p-retry';
import { sha256 } from '../../model/ids.ts';
import type { Meter, Tokens } from '../meter.ts';
import { NO_TOKENS } from '../meter.ts';
import type { ModelAccess, ModelAnswer } from '../model-access.ts';
import { mostTokensOf } from './count-tokens.ts';
import { type Posted, postChat } from './post-chat.ts';
import { isServerFailure, serverFailure } from './server-failure.ts';

/** What came of a question. */
export type AskedModel =
  /** An answer, whatever it is worth. */
  | { readonly is: 'answered'; readonly answer: ModelAnswer }
  /** The server gave none to this question; it is asked again another time. */
  | { readonly is: 'failed'; readonly why: string }
  /** Nothing more is asked in this run. */
  | { readonly is: 'stopped'; readonly by: 'budget' | 'server'; readonly why: string };

/** Asks for the answer to a request body. */
export type AskModel = (body: string) => Promise<AskedModel>;

/** Questions in a row without an answer, after which the server counts as gone. */
const MOST_FAILED = 3;
/** Milliseconds. Whoever wants more patience is asked another time. */
const LONGEST_WAIT = 120_000;

/** The name under which the answer to a body is kept. */
export const keyOfBody = ({ settings: { url } }: ModelAccess, body: string): string =>
  sha256(`${url}\n${body}`);

/** Asks a server, and never twice for what was answered before. */
export function createAskModel(access: ModelAccess): AskModel {
  const { answers, meter } = access;
  let stopped: Extract<AskedModel, { is: 'stopped' }> | null = null;
  let failedInRow = 0;
  const stop = (by: 'budget' | 'server', why: string): AskedModel => {
    stopped ??= { is: 'stopped', by, why };
    return stopped;
  };
  return async (body) => {
    const key = keyOfBody(access, body);
    const kept = answers.get(key);
    if (kept) {
      meter.countKept();
      return { is: 'answered', answer: kept };
    }
    if (stopped) return stopped;
    try {
      const { answer } = await persist(access, body, () => stopped !== null);
      answers.put(key, answer);
      failedInRow = 0;
      return { is: 'answered', answer };
    } catch (error) {
      if (!isServerFailure(error)) throw error;
      if (error.message === NO_ROOM) return stop('budget', 'the budget has no room for more');
      failedInRow += 1;
      if (error.isFinal || failedInRow >= MOST_FAILED) return stop('server', error.message);
      return { is: 'failed', why: error.message };
    }
  };
}

const NO_ROOM = 'no room';

/** One question, asked again as long as that may help. Each time counts against the budget. */
function persist(access: ModelAccess, body: string, isStopped: () => boolean): Promise<Posted> {
  const { manners, meter, settings } = access;
  const most = mostTokensOf(body, settings.longestAnswer);
  return pRetry(() => postMetered(access, body, most, meter), {
    retries: manners.retries,
    minTimeout: manners.pause,
    shouldRetry: ({ error }) => isServerFailure(error) && error.isPassing && !isStopped(),
    onFailedAttempt: async ({ error, retriesLeft }) => {
      const wait = isServerFailure(error) ? error.wait : null;
      if (wait === null || retriesLeft === 0 || isStopped()) return;
      if (wait > LONGEST_WAIT)
        throw serverFailure(`it wants to be asked again only in ${Math.ceil(wait / 1000)} s`);
      await new Promise((done) => setTimeout(done, wait));
    },
  });
}

async function postMetered(
  access: ModelAccess,
  body: string,
  most: Tokens,
  meter: Meter,
): Promise<Posted> {
  if (!(await meter.reserve(most))) throw serverFailure(NO_ROOM);
  try {
    const posted = await postChat(access, body);
    meter.settle(most, posted.used);
    return posted;
  } catch (error) {
    meter.settle(most, isPaid(error) ? null : NO_TOKENS);
    throw error;
  }
}

const isPaid = (error: unknown): boolean => !isServerFailure(error) || error.isPaid;
