import type { GrownName } from './grow-name.ts';
import { gapAfter, hasCapital, type Scan } from './scan.ts';

/** Words before a call sign or nickname. */
const CUE = /^(?:callsign|sign|nicknamed|nickname|codenamed|codename|alias|aka|guerre|dubbed)$/u;
const CUE_OF_TWO =
  /^(?:known as|goes by|went by|called himself|called herself|call him|call her|k a|call themselves)$/u;
/** Between a cue and what it introduces, or a name and a nickname after it. */
const AFTER_CUE = /^[\s:,.]*["'“”„‘’«(]{0,2}$/u;
const IN_MARKS = /^,?\s["“”„«(]{1,2}$/u;
const END = /[.!?…\n]\s|\n/u;
/** Words of a sentence in which a call sign may stand apart from the name. */
const REACH = 25;

/**
 * Nicknames and call signs that are told beside a name of this article: `Marchuk, call sign "Grom"`
 * and `Olena Marchuk ("Lena")`. By token.
 */
export function findCallSigns(scan: Scan, names: readonly GrownName[]): number[] {
  const beside = new Set(names.flatMap((name) => sentenceOf(scan, name)));
  const cued = [...beside].filter((at) => isCued(scan, at));
  const inMarks = names.flatMap(({ to }) =>
    IN_MARKS.test(gapAfter(scan, to)) && /^["“”»)]/u.test(gapAfter(scan, to + 1)) ? [to + 1] : [],
  );
  return [...cued, ...inMarks].filter((at) => isSign(scan, at));
}

function sentenceOf(scan: Scan, { from, to }: GrownName): number[] {
  const found: number[] = [];
  for (let at = to; at < to + REACH && !END.test(gapAfter(scan, at)); at += 1) found.push(at + 1);
  for (let at = from - 1; at > from - REACH && at >= 0 && !END.test(gapAfter(scan, at)); at -= 1)
    found.push(at);
  return found;
}

function isCued(scan: Scan, at: number): boolean {
  const [two, one] = [scan.tokens[at - 2]?.latin ?? '', scan.tokens[at - 1]?.latin ?? ''];
  if (!AFTER_CUE.test(gapAfter(scan, at - 1))) return isSecondOfTwo(scan, at);
  return CUE.test(one) || CUE_OF_TWO.test(`${two} ${one}`) || isSecondOfTwo(scan, at);
}

/** `call sign "Black Cat"`. */
const isSecondOfTwo = (scan: Scan, at: number): boolean =>
  /^\s$/u.test(gapAfter(scan, at - 1)) &&
  /^["“”»)]/u.test(gapAfter(scan, at)) &&
  CUE.test(scan.tokens[at - 2]?.latin ?? '');

function isSign({ tokens, scope }: Scan, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    hasCapital(token) &&
    token.latin.length > 1 &&
    !scope.others.has(token.latin)
  );
}
