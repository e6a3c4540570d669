import { pairBest } from './pair-best.mjs';
import { isSame, likeness, meet } from './spans.mjs';

/** Dates with the right value. */
export function scoreDates(gold, read, tally) {
  const pairs = pairBest(gold.dates, read.dates, (one, other) =>
    meet(one.span, other.span)
      ? [
          Number(!isSame(one.span, other.span)),
          -likeness(one.span, other.span),
          Number(Boolean(one.optional)),
        ]
      : null,
  );
  const taken = new Set(pairs.values());
  const asked = gold.dates.filter(({ optional }) => !optional);
  const met = asked.filter((one) => pairs.has(one));
  const right = met.filter((one) => {
    const values = [one.edtf, ...(one.accept ?? [])].map(plainEdtf);
    return values.includes(plainEdtf(pairs.get(one).edtf));
  });
  const isOpen = (other) => gold.dates.some((one) => one.optional && meet(one.span, other.span));
  const wrong = read.dates.filter((other) => !taken.has(other) && !isOpen(other));
  for (const one of met) tally.verdict('dates', pairs.get(one), right.includes(one));
  for (const other of wrong) tally.verdict('dates', other, false);
  tally.found('dates', {
    gold: asked.length,
    read: met.length + wrong.length,
    right: right.length,
  });
}

/** An open end is written "/.." or "/". */
const plainEdtf = (value) =>
  value == null ? null : value.replace(/\s+/g, '').replace(/\/$/, '/..').replace(/^\//, '../');
