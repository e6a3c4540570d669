import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { Document, Sentence, SourceText, Token, Upos } from '../document.ts';
import { findQuotations } from './find-quotations.ts';
import { findSentences } from './find-sentences.ts';
import { findTokens } from './find-tokens.ts';

const nlp = winkNlp(winkModel, ['sbd', 'pos']);

/** Text → tokens, sentences, quotations and syntax. */
export const readDocument = (source: SourceText): Document => {
  const { text } = source;
  const spans = findTokens(text);
  const ranges = findSentences(text, spans);
  const wink = winkTags(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = ranges.map(({ first, last, paragraph }, sentence) => {
    for (let index = first; index < last; index += 1) {
      const [start, end] = spans[index] ?? [0, 0];
      const word = text.slice(start, end);
      const tag = wink.get(start);
      tokens.push({
        index,
        start,
        end,
        text: word,
        lower: word.toLowerCase(),
        lemma: tag?.lemma ?? word.toLowerCase(),
        upos: tag?.upos ?? 'X',
        xpos: 'XX',
        head: -1,
        deprel: 'root',
        sentence,
      });
    }
    return {
      index: sentence,
      start: spans[first]?.[0] ?? 0,
      end: spans[last - 1]?.[1] ?? 0,
      first,
      last,
      paragraph,
    };
  });
  return { ...source, tokens, sentences, quotations: findQuotations(text) };
};

const winkTags = (text: string): Map<number, { upos: Upos; lemma: string }> => {
  const tags = new Map<number, { upos: Upos; lemma: string }>();
  const doc = nlp.readDoc(text);
  const words = doc.tokens().out();
  const spaces = doc.tokens().out(nlp.its.precedingSpaces as never) as unknown as string[];
  const pos = doc.tokens().out(nlp.its.pos);
  const lemmas = doc.tokens().out(nlp.its.lemma);
  let at = 0;
  words.forEach((word, i) => {
    at += (spaces[i] ?? '').length;
    tags.set(at, { upos: (pos[i] === 'SPACE' ? 'X' : pos[i]) as Upos, lemma: lemmas[i] ?? word });
    at += word.length;
  });
  return tags;
};
