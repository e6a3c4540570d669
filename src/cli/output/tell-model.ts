import type { Coder, ReadingEstimate, SourceText } from '../../coders/coder.ts';
import { costOf, type Meter } from '../../coders/meter.ts';
import type { ModelAccess } from '../../coders/model-access.ts';
import { counted, printMessage } from './print.ts';

/** Tokens that a model writes in a second, about; a guess. */
const SPEED = 40;

/** Says, before anything is sent, what reading these texts will take. */
export async function tellEstimate(
  coder: Coder,
  texts: Iterable<SourceText>,
  { meter: { price }, manners: { atOnce } }: Pick<ModelAccess, 'meter' | 'manners'>,
): Promise<void> {
  const sum = { requests: 0, kept: 0, input: 0, output: 0 };
  let articles = 0;
  let held = 0;
  for (const text of texts) {
    const one = (await coder.estimate?.(text)) ?? null;
    if (one) addTo(sum, one);
    if (one?.requests) articles += 1;
    if (!one) held += 1;
  }
  const { requests, kept, input, output } = sum;
  const cost = price === null ? 'no price is set' : `about ${money(costOf(sum, price))}`;
  const asks =
    requests === 0
      ? 'nothing has to be asked'
      : `${counted(articles, 'article')} to ask about in ${counted(requests, 'request')}; ` +
        `about ${input} tokens to send and ${output} to receive; ${cost}; ` +
        `about ${duration(output / SPEED / atOnce)} at ${SPEED} tokens a second`;
  const known = kept > 0 ? `; ${counted(kept, 'answer')} kept from before` : '';
  const unsent = held > 0 ? `; ${counted(held, 'protected article')} not sent` : '';
  printMessage(`model, before: ${asks}${known}${unsent}`);
}

function addTo(
  sum: { -readonly [K in keyof ReadingEstimate]: number },
  one: ReadingEstimate,
): void {
  sum.requests += one.requests;
  sum.kept += one.kept;
  sum.input += one.input;
  sum.output += one.output;
}

/** Says what was used. */
export function tellUsed({ used, price }: Meter): void {
  const cost = price === null ? '' : `; cost about ${money(costOf(used, price))}`;
  printMessage(
    `model: ${counted(used.requests, 'request')}, ${used.input} tokens sent and ` +
      `${used.output} received${cost}; ${counted(used.kept, 'answer')} kept from before`,
  );
}

const money = (amount: number): string => amount.toFixed(amount < 1 ? 4 : 2);

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
