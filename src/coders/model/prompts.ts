import { z } from 'zod';
import claims from './prompts/claims.json' with { type: 'json' };
import common from './prompts/common.json' with { type: 'json' };
import entities from './prompts/entities.json' with { type: 'json' };
import events from './prompts/events.json' with { type: 'json' };

/** `version` rises when the words change: answers to other words are not comparable. */
const Prompt = z.strictObject({
  version: z.int().positive(),
  lines: z.array(z.string().min(1)).min(1),
});

const PROMPTS = z
  .strictObject({ common: Prompt, entities: Prompt, claims: Prompt, events: Prompt })
  .parse({ common, entities, claims, events });
export type PassName = Exclude<keyof typeof PROMPTS, 'common'>;

/** What is asked of a model, apart from the article. */
export const promptOf = (pass: PassName): string =>
  [...PROMPTS.common.lines, ...PROMPTS[pass].lines].join('\n\n');

/** Such as 1.1.2.1. */
export const promptsVersion = (): string =>
  Object.values(PROMPTS)
    .map(({ version }) => version)
    .join('.');
