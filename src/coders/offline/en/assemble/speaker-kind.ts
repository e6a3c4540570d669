import { z } from 'zod';
import { WorkKind } from '../../../../model/vocabulary.ts';
import type { Token } from '../../language/document.ts';
import { anyOf } from '../any-of.ts';
import data from './speaker-nouns.json' with { type: 'json' };
import { assemblyWords } from './words.ts';

const Nouns = z.array(z.string().regex(/^\p{Ll}[\p{Ll}-]*$/u)).min(1);

/** What a word for a speaker says about the kind of speaker. */
export const SpeakerNouns = z.strictObject({
  agency: Nouns,
  organization: Nouns,
  publication: Nouns,
  unit: Nouns,
  /** Singular nouns for several people. */
  group: Nouns,
  /** Noun → the kind of work. */
  work: z.record(z.string(), WorkKind),
  /** For people, where no ending says so. */
  person: Nouns,
  /** Before "group": an armed one is a unit. */
  armed: Nouns,
});

const NOUNS = SpeakerNouns.parse(data);
const KIND_OF = new Map(
  (['agency', 'organization', 'publication', 'unit', 'group', 'person'] as const).flatMap((kind) =>
    NOUNS[kind].map((noun) => [noun, kind] as const),
  ),
);
const WORKS = new Map(Object.entries(NOUNS.work));
const ARMED: ReadonlySet<string> = new Set(NOUNS.armed);

/** Words for people by trade, office or role; other uses of these words are excluded below. */
const HUMAN = new RegExp(
  `^(?:${anyOf(assemblyWords.humanNouns)}|\\p{Ll}+(?:man|men|woman|women|person)|\\p{Ll}{2,}${anyOf(assemblyWords.humanEndings)}s?)$`,
  'u',
);
const THINGS = new RegExp(`^${anyOf(assemblyWords.things)}s?$`, 'u');

export interface SpeakerKind {
  readonly kind: 'person' | 'group' | 'agency' | 'organization' | 'publication' | 'unit' | 'work';
  readonly workKind?: WorkKind;
}

/** "dealer", "storekeeper": a noun for a person by its form. */
export const isTrade = ({ lower, upos }: Token): boolean =>
  (upos === 'NOUN' || lower === 'one') && HUMAN.test(lower) && !THINGS.test(lower);

/** What the head of a phrase makes of whoever speaks; null if the noun is on no list. */
export function kindOfSpeaker(head: Token, modifiers: readonly Token[]): SpeakerKind | null {
  const { lower, xpos } = head;
  const workKind = WORKS.get(lower);
  if (workKind !== undefined) return { kind: 'work', workKind };
  const listed = KIND_OF.get(lower);
  if (listed === 'organization' && modifiers.some((one) => ARMED.has(one.lower)))
    return { kind: 'unit' };
  if (listed !== undefined) return { kind: listed };
  if (isTrade(head)) return { kind: xpos === 'NNS' ? 'group' : 'person' };
  return null;
}
