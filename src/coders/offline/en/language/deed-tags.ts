import { deeds, reported } from './words.ts';

/** The words of a sentence, in lower case, with their tags ("VERB VBD"). */
export interface Tagged {
  readonly lower: (at: number) => string;
  readonly tagAt: (at: number) => string;
}

const BE: ReadonlySet<string> = new Set(
  "was were been being be is are am 's get gets got getting".split(' '),
);
const HAVE = /^(?:ha(?:s|ve|d|ving)|'(?:ve|d))$/u;
const TIME =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|mornings?|afternoons?|evenings?|nights?|weekends?|dozen|\p{L}+day)$/u;
/** Never an adjective or a noun. */
const PAST_ONLY = /^(?:overran|retook|struck)$/u;
const ABOUT =
  /^(?:about|around|nearly|almost|over|roughly|some|another|several|dozens|scores|hundreds|thousands)$/u;

/**
 * The right tag of "killed", "wounded", "struck" where the tagger of web text took it for an
 * adjective, a noun or the wrong participle; null where its own tag may stand.
 */
export const deedTag = (at: number, { lower, tagAt }: Tagged): 'VERB VBD' | 'VERB VBN' | null => {
  if (isVerbOfPlural(at, { lower, tagAt }) || isShotAt(at, { lower, tagAt })) return 'VERB VBD';
  if (reported.has(lower(at))) return reportTag(at, { lower, tagAt });
  if (!deeds.has(lower(at))) return null;
  const tag = tagAt(at);
  const before = /^ADV /u.test(tagAt(at - 1)) ? at - 2 : at - 1;
  const isModifier = /^(?:NOUN|PROPN|ADJ) /u.test(tagAt(at + 1));
  if (BE.has(lower(before))) return tag.endsWith('VBN') || isModifier ? null : 'VERB VBN';
  if (HAVE.test(lower(before))) return null;
  const isNever = PAST_ONLY.test(lower(at)) && !/^(?:VERB|DET) /u.test(tag);
  if (isNever && !/^(?:DET|ADV) /u.test(tagAt(at - 1))) return 'VERB VBD';
  if (takesObject(at, { lower, tagAt }) && isClauseBefore(tagAt(before), tag)) return 'VERB VBD';
  // "killed and wounded unarmed villagers"
  const isJoined = /^CCONJ /u.test(tagAt(at - 1)) && /^VERB VB[DN]$/u.test(tagAt(at - 2));
  if (isJoined && /^ADJ /u.test(tag) && isModifier) return 'VERB VBD';
  if (isMidOfDeeds(at, { lower, tagAt })) return 'VERB VBD';
  // "and freed inmates": no noun ends so
  if (/^NOUN /u.test(tag) && /ed$/u.test(lower(at)) && tagAt(before).startsWith('CCONJ'))
    return 'VERB VBD';
  if (/^VERB /u.test(tag) || isModifier) return null;
  // "11 others, including a nurse, injured when"
  if (/^PUNCT /u.test(tagAt(at - 1)) && /^(?:ADP|SCONJ|PUNCT|ADV) /u.test(tagAt(at + 1)))
    return 'VERB VBN';
  // "and eleven injured", "15 others wounded"
  return /^(?:NUM |NOUN NNS)/u.test(tagAt(at - 1)) || /^(?:others|more)$/u.test(lower(at - 1))
    ? 'VERB VBN'
    : null;
};

/** "has been accused of", "the military denied reports": no adjective stands there. */
const reportTag = (at: number, { lower, tagAt }: Tagged): 'VERB VBD' | 'VERB VBN' | null => {
  if (tagAt(at) !== 'ADJ JJ') return null;
  const before = /^ADV /u.test(tagAt(at - 1)) ? at - 2 : at - 1;
  const isBefore = (pattern: RegExp): boolean => pattern.test(tagAt(at + 1));
  if (BE.has(lower(before))) return isBefore(/^(?:NOUN|PROPN|ADJ) /u) ? null : 'VERB VBN';
  const isSubject =
    /^(?:NOUN|PROPN|PRON PRP$)/u.test(tagAt(before)) || /^(?:military|\])$/u.test(lower(before));
  const carries = /^(?:conducted|launched)$/u.test(lower(at)) && isBefore(/^(?:ADJ|NOUN) /u);
  if (isSubject && carries) return 'VERB VBD';
  // "the group quoted local residents"
  if (isSubject && isBefore(/^ADJ /u) && tagAt(at + 2) === 'NOUN NNS') return 'VERB VBD';
  return isSubject && isBefore(/^(?:NOUN NNS|DET|NUM|PRON|PROPN|SCONJ|VERB VBG)/u)
    ? 'VERB VBD'
    : null;
};

