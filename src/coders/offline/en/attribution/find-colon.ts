import { type Draft, draftOf } from './draft.ts';
import type { Reader } from './reader.ts';
import { contentSpan, spanOf } from './spans.ts';

/** Tokens of a name before a colon; longer ones are titles or lists. */
const LONGEST_NAME = 5;
/** Tokens after the colon; shorter content is a label ("Photo: AFP"). */
const SHORTEST_CONTENT = 4;

/** `Petrenko: the bridge has fallen`: headlines and transcripts, at the start of a paragraph. */
export const findColons = (reader: Reader): readonly Draft[] => {
  const drafts: Draft[] = [];
  let paragraph = -1;
  for (const sentence of reader.document.sentences) {
    const opens = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    if (!opens) continue;
    let colon = sentence.first;
    while (
      colon < sentence.last &&
      colon - sentence.first <= LONGEST_NAME &&
      reader.tokens[colon]?.upos === 'PROPN'
    )
      colon += 1;
    if (
      reader.tokens[colon]?.text !== ':' ||
      colon - sentence.first < 2 ||
      sentence.last - colon <= SHORTEST_CONTENT
    )
      continue;
    if ((reader.quoteOf[colon + 1] ?? -1) >= 0 || (reader.quoteOf[colon + 2] ?? -1) >= 0) continue;
    const source = spanOf(reader, sentence.first, colon);
    const cue = spanOf(reader, colon, colon + 1);
    const content = contentSpan(reader, colon + 1, sentence.last);
    if (source === null || cue === null || content === null) continue;
    drafts.push(
      draftOf({
        source: [source],
        cue: [cue],
        content: [content],
        confidence: 0.5,
        rule: 'name-colon',
        at: colon,
      }),
    );
  }
  return drafts;
};
