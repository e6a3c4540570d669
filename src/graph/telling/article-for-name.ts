import type { NodeAttributes, NodeOf } from '../../model/graph.ts';
import { isLabelOf } from '../../model/kinds/labels-in-pages.ts';
import { isNameWord } from './name-words.ts';
import { NUMBER_WORD } from './number-word.ts';
import { headNounOf, takesPlural } from './takes-plural.ts';

type Mention = NodeOf<'Mention'>;

/**
 * What stands before a name or description: the article or the possessor that the text has there,
 * else the article that English wants; empty if none.
 */
export function articleForName(
  name: string,
  attributes: NodeAttributes,
  mentions: readonly Mention[],
): string {
  if (/^\p{Ll}/u.test(name) && POSSESSOR.test(name) && !DETERMINER.test(name)) return 'the';
  const isNamed = 'identity' in attributes && attributes.identity === 'named';
  if (isNamed && OF_MANY.test(name)) return ofNamed(name, attributes, mentions);
  if (hasDeterminer(name) || /\d$/.test(name)) return '';
  if (isNamed) return ofNamed(name, attributes, mentions);
  const printed = printedBefore(mentions, false);
  if (printed !== null) return printed;
  return ofDescribed(name, attributes);
}

const DETERMINER =
  /^(?:an?|the|some|several|many|most|much|few|no|any|each|every|either|neither|all|both|half|such|certain|other|others|another|this|that|these|those|about|around|at (?:least|most)|more than|less than|fewer than|over|up to|nearly|almost|dozens|hundreds|thousands|scores|my|our|your|his|her|its|their|whose|he|she|it|we|they|you|i|him|us|them|me|who|whom|which|what|somebody|someone|something|anybody|anyone|nobody|everybody|everyone|none)(?![\p{L}\d-])/iu;
/** "Tarnovia's ministry", "the guards' barracks". */
const POSSESSOR = /^(?:\S+ ){0,3}\S*(?:['’]s|s['’])\s/;

/** "Truck Owners' Association": the possessor is part of the name. */
const OF_MANY = /^(?:\p{Lu}\S* ){0,2}(?:\p{Lu}\p{L}*s['’]|(?:People|Women|Children)['’]s) \p{Lu}/u;

const hasDeterminer = (name: string): boolean =>
  DETERMINER.test(name) ||
  POSSESSOR.test(name) ||
  (/^[\d“"«‘']/.test(name) && !ORDINAL.test(name)) ||
  NUMBER_WORD.test(name.split(/\s/)[0] ?? '');

const ORDINAL = /^\d+(?:st|nd|rd|th)\b/;

function ofNamed(name: string, { label }: NodeAttributes, mentions: readonly Mention[]): string {
  const printed = printedBefore(mentions, true);
  if (printed !== null) return printed;
  if (isLabelOf(label, 'outlet') || isLabelOf(label, 'location') || isLabelOf(label, 'document'))
    return '';
  const [head = ''] = name.split(/\s(?:of|for|in|on|to)\s/);
  const last = head.split(/\s/).at(-1) ?? '';
  return ORDINAL.test(name) || (name.includes(' ') && isNameWord('definiteHeads', last))
    ? 'the'
    : '';
}

/** "Open Ward" of which nobody says that it is a name. */
const LOOKS_NAMED = /^\p{Lu}\S*(?:\s(?:\p{Lu}\S*|of|the|and|for))*$/u;

/** A thing that is only described; in the plural, or if it cannot be counted, it needs nothing. */
function ofDescribed(name: string, attributes: NodeAttributes): string {
  if (
    LOOKS_NAMED.test(name) ||
    isLabelOf(attributes.label, 'location') ||
    takesPlural({ ...attributes, displayName: name })
  )
    return '';
  const head = headNounOf(name);
  const [last = ''] = head.split(/\s/).slice(-1);
  if (isNameWord('onlyOne', last) || isNameWord('onlyOne', head)) return 'the';
  if (isNameWord('uncounted', last) || /(?:ing|ness|ment|tion|s)$/.test(last)) return '';
  return ORDINAL.test(name) || isOneOfAKind(attributes)
    ? 'the'
    : SOUNDS_OPEN.test(name) || SPELT_OPEN.test(name)
      ? 'an'
      : 'a';
}

/** Words before which "a" is "an"; and acronyms that are spelt out, such as "an NGO". */
const SOUNDS_OPEN = /^(?:[aeio]|u(?!n[io]|kr|s)|hour|hono|heir)/i;
const SPELT_OPEN = /^[FHLMNRSX][A-Z]{1,3}\b/;

const isOneOfAKind = ({ label }: NodeAttributes): boolean =>
  isLabelOf(label, 'assessor') && !isLabelOf(label, 'individual');

const ARTICLE = /(?:^|[\s“"(])(a|an|the)\s+$/i;
const OWNER =
  /(?:^|[\s“"(])(?:([Tt]he|[Aa]n?)\s+)?((?:(?<=\p{Ll},?\s)(?:\p{Lu}[\p{L}-]*\s+){1,2})?[\p{L}-]+(?:['’]s|s['’]))\s+$/u;
const OWNER_PRONOUN = /(?:^|[\s“"(])(?:my|our|your|his|her|its|their|whose)\s+$/i;
/** What follows a whole noun phrase; anything else may be the noun that the article belongs to. */
const AFTER =
  /^(?:[.,;:!?)”"]|\s+(?:of|in|on|at|and|or|to|was|were|is|are|has|have|had|said|says|that|which|who|by|from|for|with|after|before|as|will|would)\b|\s*$)/;

/** What the text has before these words; null if it does not tell whether they need something. */
function printedBefore(mentions: readonly Mention[], isNamed: boolean): string | null {
  if (isNamed) {
    const isThe = ({ prefix, suffix }: Mention): boolean =>
      ARTICLE.exec(prefix)?.[1]?.toLowerCase() === 'the' && AFTER.test(suffix);
    if (mentions.some(isThe)) return 'the';
    return mentions.some(({ prefix }) => WITHOUT.test(prefix)) ? '' : null;
  }
  for (const { prefix } of mentions) {
    const [, article] = ARTICLE.exec(prefix) ?? [];
    if (article !== undefined) return article.toLowerCase();
    const [, determiner, owner] = OWNER.exec(prefix) ?? [];
    if (owner !== undefined)
      return determiner === undefined ? owner : `${determiner.toLowerCase()} ${owner}`;
    if (OWNER_PRONOUN.test(prefix)) return 'the';
  }
  return null;
}
/** Words after which a name that takes "the" would have it. */
const WITHOUT = /\s(?:of|by|from|to|with|that|and|in|for|told|said|on)\s+$/;
