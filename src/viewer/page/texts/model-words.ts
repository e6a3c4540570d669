import type { RelationshipType } from '../../../model/relationships.ts';
import type { MentionUse, Role } from '../../../model/vocabulary.ts';

/** The words for each relationship, read from its start and from its end. */
export const RELATION_WORDS: Record<RelationshipType, readonly [string, string]> = {
  IN: ['in', 'contains'],
  REFERS_TO: ['refers to', 'referred to by'],
  PUBLISHED: ['published', 'published by'],
  PUBLISHED_ON: ['published on', 'publication date of'],
  CITES: ['cites', 'cited by'],
  STATES: ['states', 'stated in'],
  ATTRIBUTED_TO: ['attributed to', 'says'],
  ASSERTS: ['reports', 'reported by'],
  ANSWERS: ['answers', 'answered by'],
  QUOTES: ['quotes', 'quoted in'],
  ASSESSED: ['assessed', 'assessed by'],
  COPIES: ['copies', 'copied by'],
  MAYBE_COPIES: ['perhaps copies', 'perhaps copied by'],
  CONFLICTS_WITH: ['conflicts with', 'conflicts with'],
  PERFORMED_BY: ['done by', 'did'],
  AFFECTED: ['done to', 'underwent'],
  INVOLVED: ['involved', 'involved in'],
  OCCURRED_AT: ['at', 'place of'],
  OCCURRED_ON: ['on', 'date of'],
  BECAUSE_OF: ['because of', 'led to'],
  SUBEVENT_OF: ['part of', 'includes'],
  FOLLOWED: ['after', 'before'],
  PART_OF: ['part of', 'includes'],
  ADJACENT_TO: ['next to', 'next to'],
  MEMBER_OF: ['member of', 'has as member'],
  COMMANDS: ['commands', 'commanded by'],
  SERVES: ['on the side of', 'has on its side'],
  SAME_AS: ['judged to be the same as', 'judged to be the same as'],
  MAYBE_SAME_AS: ['perhaps the same as', 'perhaps the same as'],
  NOT_SAME_AS: ['judged to differ from', 'judged to differ from'],
};

export const USE_WORDS: Record<MentionUse, string> = {
  mention: 'names',
  date: 'dates',
  content: 'the claim',
  cue: 'reporting words',
  source: 'who says it',
  trigger: 'names the event',
  relation: 'relationship',
  assessment: 'whether it could be verified',
};

export const ROLE_WORDS: Record<Role, string> = {
  actor: 'who did it',
  target: 'to whom',
  recipient: 'recipient',
  instrument: 'with what',
  cause: 'cause',
  other: 'involved',
};

/** Labels of properties that the panel shows unchanged. */
export const PROPERTY_WORDS: Readonly<Record<string, string>> = {
  type: 'Event type',
  word: 'Word',
  genericity: 'One or many',
  count: 'How many',
  speech: 'Speech',
  origin: 'Origin',
  name: 'Name',
  aliases: 'Also called',
  acronym: 'Acronym',
  identity: 'Identity',
  role: 'Role',
  kind: 'Kind of work',
  category: 'Category',
  designation: 'Designation',
  country: 'Country',
  side: 'Side',
  precision: 'Precision',
  publication: 'Outlet',
  published: 'Published',
  updated: 'Updated',
  language: 'Language',
  licence: 'Licence',
  rejected: 'Rejected readings',
  withheldInPublic: 'Name withheld from the public',
};
