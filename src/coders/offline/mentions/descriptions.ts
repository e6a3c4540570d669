import descriptions from '../en/mentions/descriptions.json' with { type: 'json' };
import { compileQuestions } from './patterns.ts';
import type { DescriptionQuestion } from './rule-schemas.ts';

/** What stands around a description: its article, a place before it, what completes it. */
export const describes = compileQuestions<DescriptionQuestion>('descriptions', descriptions);
