import { countOf, plain, quoted, single, someMarksOf } from './marks-of.mjs';

const FORMS = {
  '^': { form: 'pronoun' },
  '+': { form: 'adjective' },
  '=': { form: 'name' },
  '*': { metonym: true },
};
const DESIGNATION = ['number', 'echelon', 'branch', 'honorific'];
const SECOND = { place: 'precision', work: 'workKind', object: 'category' };

/** An entity with all its mentions. */
export function entityOf(context, { id, type, flags, options, tails }) {
  const found = someMarksOf(context, id);
  const protect = type.endsWith('!');
  const kind = protect ? type.slice(0, -1) : type;
  const count = flags.map(countOf).find(Boolean);
  const [word, ...unread] = flags.filter((one) => !countOf(one));
  if (unread.length > 0 || (word && !SECOND[kind])) throw new Error(`${id}: what is ${flags}?`);
  const { aka, ...given } = single(options);
  const designation = DESIGNATION.flatMap((key) => (given[key] ? [[key, given[key]]] : []));
  for (const key of DESIGNATION) delete given[key];
  const printed = context.text.slice(found[0].start, found[0].end);
  for (const { start, end } of found) {
    const article = /^(?:the|an?|his|her|their|our|my|its) /i.exec(context.text.slice(start, end));
    if (article && !tails['=']?.startsWith(article[0].trimEnd()))
      throw new Error(`${id}: a mention leaves out the article: ${context.text.slice(start, end)}`);
  }
  const name = '=' in tails ? tails['='] || printed : null;
  return {
    id,
    kind,
    ...(name ? { name } : { label: tails['~'] || printed }),
    ...(options.aka ? { aliases: options.aka } : {}),
    ...given,
    ...(word ? { [SECOND[kind]]: word } : {}),
    ...(designation.length ? { designation: Object.fromEntries(designation) } : {}),
    ...(count ? { count } : {}),
    ...(protect ? { protected: true } : {}),
    mentions: found.map((mark) =>
      plain({
        ...quoted(context, mark),
        ...(looksLikeName(context, mark, name) ? FORMS['='] : {}),
        ...FORMS[mark.sign],
      }),
    ),
  };
}

const SMALL_WORDS = /^(?:of|the|for|and|in|on|al|el|as|de|bin|ibn|van|von|d|s)$/;

/**
 * Whether a mention is a form of a name that the entity does not carry: a surname, a protected
 * person's name. A single word at the beginning of a sentence is one only if the name has it.
 */
function looksLikeName({ text }, { start, end, sign }, name) {
  const printed = text.slice(start, end);
  if (sign !== '' || printed === name) return false;
  const words = printed.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isCapital = (word) => /^[\p{Lu}\p{N}]/u.test(word);
  if (!words.every((word) => isCapital(word) || SMALL_WORDS.test(word))) return false;
  if (!isCapital(words[0]) || /^\p{N}/u.test(printed)) return false;
  const begins = /(?:^|[.!?:\n]\s*["“”'‘«]?|["“«])$/.test(text.slice(0, start));
  return !begins || words.length > 1 || (name ?? '').split(/[\s-]/).includes(printed);
}
