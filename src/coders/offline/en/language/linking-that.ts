import type { Tagged } from './deed-tags.ts';
import { plurals, sayings, speech, toldNouns } from './words.ts';

/** Tokens between "said" and "that": "in a statement released on Friday". */
const SETTING = 9;
/** Tokens between "that" and the verb of what is told. */
const TOLD = 10;

/** Verbs with an addressee, which "that" does not describe. */
const TELLING = /^(?:assured|informed|notified|reminded|tells|told|warned)$/u;

/** What opens the time, the place or the form of what is said. */
const SETTING_WORD =
  /^(?:in|on|at|to|by|via|since|before|after|over|during|from|through|under|last|early|late|this)$/u;

/** A "that" which opens what is told, though a tagger takes it for a relative pronoun. */
export const isLinkingThat = (that: number, words: Tagged): boolean =>
  isAfterSaying(that, words) || isAfterToldNoun(that, words);

/** "said that guards beat him", "told the court that guards beat him". */
export const isSubjectOfThat = (at: number, words: Tagged): boolean => {
  if (words.lower(at - 1) !== 'that') return false;
  const tag = words.tagAt(at - 1);
  return tag === 'SCONJ IN' || (tag === 'PRON WDT' && isLinkingThat(at - 1, words));
};

/** "said in a statement that": what follows is the content, not a relative clause. */
const isAfterSaying = (that: number, { lower, tagAt }: Tagged): boolean => {
  for (let at = that - 1; at >= Math.max(0, that - SETTING); at -= 1) {
    // "told the court that police beat him"
    if (TELLING.test(lower(at))) return true;
    if (speech.has(lower(at)) || sayings.has(lower(at))) return SETTING_WORD.test(lower(at + 1));
    if (/^PUNCT |(?:VBD|VBZ|VBP|MD)$/u.test(tagAt(at))) return false;
  }
  return false;
};

/** "reports that its soldiers shot prisoners", but not "reports that the ministry published". */
const isAfterToldNoun = (that: number, { lower, tagAt }: Tagged): boolean => {
  const opens = that + 1;
  // "the report that guards starved him": a plural that is read as a verb
  const isVerb = /^(?:VERB|AUX) /u.test(tagAt(opens)) && !plurals.has(lower(opens));
  if (!toldNouns.has(lower(that - 1)) || isVerb) return false;
  let at = opens + 1;
  while (at < that + TOLD && !tagAt(at).startsWith('VERB ')) at += 1;
  return /^(?:DET|NOUN|PROPN|NUM|ADJ) |^PRON PRP/u.test(tagAt(at + 1));
};
