import { countOf, listed, marksOf, plain, quoted, single, someMarksOf } from './marks-of.mjs';

const FACTUALITY = ['asserted', 'claimed', 'ordered', 'planned', 'possible', 'inferred'];
const GENERICITY = ['plural', 'habitual', 'kind'];
const EVENT_WORDS = [...FACTUALITY, ...GENERICITY, 'negative'];
const ROLES = ['actor', 'target', 'recipient', 'instrument', 'cause', 'other'];

/** An event; which claims tell it follows from where its words are. */
export function eventOf(context, { id, type, flags, options }) {
  const triggers = someMarksOf(context, id);
  const { claims: own, count, word, place, ...given } = single(options);
  for (const role of ROLES) delete given[role];
  const telling = own === undefined ? claimsAround(context, triggers) : own.split(',');
  const more = flags.filter((one) => one.startsWith('+')).map((one) => one.slice(1));
  const claims = [...new Set([...telling, ...more])].filter((one) => one !== '-');
  const unread = flags.find((one) => !EVENT_WORDS.includes(one) && !one.startsWith('+'));
  if (unread) throw new Error(`${id}: what is ${unread}?`);
  const inOwnVoice = triggers.some((mark) => claimsAround(context, [mark]).length === 0);
  return {
    id,
    type,
    ...(word ? { word } : {}),
    trigger: plain(quoted(context, triggers[0])),
    ...(triggers.length > 1
      ? { also: listed(triggers.slice(1).map((one) => quoted(context, one))) }
      : {}),
    factuality:
      flags.find((one) => FACTUALITY.includes(one)) ?? (inOwnVoice ? 'asserted' : 'claimed'),
    polarity: flags.includes('negative') ? 'negative' : 'positive',
    genericity: flags.find((one) => GENERICITY.includes(one)) ?? 'single',
    ...(count ? { count: countOf(count) } : {}),
    roles: ROLES.flatMap((role) =>
      (options[role] ?? [])
        .flatMap((value) => value.split(','))
        .map((value) => ({ role, filler: fillerOf(context, value, triggers[0]) })),
    ),
    ...(place ? { place: fillerOf(context, place, triggers[0]) } : {}),
    ...given,
    ...(claims.length ? { claims } : {}),
  };
}

const claimsAround = ({ declared, ...context }, triggers) =>
  declared.claims
    .filter(({ id }) =>
      marksOf(context, id, '').some((content) =>
        triggers.some(({ start, end }) => content.start <= start && end <= content.end),
      ),
    )
    .map(({ id }) => id);

/** The mention that is meant: `id@2` the second one, `id` the one nearest to the trigger. */
function fillerOf(context, value, trigger) {
  const [entity, nth] = value.split('@');
  const found = someMarksOf(context, entity);
  if (found.length === 1) return entity;
  const mark = nth ? found[Number(nth) - 1] : nearest(context, found, trigger);
  if (!mark) throw new Error(`no mention ${value}`);
  return { entity, ...quoted(context, mark) };
}

function nearest({ text }, found, trigger) {
  const distance = (mark) => {
    const [from, to] =
      mark.end <= trigger.start ? [mark.end, trigger.start] : [trigger.end, mark.start];
    const between = text.slice(from, to);
    return between.length + 1000 * (between.match(/[.!?\n]["”»]?\s/g) ?? []).length;
  };
  return [...found].sort((a, b) => distance(a) - distance(b))[0];
}
