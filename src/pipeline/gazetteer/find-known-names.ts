import type { KnownName } from '../../coders/coder.ts';
import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
import type { BearersOf } from '../../ingest/gazetteer/open-gazetteer.ts';
import type { OutsideEntity } from '../../ingest/gazetteer/outside-entity.ts';
import { isOfClass, KIND } from '../../model/kinds/kinds.ts';
import { foldPlaceName } from '../../text/names/fold-place-name.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const BEGINS = /^[\p{Lu}\p{N}]/u;
/** What may stand between two words of a name. */
const JOIN = /^(?:[ \u00a0]|[-–.'’ʼ&/]|\. |, | & |[’']s )$/u;
/** Words of a name, and letters of a name of one word. */
const [MOST_WORDS, SHORTEST] = [8, 3];

/**
 * Names of a list in a text, as it prints them, with what bears them. A name counts if all that bear it
 * are of one kind; one of a single word unless it is a word of the language, and never as a person's.
 */
export function findKnownNames(text: string, bearersOf: BearersOf): KnownName[] {
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word,
  }));
  const tried = new Set<string>();
  const found: KnownName[] = [];
  for (const [first, { start, word }] of words.entries()) {
    if (!BEGINS.test(word)) continue;
    for (let last = first; last < Math.min(words.length, first + MOST_WORDS); last += 1) {
      const [end, before] = [words[last]?.end ?? 0, words[last - 1]];
      const gap = last > first ? text.slice(before?.end, words[last]?.start) : ' ';
      if (!JOIN.test(gap)) break;
      const name = text.slice(start, end);
      if (tried.has(name)) continue;
      tried.add(name);
      const known = knownAs(name, last - first + 1, bearersOf);
      if (known) found.push(known);
    }
  }
  return found;
}

function knownAs(name: string, words: number, bearersOf: BearersOf): KnownName | null {
  const folded = foldPlaceName(name);
  if (words === 1 && (name.length < SHORTEST || ordinaryWords().language.has(folded))) return null;
  const strong = bearersOf(name).filter(({ names }) =>
    names.some((one) => foldPlaceName(one) === folded),
  );
  const [kind, ...others] = new Set(
    strong.flatMap((one) => (one.kind === 'body' ? [] : [one.kind])),
  );
  if (kind === undefined || others.length > 0) return null;
  if (words === 1 && isOfClass(KIND[kind].label, 'individual')) return null;
  return { name, kind, country: oneCountry(strong) };
}

function oneCountry(bearers: readonly OutsideEntity[]): string | null {
  const [country, ...others] = new Set(bearers.flatMap(({ countries }) => countries));
  return country !== undefined && others.length === 0 ? country : null;
}
