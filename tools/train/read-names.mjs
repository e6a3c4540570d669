import { readFileSync } from 'node:fs';

const KINDS = { person: 'PERSON', place: 'LOC', organization: 'ORG' };

/**
 * A GUM document as running text with its named persons, places and organizations as spans. GUM marks
 * whole noun phrases; the name is the run of proper nouns that holds the words the phrase hangs on.
 */
export const readNames = (path) => {
  let text = '';
  const names = [];
  let words = [];
  const flush = () => {
    for (const { first, last, kind, core } of entitiesOf(words)) {
      const name = nameIn(words, first, last, core);
      if (name) names.push({ start: name[0], end: name[1], type: kind });
    }
    words = [];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# newpar')) text += '\n\n';
    if (line === '') flush();
    const columns = line.split('\t');
    if (!/^\d+$/u.test(columns[0])) continue;
    const [, form, , upos, , , , , , misc] = columns;
    words.push({ start: text.length, end: text.length + form.length, upos, misc });
    text += misc.includes('SpaceAfter=No') ? form : `${form} `;
  }
  flush();
  return { text, names };
};

/** The entities of a sentence, from `Entity=(1-person-new-sssss-cf1-1,2-coref` and `1)`. */
const entitiesOf = (words) => {
  const open = new Map();
  const found = [];
  for (const [at, { misc }] of words.entries()) {
    const marks = /(?:^|\|)Entity=([^|]*)/u.exec(misc)?.[1] ?? '';
    for (const [whole, number, kind, rest] of marks.matchAll(
      /\((\d+)-([a-z]+)((?:-[^()]*)?)\)?|\d+\)/gu,
    )) {
      if (number !== undefined) {
        const core = (rest.split('-')[4] ?? '').split(',').map(Number);
        const list = open.get(number) ?? [];
        list.push({ first: at, kind: KINDS[kind], core });
        open.set(number, list);
      }
      if (whole.endsWith(')')) {
        const one = open.get(number ?? whole.slice(0, -1))?.pop();
        if (one?.kind) found.push({ ...one, last: at });
      }
    }
  }
  return found;
};

const nameIn = (words, first, last, core) => {
  const heads = core.map((number) => first + number - 1).filter((at) => at <= last);
  if (heads.length === 0 || !heads.every((at) => words[at]?.upos === 'PROPN')) return null;
  let [from, to] = [Math.min(...heads), Math.max(...heads)];
  while (from > first && words[from - 1].upos === 'PROPN') from -= 1;
  while (to < last && words[to + 1].upos === 'PROPN') to += 1;
  return [words[from].start, words[to].end];
};
