import { byRule } from '../../dist/coders/offline/en/language/lemma-rules.js';
import { byText } from '../../dist/model/by-text.js';

/** Minimum occurrences of a form before its lemma is trusted: a single one may be a typo. */
const SEEN = 2;

/** The verbs and nouns of the treebank, and the forms for which the rules give a wrong lemma. */
export const trainLemmas = (sentences) => {
  const verbs = new Map();
  const nouns = new Map();
  const forms = new Map();
  for (const { words, tags, lemmas } of sentences) {
    for (const [at, word] of words.entries()) {
      const [upos, xpos] = tags[at].split(' ');
      const lemma = lemmas[at];
      if (upos === 'VERB') bump(verbs, lemma);
      if (upos === 'NOUN') bump(nouns, lemma);
      if (upos === 'PROPN' || upos === 'X' || upos === 'PUNCT' || upos === 'SYM') continue;
      const key = `${word.toLowerCase().replaceAll('’', "'")} ${upos}`;
      const counts = forms.get(key) ?? new Map();
      bump(counts, `${xpos} ${lemma}`);
      forms.set(key, counts);
    }
  }
  const known = { verbs: new Set(frequent(verbs)), nouns: new Set(frequent(nouns)) };
  return {
    verbs: [...known.verbs],
    nouns: [...known.nouns],
    exceptions: exceptionsOf(forms, known),
  };
};

const exceptionsOf = (forms, known) => {
  const exceptions = {};
  for (const [key, counts] of [...forms].sort(([a], [b]) => byText(a, b))) {
    const [word, upos] = key.split(' ');
    let right = 0;
    const lemmas = new Map();
    for (const [reading, count] of counts) {
      const [xpos, lemma] = reading.split(' ');
      lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + count);
      if (byRule(word, upos, xpos, known) === lemma) right += count;
    }
    const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1])[0];
    if (count >= SEEN && count > right) exceptions[key] = lemma;
  }
  return exceptions;
};

const bump = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

const frequent = (counts) =>
  [...counts]
    .filter(([lemma, count]) => count >= SEEN && /^[a-z-]+$/u.test(lemma))
    .map(([lemma]) => lemma)
    .sort();
