import type { Sentence } from '../../language/document.ts';
import { type DangerFindings, note } from './findings.ts';
import type { DangerLine } from './line.ts';
import type { Someone } from './people.ts';
import { dangerWords } from './words.ts';

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
  for (const sentence of line.document.sentences) {
    const one = sentence.paragraph === paragraph ? undefined : beginsWith(line, sentence, named);
    if (listing && one) note(findings, one.key, 'victim');
    else if (sentence.paragraph !== paragraph) listing = false;
    paragraph = sentence.paragraph;
    if (announces(line, sentence)) listing = true;
  }
}

const announces = ({ tokens }: DangerLine, { first, last }: Sentence): boolean =>
  tokens[last - 1]?.text === ':' &&
  tokens.slice(first, last).some(({ lower }) => dangerWords.losses.has(lower));

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
