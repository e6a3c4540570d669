import { z } from 'zod';
import { shorten } from '../../text/shorten.ts';
import type { Tokens } from '../meter.ts';
import type { ModelAccess, ModelAnswer } from '../model-access.ts';
import { failureOfNetwork } from './failure-of-network.ts';
import { failureOfStatus } from './failure-of-status.ts';
import { readLimited } from './read-limited.ts';
import { serverFailure } from './server-failure.ts';

/** What we use of a chat completion; servers add fields of their own. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: z.int().nonnegative(), completion_tokens: z.int().nonnegative() })
    .nullish()
    .catch(null),
});

export interface Posted {
  readonly answer: ModelAnswer;
  /** As the server counted them; null if it does not say. */
  readonly used: Tokens | null;
}

/** Sends one request and reads its answer to the end. Throws a `ServerFailure`. */
export async function postChat(
  { settings: { url }, manners: { timeout }, key, fetch }: ModelAccess,
  body: string,
): Promise<Posted> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key !== null && { authorization: `Bearer ${key}` }),
  };
  const signal = AbortSignal.timeout(timeout);
  let response: Response;
  let text: string;
  try {
    // A redirection would take the key and the article to whoever the server names.
    response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    text = await readLimited(response);
  } catch (error) {
    throw failureOfNetwork(error, timeout);
  }
  const said = shorten(withoutKey(text, key).replace(/\s+/g, ' ').trim(), MOST_SHOWN);
  if (!response.ok) throw failureOfStatus(response, said, text);
  return postedOf(text, said);
}

/** Characters of what a server says that a message repeats. */
const MOST_SHOWN = 160;

const withoutKey = (text: string, key: string | null): string =>
  key === null ? text : text.replaceAll(key, '[key]');

function postedOf(text: string, said: string): Posted {
  const json = parsed(text);
  if (json === undefined) {
    const isWhole = text.trimEnd().endsWith('}') || !text.trimStart().startsWith('{');
    throw isWhole
      ? serverFailure(`it answered with something that is not JSON: ${said}`)
      : serverFailure('its answer ends in the middle', { isPassing: true, isPaid: true });
  }
  const { data } = Completion.safeParse(json);
  const choice = data?.choices[0];
  if (!data || !choice)
    throw serverFailure(`it answered with something that is no chat completion: ${said}`, {
      isPaid: true,
    });
  const { content, refusal } = choice.message;
  const finish = choice.finish_reason ?? null;
  if (content == null && refusal == null && finish !== 'length')
    throw serverFailure('its answer is empty', { isPaid: true });
  const { usage } = data;
  return {
    answer: { content: content ?? '', refusal: refusal ?? null, finish },
    used: usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
