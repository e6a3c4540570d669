import type { CorrectedWords, GivenWords } from '../../model/decisions.ts';
import { occurrences } from '../../text/locate-quotation.ts';
import type { ChosenWords, CorrectRequest } from '../api.ts';

/** Chosen places of a text as words, which stay right when the text before them changes. */
export const givenWordsOf = (words: CorrectRequest['words'], text: string): CorrectedWords =>
  Object.fromEntries(
    Object.entries(words).map(([field, chosen]) => [
      field,
      chosen.map((one) => givenIn(text, one)),
    ]),
  );

function givenIn(text: string, { start, end, kind }: ChosenWords): GivenWords {
  const quote = text.slice(start, end);
  const places = occurrences(text, quote);
  const nth = places.findIndex(([at]) => at === start) + 1;
  return { quote, ...(places.length > 1 && { nth }), ...(kind && { kind }) };
}
