import type { Lexicon } from '../lexicon/lexicon.ts';
import type { MentionDraft } from './draft.ts';
import type { Surface } from './surface.ts';

const SINGULAR = /^(?:he|him|his|himself|she|her|hers|herself|i|me|my|one|another)$/;
const PLURAL = /^(?:they|them|their|theirs|themselves|we|us|our|ours|others)$/;
const NEUTER = /^(?:it|its|itself)$/;

/** Pronouns and adjectives of nationality: offered to the events stage, mentions only in a role. */
export function findCandidates(surface: Surface, lexicon: Lexicon): MentionDraft[] {
  const { pieces, text, document } = surface;
  const drafts: MentionDraft[] = [];
  for (const token of document.tokens) {
    if (
      token.upos !== 'PRON' &&
      token.upos !== 'DET' &&
      !(token.upos === 'NUM' && token.lower === 'one')
    )
      continue;
    const kind = SINGULAR.test(token.lower)
      ? 'person'
      : PLURAL.test(token.lower)
        ? 'group'
        : NEUTER.test(token.lower)
          ? 'object'
          : null;
    if (
      !kind ||
      (token.upos === 'DET' && /^(?:one|another)$/.test(token.lower) && token.deprel === 'det')
    )
      continue;
    drafts.push({
      start: token.start,
      end: token.end,
      kind,
      form: 'pronoun',
      metonym: false,
      rule: 'pronoun',
      confidence: 0.5,
      plural: kind === 'group',
    });
  }
  pieces.forEach((piece, at) => {
    if (!piece.capital) return;
    const match = lexicon.names.find(text, pieces, at);
    const adjective = match?.values.find((value) => value.kind === 'adjective');
    if (!match || !adjective) return;
    drafts.push({
      start: piece.start,
      end: match.end,
      kind: 'agency',
      form: 'adjective',
      metonym: true,
      rule: 'nationality',
      confidence: 0.5,
      entry: adjective.name,
      country: adjective.country,
    });
  });
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end);
}
