import type { Tagged } from './deed-tags.ts';
import { isBaseOfDeed } from './ordinary-forms.ts';
import { deeds, plurals } from './words.ts';

export type HeadlineTag = 'VERB VBP' | 'VERB VBN';

const SUBJECT = /^(?:DET|ADJ|NOUN|PROPN|NUM) /u;
const OBJECT = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON) /u;
const FINITE = /(?:VBD|VBZ|VBP|MD)$/u;
const AFTER_PASSIVE = /^(?:after|amid|as|at|by|during|for|in|near|on|over|since|while)$/u;

/**
 * The right tags in a headline, which has no full stop, no "was" and the present for what has happened: "Gunmen kidnap
 * 40 students", "Militia leader arrested over massacre". Null where a word's own tag may stand.
 */
export function headlineTag(at: number, last: number, words: Tagged): HeadlineTag | null {
  const { lower, tagAt } = words;
  if (at === 0 || at === last || /^[.!?…]$/u.test(lower(last))) return null;
  if (isPresent(at, last, words)) return 'VERB VBP';
  const isBare = deeds.has(lower(at)) && /^(?:VERB VB[DN]?|ADJ JJ|X GW)$/u.test(tagAt(at));
  const noun = tagAt(at - 1).startsWith('ADV ') ? at - 2 : at - 1;
  if (!isBare || !/^(?:NOUN|PROPN) /u.test(tagAt(noun))) return null;
  const isAt = /^shot$/u.test(lower(at)) && lower(at + 1) === 'at';
  return AFTER_PASSIVE.test(lower(at + 1)) && !isAt ? 'VERB VBN' : null;
}

/** "Rebels seize border town": a plural begins, an object follows, and there is no other verb. */
function isPresent(at: number, last: number, { lower, tagAt }: Tagged): boolean {
  if (!/^(?:NOUN NN|VERB VB)$/u.test(tagAt(at)) || !isBaseOfDeed(lower(at))) return false;
  const isPlural = /^(?:NOUN NNS|PROPN NNPS)$/u.test(tagAt(at - 1)) || plurals.has(lower(at - 1));
  if (!isPlural || !OBJECT.test(tagAt(at + 1))) return false;
  for (let before = 0; before < at - 1; before += 1) if (!SUBJECT.test(tagAt(before))) return false;
  for (let after = at + 1; after <= last && lower(after) !== ','; after += 1)
    if (FINITE.test(tagAt(after))) return false;
  return true;
}
