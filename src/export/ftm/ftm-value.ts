import { MAPPING, type Taken } from './mapping.ts';

/** A value as FollowTheMoney's type of value has it; null if it has no such value. */
export function ftmValue(value: string, as: Taken['as']): string | null {
  switch (as) {
    case 'date':
      return dateOf(value);
    case 'country':
      return PRIVATE_USE.test(value) ? null : value.toLowerCase();
    case 'language':
      return MAPPING.languages[value.split('-')[0] ?? ''] ?? null;
    case 'imo':
      return isImo(value) ? value : null;
  }
}

/** Codes that ISO 3166-1 leaves to its users, and FollowTheMoney refuses. */
const PRIVATE_USE = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;

/** A year, month or day; what EDTF leaves open is no date. */
const dateOf = (edtf: string): string | null =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?(?=$|T)/.exec(edtf)?.[0] ?? null;

/** Seven digits, the last of which checks the others. */
const isImo = (value: string): boolean =>
  /^\d{7}$/.test(value) &&
  [...value].slice(0, 6).reduce((sum, digit, at) => sum + Number(digit) * (7 - at), 0) % 10 ===
    Number(value[6]);

/** When something was, as far as FollowTheMoney can say it: a day, or the two ends of a range. */
export function ftmDatesOf(edtf: string | undefined, relation: string): Record<string, string> {
  if (edtf === undefined) return {};
  const [start, end] = edtf.split('/').map((one) => dateOf(one));
  if (edtf.includes('/'))
    return { ...(start && { startDate: start }), ...(end && { endDate: end }) };
  if (!start) return {};
  if (relation === 'on') return { date: start };
  if (relation === 'since' || relation === 'after') return { startDate: start };
  if (relation === 'until' || relation === 'before') return { endDate: start };
  return {};
}
