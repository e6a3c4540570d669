import type { Document, Token } from '../language/document.ts';
import type { FoundMentions, MentionDraft, RelationDraft } from './draft.ts';

/** Characters back to the people of whom "one" is one: a few sentences. */
const REACH = 600;
const MODAL = /^(?:can|could|may|might|must|should|would|need|needs)$/;

/**
 * "One said …, another described …": each somebody of his own, out of the last people named in the
 * plural. Only as a subject, where no noun follows and no rule about everybody is meant.
 */
export function findOnes(
  document: Document,
  people: readonly MentionDraft[],
): Omit<FoundMentions, 'candidates'> {
  const mentions: MentionDraft[] = [];
  const relations: RelationDraft[] = [];
  let latest = -1;
  let next = 0;
  for (const token of document.tokens) {
    while ((people[next]?.start ?? Number.POSITIVE_INFINITY) < token.start) {
      if (!isOwned(document.text, people[next])) latest = next;
      next += 1;
    }
    const verb = verbOf(document, token);
    const group = people[latest];
    if (!verb || !group || token.start - group.end > REACH) continue;
    const { start, end } = token;
    mentions.push({
      start,
      end,
      kind: 'person',
      form: 'pronoun',
      metonym: false,
      rule: 'one-of',
      confidence: 0.6,
      plural: false,
    });
    relations.push({
      type: 'MEMBER_OF',
      from: [start, end],
      to: [group.start, group.end],
      span: [start, Math.max(end, verb.end)],
      rule: 'one-of',
      confidence: 0.6,
    });
  }
  return { mentions, relations };
}

/** "Commanders against their own troops …": it is not one of those who belong to others. */
const isOwned = (text: string, people: MentionDraft | undefined): boolean =>
  people !== undefined &&
  (/\b(?:their|his|her|its|our) (?:own )?$/.test(
    text.slice(Math.max(0, people.start - 10), people.start),
  ) ||
    /^own /.test(text.slice(people.start, people.start + 4)));

function verbOf({ tokens }: Document, token: Token): Token | undefined {
  if (!/^(?:one|another)$/.test(token.lower)) return undefined;
  // "where one lost his temper": a numeral that counts a verb is its subject
  const counts = token.deprel === 'nummod' && tokens[token.head]?.upos === 'VERB';
  if (!token.deprel.startsWith('nsubj') && !counts) return undefined;
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (/^(?:no|any|every|each|number|the|this|that)$/.test(before?.lower ?? '')) return undefined;
  if (!next || /^(?:NOUN|PROPN|ADJ|NUM|PART)$/.test(next.upos) || MODAL.test(next.lower))
    return undefined;
  const verb = tokens[token.head];
  return verb?.upos === 'VERB' && verb.index > token.index ? verb : undefined;
}
