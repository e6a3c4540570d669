import type { Sentence } from '../../language/document.ts';
import { type DangerFindings, note } from './findings.ts';
import type { DangerLine } from './line.ts';
import type { Someone } from './people.ts';
import { dangerWords } from './words.ts';

/** Tokens of a line that is a heading. */
const HEADING = 6;

/** "The dead:" and the lines after it that each begin with a name. */
export function findInBullets(
  line: DangerLine,
  people: readonly Someone[],
  findings: DangerFindings,
): void {
  const named = new Map(
    people.filter(({ form }) => form === 'name').map((one) => [one.first, one] as const),
  );
  let listing = false;
  let paragraph = -1;
  let begun = false;
  for (const sentence of line.document.sentences) {
    if (sentence.paragraph !== paragraph) begun = false;
    paragraph = sentence.paragraph;
    const text = line.text.slice(sentence.start, sentence.end);
    const one = begun ? undefined : beginsWith(line, sentence, named);
    if (listing && one) note(findings, one.key, 'victim');
    // the number of a line may be a sentence of its own
    else if (!begun && HAS_LETTER.test(text)) listing = false;
    begun ||= HAS_LETTER.test(text);
    if (announces(line, sentence)) listing = true;
  }
}

const HAS_LETTER = /\p{L}/u;

/** "The dead were named by the council:"; without a colon, a short line that ends with the word. */
const announces = ({ tokens }: DangerLine, { first, last }: Sentence): boolean =>
  tokens[last - 1]?.text === ':'
    ? tokens.slice(first, last).some(({ lower }) => dangerWords.losses.has(lower))
    : last - first <= HEADING && dangerWords.losses.has(tokens[last - 1]?.lower ?? '');

/** The person at the start of a line, after its bullet or number. */
function beginsWith(
  { tokens }: DangerLine,
  { first, last }: Sentence,
  named: ReadonlyMap<number, Someone>,
): Someone | undefined {
  for (let at = first; at < last; at += 1) {
    const one = named.get(at);
    if (one) return one;
    if (!/^[^\p{L}]+$/u.test(tokens[at]?.text ?? '')) return undefined;
  }
  return undefined;
}
