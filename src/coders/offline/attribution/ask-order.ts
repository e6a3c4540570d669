import rules from '../en/attribution/orders.json' with { type: 'json' };
import { compileQuestions } from './ask.ts';
import { token } from './patterns.ts';
import type { OrderQuestion } from './questions.ts';

/** What a quotation's words order. */
export const askOrder = compileQuestions<OrderQuestion>('orders', rules, {
  bare: token((t) => t !== undefined && t.lemma.toLowerCase() === t.lower),
});
