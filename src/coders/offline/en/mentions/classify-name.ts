import type { EntityKind } from './draft-words.ts';
import { headWordOf } from './head-of.ts';
import names from './names.json' with { type: 'json' };
import { compileMentions } from './patterns.ts';
import frames from './person-frames.json' with { type: 'json' };
import type { NameRule } from './rule-schemas.ts';
import type { Surface } from './surface.ts';

/** What an unlisted name is, by its own words and the words around it. */
export interface NameReading {
  readonly kind: EntityKind;
  readonly rule: string;
  readonly confidence: number;
}

const RULES = compileMentions<NameRule>('names', names);
const FRAMES = compileMentions<number>('person-frames', frames);
const TITLED: NameReading = { kind: 'person', rule: 'titled', confidence: 0.9 };

/** A person rule that rests on nothing but two capitals. */
const BARE = 'two-words';
/** Readings up to this confidence yield to a frame of people: "they evacuated X from her home". */
const WEAK = 0.6;

export function classifyName(
  surface: Surface,
  first: number,
  last: number,
  titled: boolean,
): NameReading | null {
  if (titled) return TITLED;
  const named = readByRules(surface, first, last);
  const isPerson = named?.kind === 'person' && named.rule !== BARE;
  if (isPerson || (named?.confidence ?? 0) > WEAK) return named;
  return framedPerson(surface, first, last) ?? named;
}

function readByRules(surface: Surface, first: number, last: number): NameReading | null {
  const fired = RULES.first(surface, first, last);
  const kind = fired?.gives.kind === 'head' ? headWordOf(surface, first, last) : fired?.gives.kind;
  if (!fired || !kind || kind === 'event') return null;
  const { rule = fired.name, confidence = 0 } = fired.gives;
  return { kind, rule, confidence };
}

/** An unlisted name where only people stand: "guards beat X", "X's cellmate". */
export function framedPerson(surface: Surface, first: number, last: number): NameReading | null {
  const fired = FRAMES.first(surface, first, last);
  return fired && { kind: 'person', rule: 'framed', confidence: fired.gives };
}
