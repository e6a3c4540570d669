import type { Claim, Entity } from '../../../../model/standoff.ts';
import { wordsIn } from '../mentions/gathering.ts';
import { type DangerFindings, note } from './findings.ts';
import type { DangerLine } from './line.ts';
import { tokensTouching } from './people.ts';
import type { SaidOf } from './said.ts';
import { dangerWords } from './words.ts';

/** Who speaks at each token: whoever says "me" there. */
export type SpeakerAt = (token: number) => Entity | undefined;

/** Residents and others who are cited without a name: witnesses of what they tell. */
export function findTestimony(
  line: DangerLine,
  claims: readonly Claim[],
  entityOf: ReadonlyMap<string, Entity>,
  saidOf: SaidOf,
  findings: DangerFindings,
): SpeakerAt {
  const speakers = new Map<number, Entity>();
  for (const { chain, content } of claims) {
    const speaker = entityOf.get(chain[0] ?? '');
    if (speaker?.kind !== 'person' && speaker?.kind !== 'group') continue;
    if (isResident(speaker, saidOf(speaker))) note(findings, speaker.id, 'witness');
    if (speaker.kind === 'person' && !speaker.name) note(findings, speaker.id, 'source');
    for (const [start, end] of content) {
      const [first, last] = tokensTouching(line, start, end);
      for (let at = first; at < last; at += 1)
        if (dangerWords.firstPerson.has(line.tokens[at]?.lower ?? '')) speakers.set(at, speaker);
    }
  }
  return (token) => speakers.get(token);
}

const isResident = ({ label }: Entity, said: ReadonlySet<string>): boolean =>
  [...said, ...wordsIn(label ?? '')].some((word) => dangerWords.residents.has(word));
