import { cues } from './cues.ts';
import { type Draft, draftOf } from './draft.ts';
import { isReporting } from './is-reporting.ts';
import { type Reader, regionOf } from './reader.ts';
import { contentSpan, spanOf } from './spans.ts';
import { isComma, isDash, isIng, isNominal, isTensed } from './words.ts';

const hedges: ReadonlyMap<string, number> = new Map(
  cues.hedges.map(({ words, confidence }) => [words.join(' '), confidence]),
);

/** "The brigade reportedly fled": a report without a named source. */
export const findHedges = (reader: Reader): readonly Draft[] => {
  const drafts: Draft[] = [];
  for (const { index, lower } of reader.tokens) {
    const confidence = hedges.get(lower);
    if (confidence === undefined || showsSomething(reader, index + 1)) continue;
    const [low, high] = regionOf(reader, index);
    let first = index;
    while (first > low && !isBreak(reader, first - 1)) first -= 1;
    let end = index + 1;
    const isAside = isParticiple(reader, index);
    while (end < high && !isBreak(reader, end) && !(isAside && isTensed(reader.tokens[end])))
      end += 1;
    const cue = spanOf(reader, index, index + 1);
    const content = [contentSpan(reader, first, index), contentSpan(reader, index + 1, end)].filter(
      (s) => s !== null,
    );
    if (cue === null || content.length === 0) continue;
    drafts.push(
      draftOf({
        source: [],
        cue: [cue],
        content,
        origin: 'unknown',
        hedged: true,
        confidence,
        rule: 'hedge',
        at: index,
      }),
    );
  }
  return drafts;
};

/** "a video purportedly showing the raid": the video is what tells it. */
const showsSomething = ({ tokens }: Reader, at: number): boolean =>
  isIng(tokens[at]) && isReporting(tokens[at]);

/** "men reportedly beaten by guards were seen": the report ends before the verb of the men. */
const isParticiple = ({ tokens }: Reader, hedge: number): boolean => {
  const next = tokens[hedge + 1]?.lower === 'being' ? hedge + 2 : hedge + 1;
  return isNominal(tokens[hedge - 1]) && tokens[next]?.xpos === 'VBN';
};

const isBreak = (reader: Reader, at: number): boolean => {
  const t = reader.tokens[at];
  return isComma(t) || isDash(t) || t?.text === ';' || t?.text === ':';
};
