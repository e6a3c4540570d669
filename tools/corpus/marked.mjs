// Makes a text of the corpus out of a marked text: its article.md and its annotations.yaml.
//   node tools/corpus/marked.mjs [--second] FILE…
// --second writes a second coding of a text that is there (corpus/second), and no article.
// How a marked text is written: corpus/README.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, visit } from 'yaml';
import { markedCoding } from './marked-coding.mjs';

const args = process.argv.slice(2);
const second = args.includes('--second');
const LICENCE = 'CC BY 4.0, written for attest; people, places and bodies are invented';
const coder = { name: second ? 'language model, second reading' : 'language model', version: '1' };

/** The longest item, as JSON, that is written on one line. */
const ONE_LINE = 150;

/** Each item on lines of its own, as people write them. */
function yamlOf(coding) {
  const filled = Object.entries(coding).filter(
    ([, value]) => !Array.isArray(value) || value.length,
  );
  const document = new Document(Object.fromEntries(filled), { version: '1.1' });
  visit(document, {
    Map: (_, map, path) => {
      const isItem = path.length === 4;
      if (path.length > 1) map.flow = !isItem || JSON.stringify(map).length < ONE_LINE;
    },
    Seq: (_, seq, path) => {
      if (path.length > 3) seq.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true, directives: false });
}

let failed = false;
for (const file of args.filter((arg) => !arg.startsWith('--'))) {
  try {
    const [head, marked, lines] = readFileSync(file, 'utf8').split(/^====\n/m);
    const id = /^id: (\S+)$/m.exec(head)[1];
    const { text, coding } = markedCoding(marked, lines.split('\n'), coder);
    const folder = join('corpus', second ? 'second' : 'texts', id);
    const quoted = head.replace(
      /^title: ([^'"].*: .*)$/m,
      (_, title) => `title: ${JSON.stringify(title)}`,
    );
    const article = `---\n${quoted.trim()}\nlicence: ${LICENCE}\n---\n${text.trim()}\n`;
    if (second) {
      const held = readFileSync(join('corpus/texts', id, 'article.md'), 'utf8');
      const body = (of) => of.slice(of.indexOf('\n---\n') + 5);
      if (body(held) !== body(article)) throw new Error('not the text that the corpus holds');
    }
    mkdirSync(folder, { recursive: true });
    if (!second) writeFileSync(join(folder, 'article.md'), article);
    writeFileSync(join(folder, 'annotations.yaml'), yamlOf(coding));
    process.stdout.write(`${folder}\n`);
  } catch (error) {
    failed = true;
    process.stderr.write(`${file}: ${error.message}\n`);
  }
}
process.exitCode = failed ? 1 : 0;
