import type { NodeOf } from '../../model/graph.ts';
import type { EventType } from '../../model/vocabulary.ts';
import type { Verb } from './verb-table.ts';
import table from './verbs.json' with { type: 'json' };

// Not parsed here: the page would carry the schemas. A test parses it.
const VERBS = table as unknown as Readonly<Record<string, Verb>>;

/** Every type of event, as they are listed. */
export const EVENT_TYPES = [...Object.keys(VERBS), 'other'] as readonly EventType[];

/** How to tell an event. One that no type covers is told by the coder's own word. */
export function verbOf({ type, word = '' }: Pick<NodeOf<'Event'>, 'type' | 'word'>): Verb {
  const something = `something described as “${word}”`;
  return (
    VERBS[type] ?? {
      harm: 0,
      verb: [`do ${something}`, `did ${something}`, `done ${something}`],
      to: 'to',
      isAlone: true,
      noun: something,
      of: 'involving',
    }
  );
}
