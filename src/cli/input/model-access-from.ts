import { createMeter } from '../../coders/meter.ts';
import type { ModelAccess } from '../../coders/model-access.ts';
import { keptAnswers } from '../../pipeline/state/kept-answers.ts';
import type { ModelOptions } from './model-options.ts';

/** Milliseconds before the first retry. */
const PAUSE = 1000;

/** How a model is reached; a text, if the settings are not enough or not safe. */
export function modelAccessFrom(
  options: ModelOptions,
  answers: string,
  env: NodeJS.ProcessEnv = process.env,
): ModelAccess | string {
  const { modelUrl, model, modelPrice = null, budget = null } = options;
  if (!modelUrl) return 'no model can be asked: set --model-url or ATTEST_MODEL_URL';
  if (!model) return 'which model? set --model or ATTEST_MODEL';
  const url = chatAddress(modelUrl, options.modelInsecure ?? false);
  if ('wrong' in url) return url.wrong;
  if (budget && 'money' in budget && !modelPrice)
    return 'a --budget in money needs a --model-price; or say it in tokens';
  const key = env['ATTEST_MODEL_KEY'] || null;
  // Said here: what refuses a header shows it.
  if (key !== null && !/^[\x21-\x7e]+$/.test(key))
    return 'ATTEST_MODEL_KEY has characters that no key has, such as a line end';
  return {
    settings: {
      url: url.address,
      model,
      format: options.modelFormat,
      longestAnswer: options.modelAnswer,
    },
    manners: {
      atOnce: Math.max(1, options.modelAtOnce),
      retries: options.modelRetries,
      timeout: Math.max(1, options.modelTimeout) * 1000,
      pause: PAUSE,
    },
    key,
    answers: keptAnswers(answers),
    meter: createMeter(modelPrice, budget),
    fetch,
  };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function chatAddress(given: string, isInsecure: boolean): { address: string } | { wrong: string } {
  if (!URL.canParse(given)) return { wrong: `${given} is no address of a model` };
  const url = new URL(given);
  if (url.username !== '' || url.password !== '')
    return { wrong: 'no name or password in the address of a model: use ATTEST_MODEL_KEY' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { wrong: `${url.protocol} is not https:` };
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname) && !isInsecure)
    return {
      wrong: `anybody between here and ${url.hostname} could read articles sent over http; use https, or --model-insecure`,
    };
  url.hash = '';
  if (!url.pathname.endsWith('/chat/completions'))
    url.pathname = `${url.pathname.replace(/\/$/, '')}/chat/completions`;
  return { address: url.href };
}