/** Words between "accused" and the deed. */
const ACCUSED_OF = 14;

/** "accused the army of razing villages", "of looting homes and killing farmers": a deed, no noun. */
export const isGerundOfAccused = (at: number, { lower, tagAt }: Tagged): boolean => {
  if (!/^(?:NOUN NN|ADJ JJ)$/u.test(tagAt(at)) || !/[^aeiou]ing$|aping$|azing$/u.test(lower(at)))
    return false;
  if (lower(at - 1) !== 'of' || !/^(?:NOUN|DET|NUM|ADJ|PROPN|PRON) /u.test(tagAt(at + 1)))
    return false;
  for (let before = at - 2; before > at - ACCUSED_OF && before >= 0; before -= 1) {
    if (/^(?:accus|suspected|convicted)/u.test(lower(before))) return true;
    if (/^(?:VERB VB[DPZ]|PUNCT) /u.test(`${tagAt(before)} `)) return false;
  }
  return false;
};

/** "killed two men, raped women and burned a village": a deed between two others. */
const isMidOfDeeds = (at: number, { tagAt }: Tagged): boolean => {
  if (!/^PUNCT /u.test(tagAt(at - 1)) || tagAt(at + 1) !== 'NOUN NNS') return false;
  if (!/^CCONJ /u.test(tagAt(at + 2)) || !/^VERB VB[DN]$/u.test(tagAt(at + 3))) return false;
  for (let before = at - 2; before > at - DEED_REACH; before -= 1)
    if (/^VERB VB[DN]$/u.test(tagAt(before))) return true;
  return false;
};
const DEED_REACH = 9;

const COMPOUND = /^(?:affiliated|aligned|allied|backed|based|led|linked|owned|related|run|sized)$/u;

/** "troops engaged insurgents", "gunmen set ablaze a village": no adjective follows a plural. */
const isVerbOfPlural = (at: number, { lower, tagAt }: Tagged): boolean => {
  // "raped and harassed women"
  const isJoined = /^CCONJ /u.test(tagAt(at - 1)) && tagAt(at - 2) === 'VERB VBD';
  if (!isJoined && !/^NOUN NNS|^PRON PRP$/u.test(tagAt(at - 1))) return false;
  const word = lower(at);
  const next = tagAt(at + 1);
  if (word === 'set' && /^(?:ablaze|afire|alight|fire)$/u.test(lower(at + 1)))
    return /^(?:DET|NUM|PRON PRP)/u.test(tagAt(lower(at + 2) === 'to' ? at + 3 : at + 2));
  return (
    tagAt(at) === 'ADJ JJ' &&
    /[^e]ed$/u.test(word) &&
    !COMPOUND.test(word) &&
    /^(?:DET|NUM|ADJ|NOUN|PROPN|PRON PRP)/u.test(isJoined ? next.replace(/^ADJ/u, '') : next)
  );
};

/** "Soldiers of the 5th Marines shot at the car", but not "a shot at the door". */
const isShotAt = (at: number, { lower, tagAt }: Tagged): boolean =>
  lower(at) === 'shot' &&
  lower(at + 1) === 'at' &&
  tagAt(at) === 'NOUN NN' &&
  /^(?:NOUN NNS|PROPN|PRON PRP$)/u.test(tagAt(/^ADV /u.test(tagAt(at - 1)) ? at - 2 : at - 1));

/** What stands before a finite verb: the end of its subject (even mistagged), "and", a comma. */
const isClauseBefore = (before: string, own: string): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM|CCONJ|PUNCT) /u.test(before) ||
  (/^ADJ /u.test(before) && !/^(?:ADJ|VERB) /u.test(own));

/** "killed two", "shelled the town", "wounded at least four"; but not "killed two days ago". */
const takesObject = (at: number, { lower, tagAt }: Tagged): boolean => {
  const next = lower(at + 1);
  const isBound =
    /^(?:at|more|fewer|less)$/u.test(next) && /^(?:least|most|than)$/u.test(lower(at + 2));
  if (!isBound && !ABOUT.test(next) && !/^(?:DET|NUM|PRON PRP)/u.test(tagAt(at + 1))) return false;
  for (let ahead = at + 1; ahead <= at + 4; ahead += 1) {
    if (TIME.test(lower(ahead))) return lower(ahead) === 'dozen';
    if (/^(?:NOUN|PUNCT|VERB|ADP) /u.test(tagAt(ahead)) && ahead > at + 2) break;
  }
  return true;
};
