import { pick } from '../random.mjs';

/** How a copy says whose text it is. */
const CREDITS = [
  (text, wire) => `(${wire}) ${text}`,
  (text, wire) => `${text}\n\nSource: ${wire}`,
  (text, wire) => `${text}\n\n(${wire})`,
  (text, wire) => `This story was provided by ${wire}.\n\n${text}`,
  (text, wire) => `${text}\n\nReporting by ${wire}.`,
];

/** Share of copies that say so; that leave out the end; that come a day later. */
const CREDITED = 0.6;
const CUT = 0.3;
const LATER = 0.5;

/** The same text in other outlets, still without ids: no further origin. */
export function copiesOf(original, count, outlets, random) {
  return outlets.slice(0, count).map((outlet) => {
    const credited = random() < CREDITED;
    const paragraphs = original.text.split('\n\n');
    const isCut = random() < CUT;
    const text = isCut ? paragraphs.slice(0, -1).join('\n\n') : original.text;
    return {
      ...original,
      outlet,
      published: random() < LATER ? dayAfter(original.published) : original.published,
      text: credited ? pick(CREDITS, random)(text, original.outlet) : text,
      copies: { of: original.id, credited, isCut },
    };
  });
}

const dayAfter = (day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
