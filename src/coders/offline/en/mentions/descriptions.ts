import descriptions from './descriptions.json' with { type: 'json' };
import { compileQuestions } from './patterns.ts';
import type { DescriptionQuestion } from './rule-schemas.ts';

/** Context of a description: its article, a place before it, a complement. */
export const describes = compileQuestions<DescriptionQuestion>('descriptions', descriptions);
