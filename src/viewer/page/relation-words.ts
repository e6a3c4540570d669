import type { EdgeAttributes } from '../../model/graph.ts';
import { RELATION_WORDS, ROLE_WORDS } from './texts/model-words.ts';

/** The words for a relationship, read from its start or from its end. */
export const relationWords = ({ type, role }: EdgeAttributes, isOut: boolean): string =>
  type === 'INVOLVED' && role && isOut ? ROLE_WORDS[role] : RELATION_WORDS[type][isOut ? 0 : 1];
