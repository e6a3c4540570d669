import type { Fingerprint } from './fingerprint.ts';

/**
 * Whether a text gives credit for another: to its outlet, by name, by a part of its name or by its
 * initials; or to a wire that the other credits too.
 */
export const isCredited = (
  { credits }: Fingerprint,
  { outlet, credits: others }: Fingerprint,
): boolean =>
  credits.some((name) => others.includes(name) || (outlet !== null && isNameOf(name, outlet)));

/** `plainName` leaves an outlet's initials as they are printed, in small letters. */
function isNameOf(credit: string, outlet: string): boolean {
  if (credit === outlet) return true;
  const words = outlet.split(' ');
  if (words.length > 2 && words.map(([first]) => first).join('') === credit) return true;
  const parts = credit.split(' ');
  return parts.length > 1 && words.length > 1 && (within(parts, words) || within(words, parts));
}

const within = (some: readonly string[], others: readonly string[]): boolean =>
  ` ${others.join(' ')} `.includes(` ${some.join(' ')} `);
