import type { ReadingEstimate, SourceText } from '../coder.ts';
import type { ModelAccess } from '../model-access.ts';
import { type AskModel, keyOfBody } from './ask-model.ts';
import { aboutTokens } from './count-tokens.ts';
import type { PassName } from './prompts.ts';
import { PASSES, readByModel } from './read-by-model.ts';
import { requestBody } from './request-body.ts';

/**
 * Tokens of an answer for each token of the article, and of what a pass found in the next question.
 * A guess: no model was measured.
 */
const ANSWERED = 0.8;
const FOUND = 0.3;

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
  const answer = Math.min(settings.longestAnswer, Math.ceil(article * ANSWERED));
  return {
    requests: left.length,
    kept,
    input: left.reduce((sum, pass) => {
      const question = { pass, sections: PASSES[pass], known: [] };
      const found = pass === 'entities' ? 0 : Math.ceil(article * FOUND);
      return sum + aboutTokens(requestBody(source, question, settings)) + found;
    }, 0),
    output: answer * left.length,
  };
}
