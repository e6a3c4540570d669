import type { Upos } from '../../language/document.ts';
import { verbOfForm } from './irregular-verbs.ts';

/** "struck", "fled": forms that are never present tense. */
export const isIrregularPast = (word: string): boolean => {
  const base = verbOfForm.get(word);
  return base !== undefined && base !== word && base !== 'be' && !PRESENTS.has(word);
};

/** Past forms that are also the present of another verb. */
const PRESENTS: ReadonlySet<string> = new Set([
  'found',
  'lay',
  'fell',
  'saw',
  'bound',
  'wound',
  'ground',
  'left',
  'bore',
  'has',
  'does',
  'have',
  'do',
]);

/** Dictionary forms, needed to tell `hop` from `hope` and `axes` from `axe`. */
export interface KnownLemmas {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

/** The dictionary form by the rules of English; the trainer lists exceptions to them. */
export const byRule = (word: string, upos: Upos, xpos: string, known: KnownLemmas): string => {
  if (upos === 'VERB' || upos === 'AUX') return verbLemma(word, xpos, known.verbs);
  if (upos === 'NOUN' && xpos === 'NNS') return nounLemma(word, known.nouns);
  return word;
};

const verbLemma = (word: string, xpos: string, verbs: ReadonlySet<string>): string => {
  if (xpos === 'VB' || xpos === 'VBP' || xpos === 'MD')
    return verbOfForm.get(word) === 'be' ? 'be' : word;
  const base = verbOfForm.get(word);
  if (base !== undefined) return base;
  if (xpos === 'VBZ') return withoutS(word, verbs);
  if (xpos === 'VBG' && word.endsWith('ing')) return fromStem(word.slice(0, -3), word, verbs);
  if ((xpos === 'VBD' || xpos === 'VBN') && word.endsWith('ed')) {
    if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
    return fromStem(word.slice(0, -2), word, verbs);
  }
  return word;
};

const withoutS = (word: string, known: ReadonlySet<string>): string => {
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 3) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ch|sh|ss|x|zz|o)es$/u.test(word) && !known.has(word.slice(0, -1)))
    return word.slice(0, -2);
  return word.slice(0, -1);
};

const nounLemma = (word: string, nouns: ReadonlySet<string>): string => {
  if (/men$/u.test(word)) return `${word.slice(0, -2)}an`;
  return withoutS(word, nouns);
};

const DOUBLED = /([bdgklmnprt])\1$/u;
/** Consonants after which an English verb always ends in e: forc-, mov-, argu-, charg-, settl-. */
const NEEDS_E = /(?:[cuv]|[dlr]g|[aeiou]g|ng|[^s]s|[aeiouy]z|[bcdfgkptz]l)$/u;
/** Unstressed endings, which do not change: open, order, question, target, visit, develop. */
const UNSTRESSED = /^[^aeiouy]*[aeiouy].*(?:[eo]n|er|or|et|it|el|al|om|op|ip|ot)$/u;

/** The verb for the stem that remains without -ed or -ing. */
const fromStem = (stem: string, word: string, verbs: ReadonlySet<string>): string => {
  if (!/[aeiouy]/u.test(stem) || stem.length < 2) return word;
  // "freed", "decreed", "refereed"
  if (stem.endsWith('re') && word.endsWith('eed')) return `${stem}e`;
  if (verbs.has(`${stem}e`) && !(verbs.has(stem) && !NEEDS_E.test(stem))) return `${stem}e`;
  if (verbs.has(stem)) return stem;
  if (DOUBLED.test(stem)) {
    const single = stem.slice(0, -1);
    if (verbs.has(single) || !stem.endsWith('ll')) return single;
    return /^[^aeiou]*[aeiou]ll$/u.test(stem) ? stem : single;
  }
  const compound = /^(?:re|un|out|over|under|mis|dis|de|counter)-?(.{3,})$/u.exec(stem)?.[1];
  if (compound !== undefined && verbs.has(`${compound}e`)) return `${stem}e`;
  if (compound !== undefined && verbs.has(compound)) return stem;
  if (NEEDS_E.test(stem)) return `${stem}e`;
  const oneVowel =
    /(?:^|[^aeiou])[aeiouy][bcdgklmnprstvz]$/u.test(stem) || /[^aeo]u[bcdgklmnprstvz]$/u.test(stem);
  return oneVowel && !UNSTRESSED.test(stem) ? `${stem}e` : stem;
};
