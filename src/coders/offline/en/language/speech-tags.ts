import type { Tagged } from './deed-tags.ts';
import { heldTrue, neverNouns, plurals, sayingBases, sayingNouns, sayings } from './words.ts';

export type SpeechTag = 'VERB VBD' | 'VERB VBZ' | 'VERB VBP' | 'VERB VBN';

/** What stands before a noun and never directly before a finite verb. */
const OPENS_NOUN = /^(?:DET|ADP|NUM|ADJ) |^PART POS$|PRP\$$/u;
/** Words of a short subject: "the grid company". */
const SUBJECT = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP) |^PART POS$|PRP\$$/u;
/** Tokens of such a subject. */
const LONGEST = 7;
const BE = /^(?:am|is|are|was|were|been|be|'s|’s)$/u;

/**
 * The right tag of a verb of saying that the tagger of web text took for something else: "the driver
 * insists that", "the group claimed on Monday to have", "…, the grid company reports."; null where
 * its own tag may stand.
 */
export const speechTag = (at: number, words: Tagged): SpeechTag | null => {
  const { lower, tagAt } = words;
  const tag = tagAt(at);
  // "are believed to have fled", "it is understood that"
  if (heldTrue.has(lower(at)) && isHeldTrue(at, words)) return 'VERB VBN';
  // "Three parents confirmed that"
  if (sayings.has(lower(at)) && /^VERB VBP?$/u.test(tag)) return 'VERB VBD';
  if (/^(?:VERB|AUX) /u.test(tag)) return null;
  if (neverNouns.has(lower(at)) && !/^PROPN /u.test(tag)) return 'VERB VBZ';
  if (sayings.has(lower(at)) && isSaying(at, words)) return 'VERB VBD';
  // "The court held that …"
  const afterNoun = /^(?:NOUN|PROPN) /u.test(tagAt(at - 1));
  if (lower(at) === 'held' && lower(at + 1) === 'that' && afterNoun) return 'VERB VBD';
  // "officers in the town complain that"
  if (sayingBases.has(lower(at)) && lower(at + 1) === 'that' && afterNoun) return 'VERB VBP';
  const closes = closesReport(at, words) ? (lower(at) === 'read' ? 'VERB VBD' : 'VERB VBZ') : null;
  return spokenOf(at, words) ?? closes;
};

/** "the police speak of", "residents spoke of", "the ministry rules out" */
const spokenOf = (at: number, { lower, tagAt }: Tagged): SpeechTag | null => {
  if (/^(?:DET|ADJ) |^PART POS$|PRP\$$/u.test(tagAt(at - 1))) return null;
  switch (`${lower(at)} ${lower(at + 1)}`) {
    case 'spoke of':
    case 'spoke about':
    case 'ruled out':
      return 'VERB VBD';
    case 'speak of':
      return 'VERB VBP';
    case 'speaks of':
    case 'rules out':
    case 'stands by':
      return 'VERB VBZ';
    default:
      return null;
  }
};

/** "is said to", "it is believed", with an adverb between. */
const isHeldTrue = (at: number, { lower, tagAt }: Tagged): boolean => {
  if (!/^(?:ADJ|NOUN|VERB VBD)/u.test(tagAt(at))) return false;
  if (!isAfterBe(at, { lower, tagAt })) return false;
  if (/^(?:to|that)$/u.test(lower(at + 1))) return true;
  return lower(at - 2) === 'it' && /^(?:[,.;]|)$/u.test(lower(at + 1));
};

/** "Fath claimed on Monday", "the group announced on Sunday"; not "the alleged attack". */
const isSaying = (at: number, { lower, tagAt }: Tagged): boolean => {
  const before = tagAt(at - 1);
  if (/^(?:NOUN|SCONJ|ADV|X|INTJ) /u.test(tagAt(at))) return !OPENS_NOUN.test(before);
  const isModifier = /^(?:NOUN|PROPN|ADJ) /u.test(tagAt(at + 1));
  const isFree = /^(?:NOUN|PROPN|PRON PRP|ADV) /u.test(before);
  return tagAt(at).startsWith('ADJ ') && isFree && !isModifier && !isAfterBe(at, { lower, tagAt });
};

/** "was officially announced" */
const isAfterBe = (at: number, { lower, tagAt }: Tagged): boolean => {
  let before = at - 1;
  while (tagAt(before).startsWith('ADV ')) before -= 1;
  return BE.test(lower(before));
};

const QUOTE = /^(?:["”]|'')$/u;

/** "…, the grid company reports.", `…," the statement read.`: after a comma and a short subject, at the end. */
const closesReport = (at: number, { lower, tagAt }: Tagged): boolean => {
  if (!(sayingNouns.has(lower(at)) || lower(at) === 'read') || !/^(?:NOUN|PROPN) /u.test(tagAt(at)))
    return false;
  if (!/^(?:[.;]|)$/u.test(lower(at + 1))) return false;
  if (!/^(?:NOUN|PROPN) /u.test(tagAt(at - 1))) return false;
  for (let before = at - 1; before >= Math.max(0, at - LONGEST); before -= 1) {
    if (QUOTE.test(lower(before))) return before < at - 1;
    if (lower(before) === ',') return before < at - 1 && lower(at) !== 'read';
    if (!SUBJECT.test(tagAt(before)) || plurals.has(lower(before))) return false;
  }
  return false;
};
