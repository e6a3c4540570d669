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

/** Whoever the text calls a prisoner, victim, witness, relative, conscript, child or civilian. */
export function findInWords(
  { text, tokens }: DangerLine,
  people: readonly Someone[],
  findings: DangerFindings,
): void {
  for (const { first, last, key, entity, mentioned } of people) {
    if (!mentioned) continue;
    // "five of them children"
    const isSome = dangerWords.someOf.has(tokens[last - 1]?.lower ?? '');
    const words = text.slice(tokens[first]?.start, tokens[isSome ? last : last - 1]?.end);
    const role = (entity?.kind === 'person' && entity.role) || '';
    const all = wordsIn(`${words} ${role}`);
    for (const word of all) {
      const ground = groundOf.get(word);
      if (ground) note(findings, key, ground);
    }
    if (!entity || entity.name || entity.identity === 'kind') continue;
    const isArmed = all.some((word) => dangerWords.combatants.has(word));
    if (!isArmed && dangerWords.civilians.has(all.at(-1) ?? '')) note(findings, key, 'bystander');
  }
}
