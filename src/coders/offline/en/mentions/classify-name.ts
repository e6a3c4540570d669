import type { EntityKind } from './draft-words.ts';
import { headWordOf } from './head-of.ts';
import names from './names.json' with { type: 'json' };
import { compileMentions } from './patterns.ts';
import type { NameRule } from './rule-schemas.ts';
import type { Surface } from './surface.ts';

/** What an unlisted name is, by its own words and the words around it. */
export interface NameReading {
  readonly kind: EntityKind;
  readonly rule: string;
  readonly confidence: number;
}

const RULES = compileMentions<NameRule>('names', names);
const TITLED: NameReading = { kind: 'person', rule: 'titled', confidence: 0.9 };

export function classifyName(
  surface: Surface,
  first: number,
  last: number,
  titled: boolean,
): NameReading | null {
  if (titled) return TITLED;
  const fired = RULES.first(surface, first, last);
  const kind = fired?.gives.kind === 'head' ? headWordOf(surface, first, last) : fired?.gives.kind;
  if (!fired || !kind || kind === 'event') return null;
  const { rule = fired.name, confidence = 0 } = fired.gives;
  return { kind, rule, confidence };
}
