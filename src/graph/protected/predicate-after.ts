import { roleOfVerb, roleWords } from './role-words.ts';
import { saysMore } from './says-more.ts';

/**
 * "NAME was the governor of Tarn", "NAME, who heads the Civic Bank": what the verb after a name says
 * of it. Only where the name is the subject: of "the brother of NAME is a judge" nothing is taken.
 */
export function predicateAfter(before: string, after: string): string[] {
  const [, who, verb = '', words = ''] = PREDICATE.exec(after) ?? [];
  const isSubject = who ? !joinsName(before) : startsClause(before);
  if (!isSubject) return [];
  const phrase = nounPhrase(words);
  if (roleWords.being.has(verb)) return mayDescribe(phrase) ? [phrase] : [];
  const role = roleOfVerb.get(verb);
  return role !== undefined && isBody(phrase) ? [`${role} of ${phrase}`] : [];
}

const PREDICATE =
  /^(,\s{1,4}who)?\s{1,4}(?:(?:now|also|still)\s)?(\p{Ll}{2,12}(?:\sas)?)\s{1,4}([^,;:.()"“”\n]{3,120})/u;
const RANKS = /(?:\p{Lu}[\p{L}.]{0,20}\s{1,4}){0,4}$/u;

const wordBefore = (before: string): string =>
  /([\p{L}\p{N}]{1,40})\s{1,4}$/u.exec(before.replace(RANKS, ''))?.[1]?.toLowerCase() ?? '';

const joinsName = (before: string): boolean => roleWords.joins.has(wordBefore(before));

const startsClause = (before: string): boolean =>
  /(?:^|[.!?…\n"“”]\s{0,4})$/u.test(before.replace(RANKS, '')) ||
  roleWords.subjectStarts.has(wordBefore(before));

/** Up to the first word that leads elsewhere: "the governor of Tarn" of "the governor of Tarn and left". */
function nounPhrase(words: string): string {
  const all = words.split(/\s+/u);
  const end = all.findIndex(endsPhrase);
  return all.slice(0, end < 0 ? all.length : end).join(' ');
}

const endsPhrase = (word: string): boolean =>
  roleWords.times.has(word) || (roleWords.links.has(word) && word !== 'of' && word !== 'for');

const mayDescribe = (phrase: string): boolean =>
  !saysMore(phrase) && !phrase.split(' ').some((word) => roleWords.denials.has(word));

/** Not people: "leads the Tarn refugees". */
function isBody(phrase: string): boolean {
  const words = phrase.split(' ');
  const end = words.findIndex((word) => roleWords.links.has(word));
  return (
    !saysMore(phrase) &&
    !/^\p{Ll}.*s$/u.test(words.slice(0, end < 0 ? words.length : end).at(-1) ?? '')
  );
}
