import { isOfKind } from './pair-by-place.mjs';
import { meet } from './spans.mjs';

/** Steps in the tree between a trigger and who takes part: a path that a rule can name. */
const SHORT = 3;
const ASKED = ['actor', 'target', 'recipient'];

/**
 * Where participants that gold has are lost, stage after stage: of all that stand in the trigger's
 * sentence, those that the tree joins to it by a short path, are read as a mention, whose event is
 * read, and who have their role.
 */
export function countStages(gold, read, tokens, { typed, fills }, tally) {
  const tokenAt = finderOf(tokens);
  for (const event of gold.events) {
    if (event.optional) continue;
    for (const role of event.roles) {
      if (role.optional || !ASKED.includes(role.role)) continue;
      const spans = role.fillers.flatMap((id) => gold.filler(id).spans);
      const step = (name, isIt) => tally.share(`participants, ${name}`, isIt);
      step('tree', isJoined(tokenAt, tokens, event, spans));
      step('mentions', isRead(gold, read, role));
      const one = typed.get(event);
      step('event', one);
      const isFilled = (other) => other.role === role.role && fills(role.fillers, other.mention);
      step('role', one?.roles.some(isFilled));
    }
  }
}

const isRead = (gold, read, { fillers }) =>
  fillers.some((id) => {
    const asked = gold.mentions.find((one) => one.id === id);
    return asked
      ? read.mentions.some((one) => meet(one.span, asked.span) && isOfKind(asked, one))
      : read.fillers.some((one) => gold.filler(id).spans.some((span) => meet(one.span, span)));
  });

/** The tokens that a span touches. */
const finderOf = (tokens) => (span) => tokens.filter(({ start, end }) => meet(span, [start, end]));

function isJoined(tokenAt, tokens, event, spans) {
  const trigger = tokenAt(event.span);
  return spans.some((span) =>
    tokenAt(span).some((one) => trigger.some((other) => stepsBetween(tokens, one, other) <= SHORT)),
  );
}

/** Steps over heads from one token to another of the same sentence. */
function stepsBetween(tokens, one, other) {
  const up = climb(tokens, one);
  const down = climb(tokens, other);
  const top = up.find((at) => down.includes(at));
  return top === undefined ? Number.POSITIVE_INFINITY : up.indexOf(top) + down.indexOf(top);
}

function climb(tokens, from) {
  const path = [];
  for (let at = from.index; at >= 0 && path.length <= SHORT; at = tokens[at].head) path.push(at);
  return path;
}
