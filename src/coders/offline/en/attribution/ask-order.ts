import { compileAsk } from './ask.ts';
import rules from './orders.json' with { type: 'json' };
import { token } from './patterns.ts';
import type { OrderQuestion } from './rule-schemas.ts';

/** What a quotation's words order. */
export const askOrder = compileAsk<OrderQuestion>('orders', rules, {
  bare: token((t) => t !== undefined && t.lemma.toLowerCase() === t.lower),
});
