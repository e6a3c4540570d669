import type { Token } from '../../language/document.ts';
import common from '../lexicon/common.json' with { type: 'json' };
import { ordinaryWords } from '../lexicon/ordinary-words.ts';
import type { DangerLine } from './line.ts';
import type { Someone } from './people.ts';
import { dangerWords, harmForms } from './words.ts';

/** Tokens inside a name, or inside a description. */
export const NAMED = 1;
export const DESCRIBED = 2;

const LONGEST = 4;
/** Letters of a place that is abbreviated: "Conn.". */
const SHORT = 4;
/** Key of a name that belongs to no entity. */
export const unknownKey = (name: string): string => `~${name}`;

/** "MARTHE" after "NGAIBONAN", but no initials. */
const SHOUTED = /^\p{Lu}{4,}$/u;

const particles: ReadonlySet<string> = new Set(common.particles);
const ordinary = ordinaryWords().inDescriptions;

/**
 * Runs of capitals that no mention covers and that may be a name. Whether they are shows only in
 * what is said of them, so they are asked about bodily harm, age and role alone.
 */
export function findUnknownNames(line: DangerLine, covered: Uint8Array): Someone[] {
  const { tokens, text } = line;
  const found: Someone[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!mayName(line, covered, at)) continue;
    let last = at + 1;
    while (last < tokens.length && last - at < LONGEST * 2 && goesOn(line, covered, at, last))
      last += 1;
    while (last - 1 > at && !isCapital(tokens[last - 1] as Token)) last -= 1;
    if (standsAlone(line, covered, at, last)) {
      const name = text.slice((tokens[at] as Token).start, (tokens[last - 1] as Token).end);
      found.push({
        first: at,
        last,
        key: unknownKey(name),
        kind: 'person',
        form: 'name',
        entity: null,
        mentioned: false,
      });
    }
    at = last - 1;
  }
  return found;
}

/** Neither part of a longer name nor what an article stands before: "the Convention". */
function standsAlone(line: DangerLine, covered: Uint8Array, first: number, last: number): boolean {
  const { tokens, document } = line;
  const [name, before, next] = [tokens[first] as Token, tokens[first - 1], tokens[last]];
  const follows = next?.sentence === name.sentence ? next : undefined;
  if (follows && isCapital(follows) && covered[last]) return false;
  const sentence = document.sentences[name.sentence];
  const start = sentence?.first ?? first;
  if (last - first === 1 && !isNameAlone(name, follows, last + 1 === sentence?.last)) return false;
  if (start === first || !before) return true;
  if (before.upos === 'DET' || (last - first === 1 && isPlaced(tokens, first))) return false;
  if (!isCapital(before)) return true;
  const isRole = start === first - 1 || /^\p{Lu}+$/u.test(before.text);
  return isRole && covered[first - 1] !== NAMED;
}

/** "near Orsa", "took him to Orsa": one word that says where. */
const isPlaced = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.lower ?? '';
  const moved = tokens.slice(Math.max(0, at - 5), at - 1);
  return (
    dangerWords.placing.has(before) ||
    (before === 'to' && moved.some(({ lower }) => dangerWords.moving.has(lower)))
  );
};

/** One word, which the next does not make part of something: "Liberal groups", "Parisians", "Wis.". */
const isNameAlone = (
  { upos, xpos, text, end }: Token,
  next: Token | undefined,
  closes: boolean,
): boolean =>
  upos === 'PROPN' &&
  xpos !== 'NNPS' &&
  !(next && dangerWords.goingOnTags.has(next.upos)) &&
  (closes || !(text.length <= SHORT && next?.text.startsWith('.') && next.start === end));

/** Asked about every word, most of which begin with a small letter. */
const isCapital = ({ text }: Token): boolean =>
  !isSmall(text.charCodeAt(0)) && /^\p{Lu}[\p{L}.’'-]*$/u.test(text);

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

function mayName({ tokens }: DangerLine, covered: Uint8Array, at: number): boolean {
  const one = tokens[at] as Token;
  if (covered[at] || !isCapital(one) || one.text.length < 2) return false;
  if (/^\p{Lu}{2,}$/u.test(one.text) && one.text.length < 7) return false;
  if (one.text.endsWith('.')) return false;
  const { lower } = one;
  return !ordinary.has(lower) && !harmForms.harms.any.has(lower) && !isSmallWord(one);
}

/** Words of a headline: "In", "After", "His". */
const isSmallWord = ({ upos, lower }: Token): boolean =>
  dangerWords.smallWordTags.has(upos) ||
  dangerWords.kin.has(lower) ||
  dangerWords.losses.has(lower) ||
  dangerWords.months.has(lower) ||
  dangerWords.conscripts.has(lower);

function goesOn(line: DangerLine, covered: Uint8Array, first: number, at: number): boolean {
  const { tokens, text } = line;
  const [before, here] = [tokens[at - 1] as Token, tokens[at] as Token];
  if (here.sentence !== before.sentence || covered[at]) return false;
  const gap = text.slice(before.end, here.start);
  if (gap !== '' && gap !== ' ' && gap !== ' ') return false;
  if (here.text === '-' || before.text === '-') return gap === '' && at > first;
  if (SHOUTED.test(before.text) && SHOUTED.test(here.text) && !ordinary.has(here.lower))
    return true;
  return mayName(line, covered, at) || /^\p{Lu}\.?$/u.test(here.text) || particles.has(here.lower);
}
