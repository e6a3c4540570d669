import type { Span } from '../../../../model/span.ts';
import type { Token } from '../../language/document.ts';
import { lastUpTo } from '../../locate.ts';
import type { Content } from './content.ts';
import type { Reader } from './reader.ts';
import { attributionWords } from './word-lists.ts';
import { isBe } from './words.ts';

/**
 * "said the report was false", "said claims that they fled were lies": what is denied is the report,
 * without the verdict. Null where the words judge no report, or do not call it false.
 */
export const refutedThing = (reader: Reader, { group, spans }: Content): Span | null => {
  const [span] = spans;
  if (group.stance !== 'asserts' || span === undefined || spans.length > 1) return null;
  const { tokens, tree } = reader;
  const last = lastUpTo(tokens, span[1] - 1)?.index ?? -1;
  if (!attributionWords.falsehoods.has(tokens[last]?.lower ?? '')) return null;
  const words = tree.children(last).map((child) => tokens[child] as Token);
  const copula = words.find((word) => isBe(word) && word.index < last);
  const isNegated = words.some(({ lower }) => attributionWords.negations.has(lower));
  const thing = words.find(({ index }) => tree.deprel(index) === 'nsubj');
  if (copula === undefined || thing === undefined || isNegated || thing.start < span[0])
    return null;
  if (!attributionWords.claimNouns.has(thing.lemma) && !attributionWords.pointers.has(thing.lower))
    return null;
  return [span[0], tokens[copula.index - 1]?.end ?? span[1]];
};
