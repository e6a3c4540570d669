import { type Draft, draftOf } from './draft.ts';
import { finiteAfter } from './finite-after.ts';
import { isReporting } from './is-reporting.ts';
import type { Reader } from './reader.ts';
import { contentSpan } from './spans.ts';
import { isTensed } from './words.ts';

const CLAUSES = ['/clause/after', '/person-clause/after', '/that/after'];

/** "said that the bridge fell and that nobody was hurt": two propositions with one cue. */
export const splitThat = (reader: Reader, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.flatMap((draft) => {
    const [content] = draft.content;
    if (content === undefined || draft.content.length > 1) return [draft];
    if (!CLAUSES.some((end) => draft.rule.endsWith(end))) return [draft];
    const [first, end] = tokensOf(reader, draft.at, content);
    const breaks = thatAgain(reader, first, end);
    if (breaks.length === 0) return [draft];
    const starts = [first, ...breaks.map((at) => at + 2)];
    return starts.flatMap((start, part) => {
      const span = contentSpan(reader, start, breaks[part] ?? end);
      if (span === null) return [];
      const own = { ...draft, content: [span] };
      return [part === 0 ? own : draftOf({ ...own, rule: `${draft.rule}/and-that`, at: start })];
    });
  });

const tokensOf = ({ tokens }: Reader, at: number, [start, stop]: readonly [number, number]) => {
  let first = at;
  while (first < tokens.length && (tokens[first]?.start ?? stop) < start) first += 1;
  let end = first;
  while (end < tokens.length && (tokens[end]?.end ?? stop + 1) <= stop) end += 1;
  return [first, end] as const;
};

/** Each "and that" with a clause of its own, unless a report within the content may own it. */
const thatAgain = (reader: Reader, first: number, end: number): readonly number[] => {
  const { tokens } = reader;
  const found: number[] = [];
  if (tokens[first - 1]?.lower !== 'that') return found;
  for (let at = first; at < end - 2; at += 1) {
    if (isTensed(tokens[at]) && isReporting(tokens[at])) return found;
    const joins = tokens[at]?.upos === 'CCONJ' && tokens[at + 1]?.lower === 'that';
    if (joins && !isTensed(tokens[at + 2]) && finiteAfter(reader, at + 2, end)) found.push(at);
  }
  return found;
};
