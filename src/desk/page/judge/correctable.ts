import { EVENT_TYPES } from '../../../graph/telling/verbs.ts';
import type { WordsField } from '../../../model/decisions.ts';
import type { NodeAttributes } from '../../../model/graph.ts';
import type { EntityKind } from '../../../model/kinds/kinds.ts';
import { isLabelOf } from '../../../model/kinds/labels-in-pages.ts';
import { CLOSED_LISTS } from '../closed-lists.ts';
import { JUDGE_TEXTS } from '../texts/judge-texts.ts';

/** A field that words of the article are given for, and its key. */
export interface WordsChoice {
  readonly field: WordsField;
  readonly key: string;
  /** What the field is called here, if not as usual. */
  readonly about?: string;
}

/** A field that has one of some values. */
export interface ValueChoice {
  readonly field: keyof typeof JUDGE_TEXTS.properties;
  /** Leads to its list. */
  readonly key: string;
  readonly values: readonly string[];
  readonly value: string;
}

export interface Correctable {
  readonly words: readonly WordsChoice[];
  readonly values: readonly ValueChoice[];
}

/** Kinds of things that words of an article may name. */
export const NAMED_KINDS: readonly EntityKind[] = [
  'person',
  'group',
  'unit',
  'agency',
  'organization',
  'publication',
  'place',
  'object',
  'work',
  'vessel',
];

/** Something always tells it and is said. */
export const mayBeNobody = (field: WordsField): boolean =>
  field !== 'trigger' && field !== 'content';

/** Fields whose words hold a number. */
export const isNumber = (field: WordsField): boolean => field === 'count' || field === 'affected';

/** Fields whose words name something. */
const NAMING: ReadonlySet<WordsField> = new Set<WordsField>([
  'actor',
  'target',
  'recipient',
  'instrument',
  'speaker',
]);
export const isNaming = (field: WordsField): boolean => NAMING.has(field);

/** What can be corrected of an event, a claim, a person or a group; null of anything else. */
export function correctable(attributes: NodeAttributes | null): Correctable | null {
  if (attributes?.label === 'Event') {
    const { type, factuality, polarity, genericity } = attributes;
    return {
      words: [
        { field: 'actor', key: 'a' },
        { field: 'target', key: 't' },
        { field: 'recipient', key: 'r' },
        { field: 'instrument', key: 'i' },
        { field: 'place', key: 'p' },
        { field: 'date', key: 'd' },
        { field: 'affected', key: 'm' },
        { field: 'count', key: 'n' },
        { field: 'trigger', key: 'w' },
      ],
      values: [
        { field: 'type', key: 'y', values: EVENT_TYPES, value: type },
        { field: 'factuality', key: 'f', values: CLOSED_LISTS.factuality, value: factuality },
        { field: 'genericity', key: 'g', values: CLOSED_LISTS.genericity, value: genericity },
        { field: 'polarity', key: 'h', values: CLOSED_LISTS.polarity, value: polarity },
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
        { field: 'stance', key: 'h', values: CLOSED_LISTS.stance, value: stance },
        { field: 'status', key: 'v', values: CLOSED_LISTS.status, value: status },
      ],
    };
  }
  if (attributes && isLabelOf(attributes.label, 'people')) {
    const value = attributes.label.toLowerCase();
    return {
      words: isLabelOf(attributes.label, 'counted')
        ? [{ field: 'count', key: 'n', about: JUDGE_TEXTS.howMany }]
        : [],
      values: [{ field: 'kind', key: 'y', values: NAMED_KINDS, value }],
    };
  }
  return null;
}
