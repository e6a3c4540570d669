import { wordsIn } from '../mentions/gathering.ts';
import { type DangerFindings, note } from './findings.ts';
import { grounds } from './grounds.ts';
import type { DangerLine } from './line.ts';
import type { Someone } from './people.ts';
import { dangerWords } from './words.ts';

const groundOf = new Map(
  Object.entries(grounds.ofWords).flatMap(([list, ground]) =>
    [...dangerWords[list as keyof typeof dangerWords]].map((word) => [word, ground] as const),
  ),
);

/** Whoever the text calls a prisoner, victim, witness, relative, conscript or child. */
export function findInWords(
  { text, tokens }: DangerLine,
  people: readonly Someone[],
  findings: DangerFindings,
): void {
  for (const { first, last, key, entity, mentioned } of people) {
    if (!mentioned) continue;
    const words = text.slice(tokens[first]?.start, tokens[last - 1]?.end);
    const role = (entity?.kind === 'person' && entity.role) || '';
    for (const word of wordsIn(`${words} ${role}`)) {
      const ground = groundOf.get(word);
      if (ground) note(findings, key, ground);
    }
  }
}
