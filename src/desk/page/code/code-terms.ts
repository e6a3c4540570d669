import type { EntityKind } from '../../../model/kinds/kinds.ts';
import type { StatedRelationshipType } from '../../../model/relationships.ts';
import type { Role } from '../../../model/vocabulary.ts';
import keys from './kind-keys.json' with { type: 'json' };

/** What words can name, and the key that says so. */
export const KIND_KEYS = Object.entries(keys).map(([kind, key]) => ({
  kind: kind as EntityKind,
  key,
}));

export const ROLE_KEYS: readonly { readonly role: Role; readonly key: string }[] = [
  { role: 'actor', key: 'a' },
  { role: 'target', key: 't' },
  { role: 'recipient', key: 'r' },
  { role: 'instrument', key: 'i' },
  { role: 'cause', key: 'x' },
  { role: 'other', key: 'o' },
];

/** Relations that a coder may state, in the order of docs/coding.md. */
export const LINK_TYPES: readonly StatedRelationshipType[] = [
  'PUBLISHED',
  'PUBLISHED_ON',
  'CITES',
  'PART_OF',
  'MEMBER_OF',
  'COMMANDS',
  'ADJACENT_TO',
  'SERVES',
  'SUBEVENT_OF',
  'FOLLOWED',
  'CONFLICTS_WITH',
  'SAME_AS',
  'MAYBE_SAME_AS',
  'NOT_SAME_AS',
];
