import { EVENT_TYPES } from '../../../graph/telling/verbs.ts';
import type { WordsField } from '../../../model/decisions.ts';
import type { NodeAttributes } from '../../../model/graph.ts';
import { CLOSED_LISTS } from '../closed-lists.ts';

/** A field that words of the article are given for, and its key. */
export interface WordsChoice {
  readonly field: WordsField;
  readonly key: string;
}

/** A field that has one of some values. */
export interface ValueChoice {
  readonly field: 'type' | 'factuality' | 'polarity' | 'stance' | 'status';
  readonly values: readonly string[];
  readonly value: string;
}

export interface Correctable {
  readonly words: readonly WordsChoice[];
  readonly values: readonly ValueChoice[];
}

/** What can be corrected of an event or a claim; null of anything else. */
export function correctable(attributes: NodeAttributes | null): Correctable | null {
  if (attributes?.label === 'Event') {
    const { type, factuality, polarity } = attributes;
    return {
      words: [
        { field: 'actor', key: 'a' },
        { field: 'target', key: 't' },
        { field: 'recipient', key: 'r' },
        { field: 'instrument', key: 'i' },
        { field: 'place', key: 'p' },
        { field: 'date', key: 'd' },
        { field: 'trigger', key: 'w' },
      ],
      values: [
        { field: 'type', values: EVENT_TYPES, value: type },
        { field: 'factuality', values: CLOSED_LISTS.factuality, value: factuality },
        { field: 'polarity', values: CLOSED_LISTS.polarity, value: polarity },
      ],
    };
  }
  if (attributes?.label === 'Claim') {
    const { stance, status } = attributes;
    return {
      words: [
        { field: 'speaker', key: 's' },
        { field: 'content', key: 'w' },
      ],
      values: [
        { field: 'stance', values: CLOSED_LISTS.stance, value: stance },
        { field: 'status', values: CLOSED_LISTS.status, value: status },
      ],
    };
  }
  return null;
}
