import { isSign } from '../../language/is-sign.ts';
import type { Tagger } from '../../language/tagging/tag-words.ts';
import type { WordFacts } from '../../language/tagging/word-facts.ts';
import { deedTag, isGerundOfAccused } from './deed-tags.ts';
import { headlineTag } from './headline-tags.ts';
import { isIrregularPast } from './lemma-rules.ts';
import { isLinkingThat, isSubjectOfThat } from './linking-that.ts';
import { oddTag, pastTag } from './odd-tags.ts';
import { speechTag } from './speech-tags.ts';
import {
  deeds,
  dressed,
  idioms,
  neverNouns,
  pasts,
  plurals,
  reported,
  sayingNouns,
} from './words.ts';

/** Tags after which a word in -s cannot be a third-person verb: "the raids", "two strikes". */
const BEFORE_A_NOUN = /^(?:DET|NUM|ADJ) |^ADP IN$|^PART POS$|PRP\$$/u;
/** Finite verbs: if one follows a word in -s, that word is a noun ("rebels took"). */
const FINITE = /(?:VBD|VBZ|VBP|MD)$/u;

/**
 * Corrects errors that a tagger trained on web text makes here: plurals of this domain tagged as
 * verbs, wrong past forms, verbs of an idiom tagged as adjectives, "that" after a verb of speech
 * tagged as a relative pronoun. Only listed words and forms are changed, and only where it is safe.
 */
