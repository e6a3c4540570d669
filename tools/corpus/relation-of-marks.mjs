import { plain, quoted, single, someMarksOf } from './marks-of.mjs';

/** A relation with the words that say so. */
export function relationOf(context, { id: type, type: from, flags, options, tails }, at) {
  const [to] = flags;
  const span = tails['|'] ? tails['|'].split(' / ') : wordsJoining(context, from, to);
  return {
    id: `r${at + 1}`,
    type,
    from,
    to,
    span: span.length === 1 ? span[0] : span,
    ...single(options),
  };
}

/** The shortest stretch of one sentence that has both. */
function wordsJoining(context, from, to) {
  const pairs = someMarksOf(context, from).flatMap((a) =>
    someMarksOf(context, to).map((b) => ({
      start: Math.min(a.start, b.start),
      end: Math.max(a.end, b.end),
    })),
  );
  const [best] = pairs
    .filter(({ start, end }) => !/[.!?]["”»]?\s/.test(context.text.slice(start, end)))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  if (!best) throw new Error(`${from} and ${to} are in no sentence together: give the words`);
  return [plain(quoted(context, best))];
}

export function assessmentOf({ id: status, type: by, flags, options, tails }, at) {
  return { id: `a${at + 1}`, by, of: flags[0], status, ...single(options), span: tails['|'] };
}
