import type { Listed } from '../lexicon/lexicon.ts';
import listed from './listed.json' with { type: 'json' };
import { compileQuestions } from './patterns.ts';
import type { ListedQuestion } from './rule-schemas.ts';
import type { Surface } from './surface.ts';

const KINDS = [
  'agency',
  'unit',
  'place',
  'publication',
  'organization',
  'people',
  'adjective',
  'person',
];

const stands = compileQuestions<ListedQuestion>('listed', listed);

/** Which of the things that share a listed name is meant; null if the context fits none. */
export function chooseListed(
  surface: Surface,
  first: number,
  last: number,
  values: readonly Listed[],
): Listed | null {
  const ranked = [...values].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const isWhose = ranked.some(({ kind }) => kind === 'adjective') && isModifier(surface, last - 1);
  return (
    ranked.find(
      (value) => !(isWhose && value.kind === 'people') && fits(surface, first, last, value),
    ) ?? null
  );
}

/** "French shelling", but "the French shelled". */
function isModifier({ document, tokenOf }: Surface, piece: number): boolean {
  const token = document.tokens[tokenOf[piece] ?? -1];
  const head = document.tokens[token?.head ?? -1];
  return (
    token !== undefined && head?.upos === 'NOUN' && token.upos === 'ADJ' && head.index > token.index
  );
}

function fits(surface: Surface, first: number, last: number, { needs }: Listed): boolean {
  switch (needs) {
    case null:
      return true;
    case 'outlet context':
      return stands(surface, 'outlet', first, last);
    case 'place preposition':
      return stands(surface, 'placed', first, last);
    default:
      return stands(surface, 'capital', first, last);
  }
}
