import { readFileSync } from 'node:fs';

/**
 * Sentences of a CoNLL-U file: words, tags, heads (-1 for the root), relations. Empty nodes and
 * multiword ranges are left out. `text` and the position of each word in it are kept to measure
 * tokenization.
 */
export const readConllu = (path) => {
  const sentences = [];
  let current = null;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') {
      if (current !== null && current.words.length > 0) sentences.push(current);
      current = null;
      continue;
    }
    current ??= { text: '', words: [], tags: [], lemmas: [], heads: [], relations: [] };
    if (line.startsWith('# text = ')) current.text = line.slice(9);
    if (line.startsWith('#')) continue;
    const [id, word, lemma, upos, xpos, , head, relation] = line.split('\t');
    if (!/^\d+$/u.test(id)) continue;
    current.words.push(word);
    current.lemmas.push(lemma);
    current.tags.push(`${upos} ${xpos}`);
    current.heads.push(Number(head) - 1);
    current.relations.push(relation);
  }
  if (current !== null && current.words.length > 0) sentences.push(current);
  return sentences;
};
