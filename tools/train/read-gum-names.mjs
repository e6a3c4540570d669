import { readFileSync } from 'node:fs';

/** GUM types that our names can have. Countries are places or organizations there, by context. */
const TYPES = { person: 'PERSON', place: 'LOC', organization: 'ORG' };

/**
 * Sentences of a GUM document with its mentions from `Entity=`. `names` are those with a proper
 * name (the head and the run of capitalised words around it), `others` the other mentions of the
 * same three types. Offsets refer to `text`, the sentences joined by newlines.
 */
export const readGumNames = (path) => {
  const sentences = [];
  let text = '';
  let open = [];
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const lines = block.split('\n');
    const line = lines.find((one) => one.startsWith('# text = '))?.slice(9);
    if (line === undefined) continue;
    const tokens = [];
    const names = [];
    const others = [];
    let from = 0;
    open = [];
    for (const row of lines) {
      if (!/^\d+\t/u.test(row)) continue;
      const [, word, , upos, xpos, , , , , misc] = row.split('\t');
      const start = line.indexOf(word, from);
      from = start + word.length;
      tokens.push({ word, upos, xpos, start: text.length + start, end: text.length + from });
      for (const [, id, type, fields, closing] of marksOf(misc)) {
        const at = tokens.length - 1;
        if (type) open.push({ id, type, first: at, head: headOf(fields) });
        const last = type
          ? closing
            ? open.length - 1
            : -1
          : open.findLastIndex((o) => o.id === id);
        if (last < 0) continue;
        const [mention] = open.splice(last, 1);
        if (!TYPES[mention.type]) continue;
        const name = nameIn(tokens, mention, at);
        if (name) names.push({ ...name, type: TYPES[mention.type] });
        else others.push({ first: mention.first, last: at + 1, type: TYPES[mention.type] });
      }
    }
    sentences.push({ tokens, names, others });
    text += `${line}\n`;
  }
  return { text, sentences };
};

/** "(3-person-new-…)", "(3-person-new-…", "3)": opened and closed, opened only, closed only. */
const marksOf = (misc) => {
  const value = /(?:^|\|)Entity=([^|]*)/u.exec(misc ?? '')?.[1] ?? '';
  return value.matchAll(/\(?(\d+)(?:-([a-z]+)-([^()]*))?(\))?/gu);
};

/** The first word of the head, counted from the first word of the mention. */
const headOf = (fields) => {
  const head = /^[^-]*-[^-]*-[^-]*-(\d+)/u.exec(fields)?.[1];
  return head === undefined ? 0 : Number(head) - 1;
};

const isProper = ({ upos, word }) => upos === 'PROPN' || /^\p{Lu}[\p{L}-]*$/u.test(word);
const JOINS = /^(?:of|for|de|al|el|bin|von|van|the|[-&.])$/u;

const nameIn = (tokens, { first, head }, last) => {
  const at = first + head;
  if (tokens[at]?.upos !== 'PROPN') return null;
  const joined = (one, next) =>
    tokens[one] &&
    (isProper(tokens[one]) ||
      (JOINS.test(tokens[one].word) && isProper(tokens[next] ?? { word: '', upos: '' })));
  let start = at;
  while (start > first && joined(start - 1, start - 2) && !/^the$/iu.test(tokens[start - 1].word))
    start -= 1;
  let end = at + 1;
  while (end <= last && joined(end, end + 1) && (isProper(tokens[end]) || end + 1 <= last))
    end += 1;
  while (
    start < at &&
    (JOINS.test(tokens[start].word) || /^(?:the|a|an)$/iu.test(tokens[start].word))
  )
    start += 1;
  return { first: start, last: end };
};
