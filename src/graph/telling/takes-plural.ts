import type { NodeAttributes } from '../../model/graph.ts';
import type { NodeLabel } from '../../model/kinds/kinds.ts';
import { isLabelOf } from '../../model/kinds/labels-in-pages.ts';

const COUNTED =
  /^(?:the )?(?:at least |at most |about |around |more than |fewer than |up to |some |nearly |almost |over |an? |one in )*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|hundreds?|thousands?|dozens?|scores|several|many|most|both|few|number of|some of|those|these|they|them|we|us|others|all|(?!1\b|(?:19|20)\d\d\b)\d[\d,.]*)(?![\w-])/i;
/** An adjective for the people who are it. */
const THE_MANY =
  /^(?:the |some )?(?:wounded|dead|injured|displaced|missing|sick|elderly|homeless)$/i;
const ONE = /^(?:an?|one(?! in\b)|each|every|this|that|another)\s/i;
/** What follows the noun of a description. */
const AFTER_NOUN = /\s(?:of|in|on|at|from|with|who|which|that|near|under|by|for|to)\b|[,(]/i;
const SINGULAR_S = /(?:ss|us|is|news|series|headquarters|barracks|press|times|nations|states)$/i;
const PLURAL = /(?:[a-z]s|people|men|women|children|police|troops|personnel|staff)$/i;
/** One person, outlet, article or agency, whatever its name looks like. */
const isAlwaysOne = (label: NodeLabel): boolean =>
  label === 'Article' ||
  isLabelOf(label, 'individual') ||
  isLabelOf(label, 'outlet') ||
  (isLabelOf(label, 'servant') && isLabelOf(label, 'assessor'));

/** After a noun: "men said to be held". */
const PARTICIPLE =
  /\s(?:[a-z]+ed|kept|held|said|taken|left|shot|sent|known|hit|hurt|caught|driven|seen)$/;

/** Whether a verb about this is plural: "six nurses were", "a column was", "the brigade was". */
export function takesPlural(attributes: NodeAttributes): boolean {
  const { label, displayName } = attributes;
  if (isLabelOf(label, 'servant') && /\bpolice$/i.test(displayName)) return true;
  if (isAlwaysOne(label)) return false;
  const most = 'count' in attributes ? attributes.count?.max : undefined;
  if (most === 1) return false;
  if (COUNTED.test(displayName) || THE_MANY.test(displayName)) return true;
  if (ONE.test(displayName)) return false;
  const noun = headNounOf(displayName);
  if (/'s$|’s$/.test(noun)) return false;
  return PLURAL.test(noun) && !SINGULAR_S.test(noun);
}

/** Whether a name tells how many: "five drones". */
export const isCounted = (attributes: NodeAttributes): boolean =>
  'count' in attributes || COUNTED.test(attributes.displayName);

/** The noun of a description, with what stands before it: "people" of "people kept in a cellar". */
export function headNounOf(description: string): string {
  const end = description.search(AFTER_NOUN);
  const words = (end < 0 ? description : description.slice(0, end)).trimEnd();
  const withoutParticiple = words.replace(PARTICIPLE, '');
  return PLURAL.test(withoutParticiple) ? withoutParticiple : words;
}
