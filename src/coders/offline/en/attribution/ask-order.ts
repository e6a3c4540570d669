import { compileAsk } from './ask.ts';
import rules from './orders.json' with { type: 'json' };
import { token } from './patterns.ts';
import type { OrderQuestion } from './rule-schemas.ts';

/** Questions about an order in a quotation: whose it is, where the command is, who is told. */
export const askOrder = compileAsk<OrderQuestion>('orders', rules, {
  bare: token((t) => t !== undefined && t.lemma.toLowerCase() === t.lower),
});
