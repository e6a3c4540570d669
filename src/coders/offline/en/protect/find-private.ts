import { groupBy } from '../../../../model/group-by.ts';
import type { Token } from '../../language/document.ts';
import { wordsIn } from '../mentions/gathering.ts';
import { type DangerFindings, note } from './findings.ts';
import type { DangerLine } from './line.ts';
import type { Someone } from './people.ts';
import type { SaidOf } from './said.ts';
import { dangerWords } from './words.ts';

/** Tokens around a name within which an office, rank or command would be told. */
const REACH = 9;

/**
 * Whoever the article names by one name alone ("said Galina"), of whom it says only what they do
 * every day ("a baker"), or no word of who they are. Whoever speaks for a body is named in full, with
 * an office.
 */
export function findPrivate(
  line: DangerLine,
  people: readonly Someone[],
  saidOf: SaidOf,
  findings: DangerFindings,
): void {
  const { text, tokens } = line;
  const named = people.filter(({ form, kind }) => form === 'name' && kind === 'person');
  const wordsOf = ({ first, last }: Someone): readonly string[] =>
    text.slice(tokens[first]?.start, tokens[last - 1]?.end).split(/\s+/u);
  const fullNames = named.map(wordsOf).filter((words) => !isOneName(words));
  const inFullNames = new Set(fullNames.flat().flatMap(wordsIn));
  for (const [key, mentions] of groupBy(named, (one) => one.key)) {
    const entity = mentions[0]?.entity;
    if (!entity) continue;
    const isAlone = mentions.every((one) => {
      const words = wordsOf(one);
      return isOneName(words) && !wordsIn(words.join(' ')).some((word) => inFullNames.has(word));
    });
    const said = saidOf(entity);
    const hasNoPost = !mentions.some((one) => hasPost(line, one));
    const isNobody = [...said].every(saysNothing) && (hasNoPost || mentions[0]?.first === 0);
    if (isAlone || isNobody || [...said].some((word) => dangerWords.residents.has(word)))
      note(findings, key, 'private');
  }
}

/** "a woman", "the man": no word of who they are. */
const saysNothing = (word: string): boolean =>
  dangerWords.people.has(word) || dangerWords.definite.has(word) || word === 'a';

/** "Galina", "Umm Ali". */
const isOneName = (words: readonly string[]): boolean =>
  words.length === 1 ||
  (words.length === 2 && dangerWords.kunyas.has((words[0] ?? '').toLowerCase()));

/** Something beside the name says what post somebody holds, or it is no person's name at all. */
function hasPost({ tokens, document }: DangerLine, { first, last }: Someone): boolean {
  const sentence = document.sentences[tokens[first]?.sentence ?? -1];
  const from = Math.max(sentence?.first ?? 0, first - REACH);
  const until = Math.min(sentence?.last ?? last, last + REACH);
  const before = tokens[first - 1];
  if ((before?.upos === 'DET' && before.lower !== 'that') || before?.upos === 'NOUN') return true;
  return tokens
    .slice(from, until)
    .some(
      ({ lower, index }) => (index < first || index >= last) && isPost(lower, tokens[index + 1]),
    );
}

/** Not "fellow prisoners". */
const isPost = (word: string, next: Token | undefined): boolean =>
  POSTS.some((list) => dangerWords[list].has(word)) &&
  !(word === 'fellow' && next?.upos === 'NOUN');
const POSTS = ['offices', 'lesserOffices', 'professions', 'armed', 'leading'] as const;