export const repairTags = (
  words: readonly WordFacts[],
  found: readonly number[],
  { tags }: Tagger,
): readonly number[] => {
  const [name, plural, plain, noun, past, participle, gerund, conjunction] = [
    'PROPN NNP',
    'NOUN NNS',
    'VERB VBP',
    'NOUN NN',
    'VERB VBD',
    'VERB VBN',
    'VERB VBG',
    'SCONJ IN',
  ].map((tag) => tags.indexOf(tag)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const lower = (at: number): string => (words[at]?.text ?? '').toLowerCase();
  const tagAt = (at: number): string => tags[found[at] ?? -1] ?? '';
  const tagged = { lower, tagAt };
  const isNameOf = (at: number): boolean =>
    isCapital(words[at]?.text) &&
    tagAt(at - 1).startsWith('DET ') &&
    /^(?:SCONJ|PUNCT|VERB|AUX) /u.test(tagAt(at + 1));
  const isPluralVerb = (at: number): boolean =>
    /VB[PZ]$/u.test(tagAt(at)) && plurals.has(lower(at));
  const unread = verbOfSentence(
    found.map((_, at) => tagAt(at)),
    lower,
  );
  const repair = (tag: number, at: number): number => {
    if (at === unread) return past;
    if (isSign(words[at]?.text ?? '')) return tags.indexOf('PUNCT .');
    const odd = oddTag(at, words[at]?.text ?? '', tagged);
    if (odd !== null) return tags.indexOf(odd);
    if (tagAt(at) === 'PRON WDT' && lower(at) === 'that')
      return isLinkingThat(at, tagged) ? conjunction : tag;
    // "Rebels held": no statement begins with such a verb, unless it is "Says the mayor"
    if (
      at === 0 &&
      tagAt(at) === 'VERB VBZ' &&
      !neverNouns.has(lower(at)) &&
      !sayingNouns.has(lower(at))
    )
      return plural;
    // "which the rebels also targeted"
    if (tagAt(at) === 'VERB VBN' && isOfRelative(at, tagAt)) return past;
    // "setting fire to farms and damaging vehicles"
    if (tagAt(at) === 'ADJ JJ' && lower(at).endsWith('ing') && isSecondGerund(at, tagAt))
      return gerund;
    if (isGerundOfAccused(at, tagged)) return gerund;
    if (isDress(at, lower, tagAt)) return tags.indexOf('ADJ JJ');
    const said = speechTag(at, tagged);
    if (said !== null) return tags.indexOf(said);
    if (tagAt(at) === 'NOUN NN' && neverNouns.has(`${lower(at)}s`) && !opensNoun(tagAt(at - 1)))
      return ALSO_NOUNS.test(lower(at)) ? tag : plain;
    if (lower(at) === 'call' && lower(at + 1) === 'sign') return noun;
    // "told the Digest that"
    if (/^ADJ JJ[RS]$/u.test(tagAt(at)) && isNameOf(at)) return name;
    // "retired Colonel Mark Oresh told"
    if (lower(at) === 'retired' && tagAt(at) !== 'ADJ JJ' && isCapital(words[at + 1]?.text))
      return tags.indexOf('ADJ JJ');
    if (/^VERB VB[PZ]$/u.test(tagAt(at)) && isIrregularPast(lower(at))) return past;
    if (/^(?:dozens|scores)$/u.test(lower(at)) && tagAt(at).startsWith('VERB')) return plural;
    if (lower(at) === 'military' && tagAt(at) === 'ADJ JJ' && endsSubject(at, lower, tagAt))
      return noun;
    if (/^(?:shooting|stabbing|beating)$/u.test(lower(at)) && kills(at, lower)) return gerund;
    // "that guards beat him"
    if (tagAt(at) === 'VERB VB' && isPluralVerb(at - 1) && isSubjectOfThat(at - 1, tagged))
      return past;
    const headline = headlineTag(at, words.length - 1, tagged);
    if (headline !== null) return headline === 'VERB VBP' ? plain : participle;
    const deed = deedTag(at, tagged);
    if (deed !== null) return deed === 'VERB VBD' ? past : participle;
    if (tagAt(at) === 'VERB VBG' && lower(at).endsWith('ed')) return past;
    // "activists described the raid": no preposition ends so
    if (/^ADP /u.test(tagAt(at)) && /[^e]ed$|^withdrew$/u.test(lower(at))) return past;
    if (tagAt(at) === 'ADJ JJ' && pasts.has(lower(at))) return past;
    // "Rebels left Lisna"
    if (tagAt(at) === 'ADJ JJ' && lower(at) === 'left' && tagAt(at - 1) === 'NOUN NNS') return past;
    if (lower(at) === 'police' && /^VERB VBP?$/u.test(tagAt(at)) && lower(at - 1) !== 'to')
      return plural;
    if (tagAt(at) === 'ADJ JJ' && idioms.has(`${lower(at)} ${lower(at + 1)}`)) return past;
    if (!isPluralVerb(at)) return tag;
    if (isSubjectOfThat(at, tagged)) return plural;
    const next = /^ADV /u.test(tagAt(at + 1)) ? at + 2 : at + 1;
    const isSubject = FINITE.test(tagAt(next)) || deeds.has(lower(at + 1));
    return BEFORE_A_NOUN.test(tagAt(at - 1)) || isSubject ? plural : tag;
  };
  return found.map((tag, at) => {
    const better = repair(tag, at);
    const odd = better === tag ? pastTag(at, words.length, words[at]?.text ?? '', tagged) : null;
    return odd === null ? better : tags.indexOf(odd);
  });
};

/** A participle whose subject stands right after a relative pronoun, so that it is a finite verb. */
const isOfRelative = (at: number, tagAt: (at: number) => string): boolean => {
  const noun = /^ADV /u.test(tagAt(at - 1)) ? at - 2 : at - 1;
  if (!/^(?:NOUN|PROPN) /u.test(tagAt(noun)) && tagAt(noun) !== 'PRON PRP') return false;
  let start = noun - 1;
  while (/^(?:DET|ADJ|NOUN|PROPN) /u.test(tagAt(start))) start -= 1;
  return /^PRON W(?:DT|P)$/u.test(tagAt(start));
};

/** Words between two gerunds that "and" joins. */
const JOINED = 8;

const isSecondGerund = (at: number, tagAt: (at: number) => string): boolean => {
  if (!/^CCONJ /u.test(tagAt(at - 1)) || !/^NOUN /u.test(tagAt(at + 1))) return false;
  for (let before = at - 2; before > at - JOINED; before -= 1) {
    if (tagAt(before) === 'VERB VBG') return true;
    if (/^(?:PUNCT|AUX|VERB) /u.test(tagAt(before))) return false;
  }
  return false;
};

/** "masked gunmen", "and armed Islamist groups", but not "Arda armed the groups". */
const isDress = (
  at: number,
  lower: (at: number) => string,
  tagAt: (at: number) => string,
): boolean => {
  if (!dressed.has(lower(at)) || !tagAt(at).startsWith('VERB')) return false;
  if (tagAt(at + 1) === 'NOUN NNS') return true;
  const isOpen = !/^(?:NOUN|PROPN|PRON|AUX) /u.test(tagAt(at - 1));
  return isOpen && /^(?:ADJ|NOUN|PROPN) /u.test(tagAt(at + 1));
};

/** "the country's military struck", "the military denied": a verb follows, and no noun. */
const endsSubject = (
  at: number,
  lower: (at: number) => string,
  tagAt: (at: number) => string,
): boolean =>
  /^(?:DET|ADJ|PROPN|PART POS)/u.test(tagAt(at - 1)) &&
  (deeds.has(lower(at + 1)) ||
    reported.has(lower(at + 1)) ||
    /^(?:VERB VB[DZP]|AUX)/u.test(tagAt(at + 1)));

/** "the blame", "have a say", "a recall" */
const ALSO_NOUNS = /^(?:blame|recall|say)$/u;
const opensNoun = (tag: string): boolean => /^(?:DET|ADJ|ADP|NUM) |PRP\$$|POS$/u.test(tag);
const isCapital = (word: string | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word ?? '');

/** "of shooting dead a man", "beating to death". */
const kills = (at: number, lower: (at: number) => string): boolean =>
  lower(at + 1) === 'dead' || (lower(at + 1) === 'to' && lower(at + 2) === 'death');

/**
 * "The army deployed troops to the border.": a sentence without a main verb has it where a word in
 * -ed stands between two nouns; -1 if it has one, or is a caption without a full stop.
 */
function verbOfSentence(tags: readonly string[], lower: (at: number) => string): number {
  const last = tags.length - 1;
  if (lower(last) !== '.' || hasMainVerb(tags, lower)) return -1;
  return tags.findIndex(
    (tag, at) =>
      /^(?:ADJ JJ|VERB VBN|NOUN NN)$/u.test(tag) &&
      /[^e]ed$/u.test(lower(at)) &&
      /^(?:NOUN|PROPN|PRON PRP)/u.test(tags[at - 1] ?? '') &&
      (/^(?:NOUN|PROPN|PRON|NUM|DET|ADJ) /u.test(tags[at + 1] ?? '') ||
        (tag === 'VERB VBN' && (WHITHER.test(lower(at + 1)) || UNDERGONE_NEVER.test(lower(at))))),
  );
}

/** Verbs whose participle describes no noun before it: "a boat fired on two others". */
const UNDERGONE_NEVER =
  /^(?:advanced|appeared|arrived|clashed|collapsed|crashed|crossed|escaped|exploded|fired|landed|marched|occurred|retreated|returned|surrendered)$/u;

/** After a verb of motion: "crossed into". */
const WHITHER = /^(?:across|into|onto|through|toward|towards)$/u;

/** Before a gerund: no clause with a verb of its own. */
const NO_OPENER = /^(?:about|at|by|for|from|in|of|on|to|with|without)$/u;

/** Whether a finite verb stands in a sentence that no "who", "as" or "that" before it accounts for. */
function hasMainVerb(tags: readonly string[], lower: (at: number) => string): boolean {
  let clauses = 0;
  for (const [at, tag] of tags.entries()) {
    const isOpener = tag.startsWith('SCONJ ') && !NO_OPENER.test(lower(at));
    if (isOpener || /^(?:PRON|ADV|DET) W/u.test(tag)) clauses += 1;
    const isTensed = FINITE.test(tag) || tag.startsWith('AUX');
    if (!isTensed || /^AUX /u.test(tags[at - 1] ?? '')) continue;
    if (clauses === 0) return true;
    clauses -= 1;
  }
  return false;
}
