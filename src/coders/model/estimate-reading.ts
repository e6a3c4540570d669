import type { ReadingEstimate, SourceText } from '../coder.ts';
import type { ModelAccess } from '../model-access.ts';
import { type AskModel, keyOfBody } from './ask-model.ts';
import { aboutTokens } from './count-tokens.ts';
import type { PassName } from './prompts.ts';
import { PASSES, readByModel } from './read-by-model.ts';
import { requestBody } from './request-body.ts';

/**
 * Tokens of an answer for each token of the article, as in an article coded by hand: JSON has many
 * times the words it is about. No model was measured.
 */
const ANSWERED: Readonly<Record<PassName, number>> = { entities: 7, claims: 3, events: 4 };
/** The same of what earlier passes found, in the next question. */
const FOUND = 1;

/** Walks through the passes as far as answers are kept, and counts what is left to ask. */
export async function estimateReading(
  source: SourceText,
  access: ModelAccess,
): Promise<ReadingEstimate> {
  const { settings, answers } = access;
  let kept = 0;
  const askKept: AskModel = async (body) => {
    const answer = answers.get(keyOfBody(access, body));
    if (answer) kept += 1;
    return answer ? { is: 'answered', answer } : { is: 'stopped', by: 'server', why: 'not kept' };
  };
  let isWhole = true;
  const onLost = ({ because }: { because: string }): void => {
    if (because === 'stopped') isWhole = false;
  };
  await readByModel(source, settings, askKept, { refuse: () => undefined, onLost });
  if (isWhole) return { requests: 0, kept, input: 0, output: 0 };
  const article = aboutTokens(source.text);
  const left = (Object.keys(PASSES) as PassName[]).slice(kept);
  return {
    requests: left.length,
    kept,
    input: left.reduce((sum, pass) => {
      const question = { pass, sections: PASSES[pass], known: [] };
      const found = pass === 'entities' ? 0 : article * FOUND;
      return sum + aboutTokens(requestBody(source, question, settings)) + found;
    }, 0),
    output: left.reduce(
      (sum, pass) => sum + Math.min(settings.longestAnswer, article * ANSWERED[pass]),
      0,
    ),
  };
}
