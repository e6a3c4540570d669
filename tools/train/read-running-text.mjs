import { readFileSync } from 'node:fs';

/**
 * The documents of a CoNLL-U file as running text, one line per paragraph, with the spans of its
 * tokens and sentences, as a tokenizer has to find them.
 */
export const readRunningText = (path) => {
  const documents = [];
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const lines = block.split('\n');
    const sentence = lines.find((line) => line.startsWith('# text = '))?.slice(9);
    if (sentence === undefined) continue;
    if (documents.length === 0 || lines.some((line) => line.startsWith('# newdoc'))) {
      documents.push({ text: '', tokens: [], sentences: [] });
    }
    const document = documents.at(-1);
    if (document.text !== '' && lines.some((line) => line.startsWith('# newpar'))) {
      document.text = `${document.text.trimEnd()}\n`;
    }
    const offset = document.text.length;
    let at = 0;
    let spaced = true;
    let rangeEnd = 0;
    for (const line of lines) {
      const [id, word, , , , , , , , misc] = line.split('\t');
      // for the words of a range ("12-13 don't"), only the range says whether a space follows
      const range = /^\d+-(\d+)$/u.exec(id);
      if (range) rangeEnd = Number(range[1]);
      if (range || (/^\d+$/u.test(id) && Number(id) > rangeEnd)) {
        spaced = !misc.includes('SpaceAfter=No');
      }
      if (!/^\d+$/u.test(id)) continue;
      const start = sentence.indexOf(word, at);
      at = start + word.length;
      document.tokens.push([offset + start, offset + at]);
    }
    document.sentences.push([offset, offset + sentence.length]);
    document.text += spaced ? `${sentence} ` : sentence;
  }
  return documents;
};
