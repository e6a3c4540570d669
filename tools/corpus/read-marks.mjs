/**
 * Takes the marks out of a marked text: `[brigade|12th Brigade] [v1|shelled] [lisna|Lisna]`. Marks
 * nest and may not overlap. A mark's key is one or more ids with commas; a sign after the id says
 * more: `^` a pronoun, `+` an adjective, `=` a name, `*` a state that acts, `.c` a claim's cue, `.s` its source.
 */
export function readMarks(marked) {
  let text = '';
  const open = [];
  const marks = [];
  for (let at = 0; at < marked.length; at++) {
    const key = /^\[([a-z0-9^+=*.,-]+)\|/.exec(marked.slice(at, at + 80));
    if (key) {
      open.push({ keys: key[1].split(','), start: text.length });
      at += key[0].length - 1;
    } else if (marked[at] === ']' && open.length > 0) {
      const { keys, start } = open.pop();
      for (const one of keys) marks.push({ ...readKey(one), start, end: text.length });
    } else {
      text += marked[at];
    }
  }
  if (open.length > 0) throw new Error(`a mark is not closed: [${open.at(-1).keys.join(',')}|`);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function readKey(key) {
  const [, id, sign] = /^([a-z0-9-]+)(\^|\+|=|\*|\.c|\.s)?$/.exec(key) ?? [];
  if (!id) throw new Error(`not a key of a mark: ${key}`);
  return { id, sign: sign ?? '' };
}
