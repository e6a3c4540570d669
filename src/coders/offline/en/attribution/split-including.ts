import { type Draft, draftOf } from './draft.ts';
import { phraseAfter } from './noun-phrase.ts';
import { type Reader, regionOf } from './reader.ts';
import { contentSpan } from './spans.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma } from './words.ts';

const OBJECTS = ['/object/after', '/gerund/after'];

/**
 * "suggest abuses, including one incident where an officer …": the incident has the same cue, but
 * is a separate proposition.
 */
export const splitIncluding = (reader: Reader, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.flatMap((draft) => {
    const [content] = draft.content;
    if (
      content === undefined ||
      draft.content.length > 1 ||
      !OBJECTS.some((end) => draft.rule.endsWith(end))
    )
      return [draft];
    const [, high] = regionOf(reader, draft.at);
    let at = draft.at;
    while (at < high && (reader.tokens[at]?.end ?? 0) <= content[1]) at += 1;
    if (!isComma(reader.tokens[at]) || reader.tokens[at + 1]?.lower !== 'including') return [draft];
    const phrase = phraseAfter(reader, at + 2, high);
    const next = phrase === null ? undefined : reader.tokens[phrase[1] + 1];
    if (next === undefined || !isWord(next, attributionWords.incidentLinks)) return [draft];
    if (next.lower === 'in' && reader.tokens[next.index + 1]?.lower !== 'which') return [draft];
    const rest = contentSpan(reader, at + 2, high);
    return rest === null
      ? [draft]
      : [draft, draftOf({ ...draft, content: [rest], rule: `${draft.rule}/including` })];
  });
