import type { Span } from '../../../../model/span.ts';
import type { Tree } from '../../language/tree.ts';
import type { AttributionId } from '../attribution/attribution.ts';
import type { AttributionLike, EventDraft } from './event-draft.ts';

/** Frames whose content is a clause with its own subject: "said that …", but not "vowed to …". */
const WHOLE = /^[^/]+\/(?:clause|person-clause|person-question|question|quote|that)\/(?!split)/u;

type Contents = ReadonlyMap<AttributionId, readonly Span[]>;

/** The contents of the attributions that are whole clauses. */
export const wholeContents = (attributions: readonly AttributionLike[]): Contents =>
  new Map(
    attributions.flatMap(({ id, content, rule = '' }) =>
      WHOLE.test(rule) ? [[id, content] as const] : [],
    ),
  );

const holds = (spans: readonly Span[], [start, end]: Span): boolean =>
  spans.some(([from, to]) => from <= start && end <= to);

/** "denied ever striking anyone": the verb opens what is said, and its subject is the speaker's. */
const OPENING = 8;

/** What a speaker does beside speaking: "warned that …, and published a photograph". */
export const SPOKEN: ReadonlySet<string> = new Set(['agree', 'deny', 'publish', 'verify']);

/**
 * Those who take part in what somebody says are named in what is said. The speaker, the addressee
 * or the subject of "refuted", made a participant by a wrong parse, is dropped.
 */
export const keepWithinClaim = (event: EventDraft, contents: Contents): EventDraft => {
  const [claim] = event.claims;
  const { allegation } = event;
  const told = allegation === null || allegation.source === null ? undefined : allegation.content;
  const content = claim === undefined ? told : contents.get(claim);
  const around = content?.find(([from, to]) => from <= event.trigger[0] && event.trigger[1] <= to);
  if (content === undefined || around === undefined || event.trigger[0] - around[0] < OPENING)
    return event;
  const roles = event.roles.filter(
    ({ filler, rule }) =>
      holds(content, [filler.start, filler.end]) ||
      // "her client, who she said was beaten", "a gang that is said to have kidnapped"
      /relative|control|accused|blamed/u.test(rule) ||
      SPOKEN.has(event.type),
  );
  return roles.length === event.roles.length ? event : { ...event, roles };
};

/** Where the innermost of these contents begins that holds each token, in characters; 0 if none does. */
export const beginningsOf = ({ tokens }: Tree, contents: Contents): Int32Array => {
  const beginnings = new Int32Array(tokens.length);
  const spans = [...contents.values()].flat().sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  for (const [start, end] of spans)
    for (let at = indexFrom(tokens, start); (tokens[at]?.end ?? end + 1) <= end; at += 1)
      beginnings[at] = start;
  return beginnings;
};

/** Index of the first token that begins at a character or after it. */
const indexFrom = (tokens: readonly { readonly start: number }[], start: number): number => {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};
