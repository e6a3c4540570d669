import { readFileSync } from 'node:fs';
import { write } from './workplace.mjs';

/** What an input may hold that is meant to do something where it is shown. */
export const HOSTILE = {
  terminal: 'x\u001b[31m\u001b]0;title\u0007\u009b2J\u202egnp.exe\u007f',
  markup: JSON.parse(readFileSync(new URL('hostile.json', import.meta.url), 'utf8')),
};

const quoted = (text) => JSON.stringify(text);

/** A folder `case` of articles whose texts, heads, codings and names of files are hostile. */
export function placeHostile(folder) {
  const { markup, terminal } = HOSTILE;
  const body = markup
    .map((words) => `The unit ${words} shelled a bridge, the ministry said.`)
    .join('\n');
  const head = (id) =>
    `---\nid: ${id}\ntitle: ${quoted(markup[1])}\npublication: ${quoted(markup[2])}\npublished: "2025-03-05"\n---\n`;
  write(folder, 'case/plain/article.md', `${head('plain')}${body}\n`);
  write(folder, 'case/coded/article.md', `${head('coded')}${body}\n`);
  write(
    folder,
    'case/coded/annotations.yaml',
    `coder: { name: ${quoted(markup[0])} }\nentities:\n${markup
      .map(
        (words, at) =>
          `  - { id: u${at}, kind: unit, name: ${quoted(words)}, mentions: [{ quote: ${quoted(`unit ${words} shelled`)} }] }\n`,
      )
      .join('')}`,
  );
  // Each of these is refused or named; what is said about it must not obey it.
  write(folder, `case/${terminal.replaceAll('/', '')}.txt`, '');
  write(
    folder,
    'case/title/article.md',
    `---\nid: title\ntitle: ${quoted(terminal)}\n---\nA bridge fell.\n`,
  );
  write(folder, 'case/key/article.md', `---\n${quoted(terminal)}: 1\n---\nA bridge fell.\n`);
  write(folder, 'case/raw/article.md', `A bridge ${terminal} fell.\n`);
  write(
    folder,
    'case/lines.jsonl',
    `{"id":${quoted(terminal)},"text":"A bridge fell."}\n{"id":"x","text":${quoted(terminal)}}\n`,
  );
}
