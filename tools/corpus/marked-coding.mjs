import { quotation } from './quotation.mjs';
import { readDeclarations } from './read-declarations.mjs';
import { readMarks } from './read-marks.mjs';

/**
 * The text and the coding (annotations.yaml, as data) that a marked text stands for. What follows
 * from where the marks are need not be written: which claims tell an event, how a claim is spoken,
 * which mention fills a role, the words that a relation rests on. How to write one: corpus/README.md.
 */
export function markedCoding(marked, lines, coder) {
  const { text, marks } = readMarks(marked);
  const declared = readDeclarations(lines);
  const all = Object.values(declared).flat();
  const stray = marks.find(({ id }) => !all.some((one) => one.id === id));
  if (stray) throw new Error(`nothing declares the mark ${stray.id}`);
  const context = { text, marks, declared };
  return {
    text,
    coding: {
      coder,
      entities: declared.entities.map((one) => entityOf(context, one)),
      dates: declared.dates.map((one) => dateOf(context, one)),
      claims: declared.claims.map((one) => claimOf(context, one)),
      events: declared.events.map((one) => eventOf(context, one)),
      relations: declared.relations.map((one, at) => relationOf(context, one, at)),
      assessments: declared.assessments.map((one, at) => assessmentOf(context, one, at)),
    },
  };
}

const FORMS = {
  '^': { form: 'pronoun' },
  '+': { form: 'adjective' },
  '=': { form: 'name' },
  '*': { metonym: true },
};
const DESIGNATION = ['number', 'echelon', 'branch', 'honorific'];
const SECOND = { place: 'precision', work: 'workKind', object: 'category' };

const marksOf = ({ marks }, id, sign) =>
  marks.filter((one) => one.id === id && (sign === undefined || one.sign === sign));
function someMarksOf(context, id, sign) {
  const found = marksOf(context, id, sign);
  if (found.length === 0) throw new Error(`no mark for ${id}${sign ?? ''}`);
  return found;
}
const quoted = ({ text }, { start, end }) => quotation(text, start, end);
const plain = (quote) => (Object.keys(quote).length === 1 ? quote.quote : quote);
const listed = (quotes) => (quotes.length === 1 ? plain(quotes[0]) : quotes.map(plain));
const single = (options) =>
  Object.fromEntries(Object.entries(options).map(([key, values]) => [key, values.at(-1)]));

/** `2`, `9+`, `8-10`, `~300`: how many. */
function countOf(word) {
  const [, about, min, more, max] = /^(~)?(\d+)(\+)?(?:-(\d+))?$/.exec(word) ?? [];
  if (!min) return null;
  return {
    min: Number(min),
    ...(more ? {} : { max: Number(max ?? min) }),
    ...(about ? { approximate: true } : {}),
  };
}

function entityOf(context, { id, type, flags, options, tails }) {
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

function dateOf(context, { id, type, flags, options }) {
  const [mark] = someMarksOf(context, id);
  const { timex = 'DATE', value, mod, quant, freq, ...given } = single(options);
  const edtf = type === '-' ? null : type;
  checkWeekday(context.text.slice(mark.start, mark.end), edtf);
  return {
    id,
    ...quoted(context, mark),
    ...(edtf ? { edtf } : {}),
    anchor: flags.find((one) => ANCHORS.includes(one)) ?? 'publication',
    relation: flags.find((one) => !ANCHORS.includes(one)) ?? 'on',
    timex: definedOf({
      type: timex,
      value: value ?? edtf?.replace(/^\.\.\/|\/\.\.$/g, ''),
      mod,
      quant,
      freq,
    }),
    ...given,
  };
}
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
function checkWeekday(words, edtf) {
  const day = DAYS.find((one) => words.includes(one));
  const read = /\d{4}-\d\d-\d\d/.exec(edtf ?? '');
  if (day && read && DAYS[new Date(read[0]).getUTCDay()] !== day)
    throw new Error(`${edtf} is no ${day}`);
}
const ANCHORS = ['publication', 'utterance', 'event', 'absolute', 'none'];
const definedOf = (record) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

function claimOf(context, { id, type, options }) {
  const content = someMarksOf(context, id, '');
  const cue = marksOf(context, id, '.c');
  const source = marksOf(context, id, '.s');
  const chains = type === '-' ? [[]] : type.split(',').map((chain) => chain.split('>'));
  const { origin, speech, stance, ...given } = single(options);
  return {
    id,
    content: listed(content.map((mark) => quoted(context, mark))),
    ...(cue.length ? { cue: listed(cue.map((mark) => quoted(context, mark))) } : {}),
    ...(source.length ? { source: listed(source.map((mark) => quoted(context, mark))) } : {}),
    chain: chains[0],
    ...(chains.length > 1 ? { otherChains: chains.slice(1) } : {}),
    origin: origin ?? (type === '-' ? 'unknown' : 'stated'),
    speech: speech ?? speechOf(context, content),
    stance: stance ?? 'asserts',
    ...given,
  };
}

/** By the quotation marks in the content and just around it. */
function speechOf({ text }, content) {
  const isQuoted = ({ start, end }) =>
    /["“”«„]$/.test(text.slice(0, start)) && !/["“]/.test(text.slice(start, end));
  if (content.every(isQuoted)) return 'direct';
  const words = content.map(({ start, end }) => text.slice(start - 1, end + 1)).join(' ');
  return /["“”«]/.test(words) ? 'mixed' : 'indirect';
}

const FACTUALITY = ['asserted', 'claimed', 'ordered', 'planned', 'possible', 'inferred'];
const GENERICITY = ['plural', 'habitual', 'kind'];
const EVENT_WORDS = [...FACTUALITY, ...GENERICITY, 'negative'];
const ROLES = ['actor', 'target', 'recipient', 'instrument', 'cause', 'other'];

function eventOf(context, { id, type, flags, options }) {
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

function relationOf(context, { id: type, type: from, flags, options, tails }, at) {
  const [to] = flags;
  const span = tails['|'] ? tails['|'].split(' / ') : wordsJoining(context, from, to);
  return {
    id: `r${at + 1}`,
    type,
    from,
    to,
    span: span.length === 1 ? span[0] : span,
    ...single(options),
  };
}

/** The shortest stretch of one sentence that has both. */
function wordsJoining(context, from, to) {
  const pairs = someMarksOf(context, from).flatMap((a) =>
    someMarksOf(context, to).map((b) => ({
      start: Math.min(a.start, b.start),
      end: Math.max(a.end, b.end),
    })),
  );
  const [best] = pairs
    .filter(({ start, end }) => !/[.!?]["”»]?\s/.test(context.text.slice(start, end)))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  if (!best) throw new Error(`${from} and ${to} are in no sentence together: give the words`);
  return [plain(quoted(context, best))];
}

function assessmentOf(_context, { id: status, type: by, flags, options, tails }, at) {
  return { id: `a${at + 1}`, by, of: flags[0], status, ...single(options), span: tails['|'] };
}
