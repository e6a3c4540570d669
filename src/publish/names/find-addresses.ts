import { hasName } from './find-parted.ts';
import type { Scan, Spot } from './scan.ts';

const OPENING = /["'“‘«„(<[{*]/u;
const CLOSING = /["'”’»“)>\]}*.,;:!?…]/u;

/** Addresses, handles, hashtags, file names and slugs: anything written without spaces for a machine. */
export function addressesIn(text: string): Spot[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ index, 0: run }) => {
    let [from, to] = [0, run.length];
    while (from < to && OPENING.test(run.charAt(from))) from += 1;
    while (to > from && CLOSING.test(run.charAt(to - 1))) to -= 1;
    return isAddress(run.slice(from, to)) ? [{ start: index + from, end: index + to }] : [];
  });
}

/** "a@b", "#tag", "https://…", "a_b", "file.mp4", "some-long-slug". */
function isAddress(run: string): boolean {
  if (/[@#_＃＠]|:\/\/|^www\.|%[\da-f]{2}/iu.test(run))
    return run.length > 1 && !/^(?:&#|[_*])/u.test(run);
  if (/^[^\s.]{0,200}[\p{L}\p{N}]\.[a-z][a-z\d]{1,4}$/u.test(run)) return true;
  return /^[\p{Ll}\p{N}]+(?:[-/+][\p{Ll}\p{N}]+){2,}$/u.test(run);
}

/**
 * Addresses in which a name is told, in whatever way it is glued to other words. Half an address
 * would still lead to the person, so the whole of it is withheld.
 */
export function findAddresses(scan: Scan, isNamed: (at: number) => boolean): Spot[] {
  let at = 0;
  return addressesIn(scan.text).filter(({ start, end }) => {
    while ((scan.tokens[at]?.start ?? Number.POSITIVE_INFINITY) < start) at += 1;
    const from = at;
    let letters = '';
    while ((scan.tokens[at]?.start ?? Number.POSITIVE_INFINITY) < end) {
      letters += scan.tokens[at]?.latin ?? '';
      at += 1;
    }
    const inside = Array.from({ length: at - from }, (_, offset) => from + offset);
    return hasName(scan, letters) || inside.some((one) => isNamed(one) || isSmallName(scan, one));
  });
}

/** In an address names are written small. */
function isSmallName({ tokens, readings, scope }: Scan, at: number): boolean {
  const { latin = '' } = tokens[at] ?? {};
  return (readings[at]?.matches ?? []).some(
    ({ word, how }) =>
      how !== 'near' &&
      !word.isOrdinary &&
      latin.length > 2 &&
      (scope.isOwn(word) || (word.isTelling && how === 'exact')),
  );
}
