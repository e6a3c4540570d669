import type { Spot } from '../names/scan.ts';

/** The end of a sentence with what closes it, before white space; or of a line. */
const END = /[.!?…]["'”’»)\]]*(?=\s)|\n/gu;
/** Before a full stop that ends no sentence: an initial, a title, "No. 3". */
const ABBREVIATED =
  /(?:^|[\s(«“"'’.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nr|Gen|Col|Lt|Sgt|Capt|Maj|Pvt|Cpl|vul|ul|prosp|apt|Apt|tel|Tel|b)$/u;
/** Characters before a full stop that are looked at. */
const REACH = 8;

/** The sentences of a text. */
export function sentencesOf(text: string): Spot[] {
  const sentences: Spot[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(END)) {
    if (mark.startsWith('.') && ABBREVIATED.test(text.slice(Math.max(start, index - REACH), index)))
      continue;
    sentences.push({ start, end: index + mark.length });
    start = index + mark.length;
  }
  return start < text.length ? [...sentences, { start, end: text.length }] : sentences;
}

/** "She works …", "Her house …", "The woman …": about the person of the sentence before. */
const GOES_ON =
  /^[\s"'“‘«(]*(?:(?:and|but|then|now|today|later|there|however|before that|after that|at the time),?\s)?(?:he|she|they|his|her|hers|their|him|both|the\s(?:[\p{L}\d-]+\s){0,3}(?:man|woman|boy|girl|child|teenager|soldier|prisoner|victim|witness|conscript|survivor|detainee|captive|couple|teacher|nurse|driver|farmer|student|pensioner|deserter|[\p{L}\d-]*year-old|mother|father|widow|private|sergeant))\b/iu;

/** The sentences that speak of somebody who is mentioned at these places. */
export function sentencesAbout(text: string, mentions: readonly Spot[]): Spot[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const about: Spot[] = [];
  let [next, wasAbout] = [0, false];
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end);
    while ((sorted[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) next += 1;
    const isNamed = (sorted[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end;
    if (words.trim() !== '') wasAbout = isNamed || (wasAbout && GOES_ON.test(words));
    if (wasAbout) about.push(sentence);
  }
  return about;
}
