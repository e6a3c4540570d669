import { NUMBER_WORD } from './number-word.ts';
import type { Verb } from './verb-table.ts';

/**
 * What somebody is called, without the deed that the sentence tells of them anyway: "eight captured
 * soldiers" whom somebody captured are eight soldiers, and "a doctor who surrendered" is a doctor.
 */
export function withoutDeed(words: string, { verb, withTarget = verb, states = [] }: Verb): string {
  const deed = new Set([...verb.slice(1), ...withTarget.slice(1), ...states]);
  const clause = WHO.exec(words);
  if (clause && deed.has(clause[2] ?? '')) return clause[1] ?? words;
  const all = words.split(' ');
  const at = all.findIndex((word) => deed.has(word));
  const lead = all.slice(0, at);
  if (at < 1 || !lead.every(isLead)) return words;
  const [next, ...rest] = all.slice(at + 1);
  const last = lead.at(-1) ?? '';
  if (next !== undefined && !AFTER_NOUN.test(next))
    return [
      ...lead.map((one) => (one === last ? articleBefore(one, next) : one)),
      next,
      ...rest,
    ].join(' ');
  // "23 freed"
  if (!NUMBER_WORD.test(last) && !/^\d/.test(last)) return words;
  const people = /^(?:one|1)$/i.test(last) ? 'person' : 'people';
  return [...lead, people, ...(next === undefined ? [] : [next]), ...rest].join(' ');
}

const WHO = /^(.+\S) who (?:(?:was|were|(?:has|have|had)(?: been)?) )?(\p{Ll}+)$/u;

/** Words before an adjective that say only how many, or which. */
const isLead = (word: string): boolean =>
  /^(?:an?|the|some|several|many|about|around|at|least|most|more|than|over|nearly|\d[\d,.]*)$/i.test(
    word,
  ) || NUMBER_WORD.test(word);

/** What follows people who are called by an adjective only. */
const AFTER_NOUN =
  /^(?:of|in|on|at|by|from|with|near|and|or|who|that|while|when|during|since)\b|^[,(]/;

const articleBefore = (article: string, next: string): string =>
  /^an?$/i.test(article) ? (/^[aeiou]/i.test(next) ? 'an' : 'a') : article;
