import type { UnitParts } from './designation.ts';
import type { EntityRecord } from './entity-record.ts';

/** Compares two designations: a part that differs blocks, a missing part leaves a doubt. */
export interface UnitComparison {
  readonly blockers: readonly string[];
  readonly missing: readonly string[];
  readonly agreeing: readonly string[];
}

const PARTS = ['number', 'echelon', 'branch'] as const;

export function compareUnits(a: EntityRecord, b: EntityRecord): UnitComparison {
  const [blockers, missing, agreeing]: [string[], string[], string[]] = [[], [], []];
  const weigh = (part: string, one: string | null, other: string | null): void => {
    if (one === null && other === null) return;
    if (one === null || other === null) missing.push(part);
    else if (one === other) agreeing.push(`${part} ${one}`);
    else blockers.push(`${part} ${one} is not ${other}`);
  };
  const [one, other] = [a.unit ?? NONE, b.unit ?? NONE];
  if (one.title !== null && other.title !== null) weigh('title', one.title, other.title);
  for (const part of PARTS) weigh(part, one[part], other[part]);
  weighHonorifics(one.honorifics, other.honorifics, { blockers, missing, agreeing });
  weighWholes(a, b, { blockers, missing, agreeing });
  // A title of its own identifies a unit as its number does: "the Magura Brigade".
  const enough = isTitled(a, b) ? missing.filter((part) => part === 'echelon') : missing;
  return { blockers, missing: enough, agreeing };
}

export const isTitled = ({ unit: a }: EntityRecord, { unit: b }: EntityRecord): boolean =>
  a?.title != null && a.title === b?.title;

/**
 * The 3rd Battalion of the 14th is not that of the 41st; if only one states its parent, that leaves
 * a doubt. If both state their branch, the parent need not be stated.
 */
function weighWholes(
  a: EntityRecord,
  b: EntityRecord,
  { blockers, missing, agreeing }: { blockers: string[]; missing: string[]; agreeing: string[] },
): void {
  const isPart = a.unit?.branch == null || b.unit?.branch == null;
  if (a.whole === b.whole) {
    if (a.whole !== null) agreeing.push(`part of ${a.whole}`);
  } else if (a.whole !== null && b.whole !== null) {
    if (/^\d/.test(a.whole) && /^\d/.test(b.whole))
      blockers.push(`part of ${a.whole}, not of ${b.whole}`);
    else if (isPart) missing.push('whole');
  } else if (isPart) missing.push('whole');
}

const NONE: UnitParts = { number: null, echelon: null, branch: null, honorifics: [], title: null };

/**
 * "Guards" and "Separate Guards" differ in one word, which leaves a doubt; "Guards" and "Separate"
 * share none, which blocks.
 */
function weighHonorifics(
  a: readonly string[],
  b: readonly string[],
  { blockers, missing, agreeing }: { blockers: string[]; missing: string[]; agreeing: string[] },
): void {
  if (a.length === 0 && b.length === 0) return;
  const common = a.filter((word) => b.includes(word));
  if (common.length === a.length && common.length === b.length)
    agreeing.push(`honorific ${a.join(' ')}`);
  else if (a.length > 0 && b.length > 0 && common.length === 0)
    blockers.push(`honorific ${a.join(' ')} is not ${b.join(' ')}`);
  else missing.push('honorific');
}
