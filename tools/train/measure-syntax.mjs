import { makeLemmatizer } from '../../dist/coders/offline/en/language/lemmatize.js';
import { parseWords } from '../../dist/coders/offline/language/parsing/parse-words.js';
import { tagWords } from '../../dist/coders/offline/language/tagging/tag-words.js';
import { readWords } from '../../dist/coders/offline/language/tagging/word-facts.js';

/** Shares of gold words with right tag, lemma, head, and head plus relation; predicted tags. */
export const measureSyntax = (sentences, { tagger, parser }, lemmas) => {
  const right = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 };
  const confusions = new Map();
  const lemmatize = makeLemmatizer(lemmas);
  for (const { words, tags, lemmas, heads, relations } of sentences) {
    const facts = readWords(words);
    const found = tagWords(facts, tagger);
    const parse = parseWords(facts, found, parser);
    for (const [at, word] of words.entries()) {
      const [upos, xpos] = tags[at].split(' ');
      const [foundUpos, foundXpos] = tagger.tags[found[at]].split(' ');
      const relation = parser.relations[parse.labels[at]];
      const attached = parse.heads[at] === heads[at];
      right.words += 1;
      right.upos += Number(upos === foundUpos);
      right.xpos += Number(xpos === foundXpos);
      right.lemma += Number(
        lemmatize(word, word.toLowerCase(), foundUpos, foundXpos) === lemmas[at],
      );
      right.uas += Number(attached);
      right.las += Number(attached && relation === relations[at]);
      if (upos !== foundUpos) bump(confusions, `${upos} read as ${foundUpos}`);
      if (attached && relation !== relations[at])
        bump(confusions, `${relations[at]} read as ${relation}`);
      if (!attached) bump(confusions, `${relations[at]} hung elsewhere`);
    }
  }
  return { right, confusions: [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 25) };
};

const bump = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
