import type { KnownName } from '../../../coder.ts';
import type { Lexicon, Listed } from './lexicon.ts';
import { NameTrie } from './name-trie.ts';

/** The lexicon with names that somebody else's list has, as a text prints them. */
export function withKnownNames(lexicon: Lexicon, known: readonly KnownName[] = []): Lexicon {
  if (known.length === 0) return lexicon;
  const own = new NameTrie<Listed>();
  for (const { name, kind, country } of known)
    if (kind !== 'vessel')
      own.add(name, { kind, name, country, precision: null, needs: null, state: false });
  return {
    ...lexicon,
    names: {
      find: (text, pieces, from) => {
        const [listed, outside] = [
          lexicon.names.find(text, pieces, from),
          own.find(text, pieces, from),
        ];
        // What is listed here has been looked at for what else it may mean.
        return outside && outside.last > (listed?.last ?? 0) ? outside : listed;
      },
    },
  };
}
