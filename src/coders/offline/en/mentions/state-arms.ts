import { mentionWords } from './patterns.ts';

/** Words after the adjective: "Russian cruise missile strikes". */
const MOST = 3;
const NEXT = /^[ \u00a0]+(\p{L}+(?:-\p{L}+)*)/u;

/** Whether what follows is what states strike with: "air strike", "tank shells", "warplanes". */
export const isBeforeArms = (text: string, end: number): boolean =>
  isBefore(text, end, mentionWords.stateArms);

/** The same for what only initials tell of: a "Kenyan bombing", but no "U.S. bombing", may be where it was. */
export const isBeforeActs = (text: string, end: number): boolean =>
  isBeforeArms(text, end) || isBefore(text, end, mentionWords.stateActs);

function isBefore(text: string, end: number, wanted: ReadonlySet<string>): boolean {
  let at = end;
  for (let words = 0; words < MOST; words += 1) {
    const [all, word = ''] = NEXT.exec(text.slice(at, at + LONGEST)) ?? [];
    if (all === undefined) return false;
    const lower = word.toLowerCase();
    if (wanted.has(lower)) return true;
    if (!mentionWords.beforeStateArms.has(lower)) return false;
    at += all.length;
  }
  return false;
}

/** Characters of a word. */
const LONGEST = 40;
