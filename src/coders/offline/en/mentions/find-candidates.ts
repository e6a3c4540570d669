import type { Document, Token } from '../../language/document.ts';
import type { MentionDraft } from './draft.ts';
import { mentionWords } from './patterns.ts';
import type { Surface } from './surface.ts';

/** Pronouns and nationality adjectives, for the events stage; mentions only if they fill a role. */
export const findCandidates = (surface: Surface): MentionDraft[] =>
  [...findPronouns(surface), ...findNationalities(surface)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );

function findPronouns({ document }: Surface): MentionDraft[] {
  return document.tokens.flatMap((token): MentionDraft[] => {
    const kind = isPronoun(token) ? kindOf(token.lower) : null;
    if (!kind) return [];
    const { start } = token;
    const end = endOfPronoun(document, token);
    return [
      {
        start,
        end,
        kind,
        form: 'pronoun',
        metonym: false,
        rule: 'pronoun',
        confidence: 0.5,
        plural: kind === 'group',
      },
    ];
  });
}

/** "Everyone else in the barracks". */
function endOfPronoun({ tokens }: Document, { index, end }: Token): number {
  const next = tokens[index + 1];
  return next?.lower === 'else' ? next.end : end;
}

/** "One of them", but not "one soldier". */
function isPronoun({ upos, lower, deprel }: Token): boolean {
  if (upos === 'NUM') return lower === 'one';
  const counts =
    upos === 'DET' && deprel === 'det' && mentionWords.pronounsAsDeterminers.has(lower);
  // "both were shot", not "both men"
  if (mentionWords.quantities.has(lower))
    return mentionWords.argumentRelations.has(deprel.split(':')[0] ?? '');
  return upos === 'PRON' || (upos === 'DET' && !counts);
}

function kindOf(word: string): 'person' | 'group' | 'object' | null {
  if (mentionWords.pronounsOfOne.has(word)) return 'person';
  if (mentionWords.pronounsOfMany.has(word)) return 'group';
  return mentionWords.pronounsOfThings.has(word) ? 'object' : null;
}

function findNationalities({ pieces, text, lexicon }: Surface): MentionDraft[] {
  return pieces.flatMap((piece, at): MentionDraft[] => {
    const match = piece.capital ? lexicon.names.find(text, pieces, at) : null;
    const adjective = match?.values.find((value) => value.kind === 'adjective');
    if (!match || !adjective) return [];
    return [
      {
        start: piece.start,
        end: match.end,
        kind: 'agency',
        form: 'adjective',
        metonym: true,
        rule: 'nationality',
        confidence: 0.5,
        entry: adjective.name,
        country: adjective.country,
      },
    ];
  });
}
