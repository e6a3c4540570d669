import { type Draft, draftOf } from './draft.ts';
import type { Reader } from './reader.ts';
import { quotedSpan, spanOf } from './spans.ts';
import { isWord } from './tags.ts';
import { beginsParagraph, beginsSentence, type Uncued } from './uncued.ts';
import { attributionWords } from './word-lists.ts';
import { isQuoteMark } from './words.ts';

/** Tokens of "She holds up a hand with three fingers.": a longer sentence tells of other things. */
const LONGEST = 14;

/**
 * `She holds up a hand. "It was a petal mine."`, `Would he leave? "They will have to carry me."`:
 * whoever was the subject of the short sentence before goes on to speak.
 */
export const afterDeed = (reader: Reader, { index, quotation, first }: Uncued): Draft | null => {
  if (!beginsSentence(reader, first) || beginsParagraph(reader, first)) return null;
  const { tokens, document, tree, quoteOf } = reader;
  const before = tokens[isQuoteMark(tokens[first - 1]) ? first - 2 : first - 1];
  const sentence = document.sentences[before?.sentence ?? -1];
  if (before === undefined || sentence === undefined || (quoteOf[before.index] as number) >= 0)
    return null;
  if (sentence.last - sentence.first > LONGEST) return null;
  const person = tokens
    .slice(sentence.first, sentence.last)
    .find(
      (t) =>
        isWord(t, attributionWords.onePerson) &&
        tree.deprel(t.index) === 'nsubj' &&
        tree.deprel(t.head) === 'root',
    );
  const words = person === undefined ? null : spanOf(reader, person.index, person.index + 1);
  if (words === null) return null;
  return draftOf({
    ...{ source: [], cue: [], content: [quotedSpan(reader.text, quotation.span)] },
    ...{ quotes: [index], origin: 'inferred', antecedent: words },
    ...{ confidence: 0.6, rule: 'after-deed', at: first },
  });
};
