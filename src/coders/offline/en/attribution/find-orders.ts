import { askOrder } from './ask-order.ts';
import { type Draft, draftOf } from './draft.ts';
import { imperatives } from './imperatives.ts';
import type { Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { spanOf } from './spans.ts';

/** `shoot them, that's the general's order`: a quoted speaker passes on someone else's command. */
export const findOrders = (reader: Reader): readonly Draft[] => {
  const drafts: Draft[] = [];
  for (const { index } of reader.tokens) {
    const quote = reader.quoteOf[index] as number;
    if (quote < 0) continue;
    const holder = holderOf(reader, index);
    if (holder === null) continue;
    const command = commandBeside(reader, quote, holder[0]);
    const source = spanOf(reader, holder[0], holder[1] + 1);
    const cue = spanOf(reader, index, index + 1);
    const content = command === null ? null : spanOf(reader, command[0], command[1] + 1);
    if (source === null || cue === null || content === null) continue;
    drafts.push(
      draftOf({
        source: [source],
        cue: [cue],
        content: [content],
        stance: 'demands',
        confidence: 0.75,
        rule: 'order-in-quotation',
        at: index,
      }),
    );
  }
  return drafts;
};

/** "that's the battalion commander's order": the possessor with its mark. */
const holderOf = (reader: Reader, order: number): Range | null => {
  const be = askOrder(reader, 'holder', order, order + 1)?.words.get('be');
  return be === undefined ? null : [be[1], order - 1];
};

/** The command directly before the words that call it one, otherwise the first of the quotation. */
const commandBeside = (reader: Reader, quote: number, before: number): Range | null => {
  const [first, last] = reader.quoteTokens[quote] as readonly [number, number];
  const commands = imperatives(reader, first, last);
  return commands.findLast(([, end]) => end < before) ?? commands[0] ?? null;
};
