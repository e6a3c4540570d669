import { ownValue } from '../../../../model/own-value.ts';
import { irregularForms } from '../language/irregular-verbs.ts';

/** All forms of a verb, even regular ones of irregular verbs: "shooted" does no harm. */
export const verbForms = (lemma: string): readonly string[] => {
  const forms = new Set([lemma, `${plural(lemma)}`, ...irregularForms(lemma)]);
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  forms.add(`${/ee$|ye$|oe$/u.test(lemma) ? lemma : stem}ing`);
  if (/[^aeiou]y$/u.test(lemma)) forms.add(`${lemma.slice(0, -1)}ied`);
  else forms.add(`${stem}ed`);
  return [...forms];
};

/** A noun and its plural; "=talks" is matched in that form only. */
export const nounForms = (noun: string): readonly string[] => {
  if (noun.startsWith('=')) return [noun.slice(1)];
  return [noun, plural(noun)];
};

const plural = (word: string): string => {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`;
  return `${word}s`;
};

const IRREGULAR_NOUNS: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'people',
  troops: 'troop',
  forces: 'force',
  police: 'police',
  feet: 'foot',
  talks: 'talks',
  news: 'news',
  series: 'series',
  headquarters: 'headquarters',
  barracks: 'barracks',
};

/** The singular of a lower-case English noun, good enough for lookup. */
export const singular = (word: string): string => {
  const known = ownValue(IRREGULAR_NOUNS, word);
  if (known !== undefined) return known;
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (word.endsWith('women')) return `${word.slice(0, -5)}woman`;
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|zes|ches|shes)$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};
