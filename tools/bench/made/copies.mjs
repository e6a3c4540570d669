import { pick } from '../random.mjs';

/** How a copy credits its source. */
const CREDITS = [
  (text, wire) => `(${wire}) ${text}`,
  (text, wire) => `${text}\n\nSource: ${wire}`,
  (text, wire) => `${text}\n\n(${wire})`,
  (text, wire) => `This story was provided by ${wire}.\n\n${text}`,
  (text, wire) => `${text}\n\nReporting by ${wire}.`,
];

/** Shares of copies that give credit, that drop the last paragraph, and that appear a day later. */
const CREDITED = 0.6;
const CUT = 0.3;
const LATER = 0.5;

/** The same text in other outlets, without ids yet. Copies add no origin. */
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
