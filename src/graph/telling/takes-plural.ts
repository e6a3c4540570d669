import type { NodeAttributes } from '../../model/graph.ts';
import type { NodeLabel } from '../../model/kinds/kinds.ts';
import { isLabelOf } from '../../model/kinds/labels-in-pages.ts';

const COUNTED =
  /^(?:at least |at most |about |around |more than |up to |some |nearly |almost )*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|scores|several|many|most|both|some|few|a few|a number|(?!1\b)\d+)\b/i;
const ONE = /^(?:an?|one|each|every|this|that|another)\s/i;
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

/** Whether a verb about this is plural: "six nurses were", "a column was", "the brigade was". */
export function takesPlural(attributes: NodeAttributes): boolean {
  const { label, displayName } = attributes;
  if (isAlwaysOne(label)) return false;
  const most = 'count' in attributes ? attributes.count?.max : undefined;
  if (most === 1 || ONE.test(displayName)) return false;
  if (COUNTED.test(displayName)) return true;
  const end = displayName.search(AFTER_NOUN);
  const noun = (end < 0 ? displayName : displayName.slice(0, end)).trimEnd();
  if (/'s$|’s$/.test(noun)) return false;
  return PLURAL.test(noun) && !SINGULAR_S.test(noun);
}
