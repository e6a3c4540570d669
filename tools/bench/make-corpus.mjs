/**
 * Makes a corpus of short articles with known truth: units one digit apart, names in two spellings,
 * wire stories with syndicated copies, chains whose origin is known, withdrawn articles.
 *
 *   node tools/bench/make-corpus.mjs FOLDER [--articles 10000] [--seed 1]
 *
 * writes FOLDER/articles/ID/article.md and FOLDER/truth.json. Same number and seed, same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as words from './corpus-words.mjs';
import { createRandom, pick } from './random.mjs';

/** Words of an article, about. */
const LENGTH = 250;
/** Share of articles that are withdrawn in the end. */
const WITHDRAWN = 0.01;

/**
 * truth: `units` and `towns` by the name that is their own, with every name that the corpus calls
 * them; in which article each stands; `copies`, which article repeats which; `stories`, the articles
 * that tell one thing and how many independent origins they have; `withdrawn` articles.
 */
export function makeCorpus(folder, { articles: total, seed }) {
  const random = createRandom(seed);
  const truth = { units: {}, mentions: [], copies: [], stories: [], withdrawn: [] };
  for (let made = 0; made < total; ) {
    const story = makeStory(truth.stories.length, random, truth);
    const tellings = story.tellings.slice(0, total - made);
    story.truth.sources = tellings.map(({ id }) => id);
    // Where the last story is cut short, only the origins that are left count.
    story.truth.origins = new Set(tellings.map(({ origin }) => origin)).size;
    truth.stories.push(story.truth);
    for (const telling of tellings) writeArticle(folder, telling, truth, random);
    made += tellings.length;
  }
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
  return truth;
}

function makeStory(number, random, truth) {
  const [town, spelling, cyrillic] = pick(words.TOWNS, random);
  const unit = makeUnit(random, truth);
  const other = makeUnit(random, truth);
  const month = Math.floor(random() * words.MONTHS.length);
  const day = 1 + Math.floor(random() * 28);
  const facts = {
    town,
    spelling,
    cyrillic,
    unit: unit.name,
    short: unit.short,
    other: other.name,
    month: words.MONTHS[Math.max(0, month - 1)],
    date: `${words.MONTHS[month]} ${day}`,
    wire: pick(words.WIRES, random),
  };
  const published = `2024-${String(month + 3).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const id = `story-${String(number).padStart(5, '0')}`;
  const origins = shuffled(words.ORIGINS, random);
  const telling = (suffix, outlet, origin, lead) => {
    const all = { ...facts, origin: fill(origin, facts) };
    const text = body(lead, all, random);
    const title = `${unit.name} near ${town}`;
    return { id: `${id}-${suffix}`, outlet, published, origin, title, text, unit, town };
  };
  const wire = telling('wire', facts.wire, origins[0], pick(words.LEADS, random));
  const tellings = [wire];
  const outlets = shuffled(words.OUTLETS, random);
  // The same words in other outlets: no further origin.
  for (let at = 0; at < Math.floor(random() * 3); at += 1) {
    const credit = random() < 0.7;
    const text = credit ? `(${facts.wire}) ${wire.text}` : wire.text;
    const copy = { ...wire, id: `${id}-copy${at + 1}`, outlet: outlets[at], text };
    tellings.push(copy);
    truth.copies.push({ copy: copy.id, of: wire.id, credited: credit });
  }
  // Other words, and still the wire's origin.
  if (random() < 0.5)
    tellings.push(telling('cites', outlets[3], origins[0], pick(words.PASSING, random)));
  // Another origin for the same thing.
  if (random() < 0.4)
    tellings.push(telling('own', outlets[4], origins[1], pick(words.LEADS, random)));
  return {
    tellings,
    truth: { id, unit: unit.name, town, date: published, sources: [], origins: 0 },
  };
}

function makeUnit(random, truth) {
  const number = ordinal(pick(words.UNIT_NUMBERS, random));
  const { full, short, country } = pick(words.UNIT_KINDS, random);
  const unit = { name: `${number} ${full}`, short: `${number} ${short}`, country };
  truth.units[unit.name] = { names: [unit.name, unit.short], country };
  return unit;
}

function body(lead, facts, random) {
  const sentences = [fill(lead, { ...facts, count: count(random) })];
  let length = wordsIn(sentences[0]);
  for (const sentence of shuffled(words.SENTENCES, random)) {
    if (length >= LENGTH) break;
    const filled = fill(sentence, { ...facts, count: count(random) });
    sentences.push(filled);
    length += wordsIn(filled);
  }
  const paragraphs = [];
  for (let at = 0; at < sentences.length; at += 3)
    paragraphs.push(sentences.slice(at, at + 3).join(' '));
  return paragraphs.join('\n\n');
}

function writeArticle(folder, { id, outlet, published, title, text, unit, town }, truth, random) {
  const place = join(folder, 'articles', id);
  mkdirSync(place, { recursive: true });
  const head = [
    `id: ${id}`,
    `title: ${title}`,
    `publication: ${outlet}`,
    `published: ${published}`,
  ];
  writeFileSync(join(place, 'article.md'), `---\n${head.join('\n')}\nlanguage: en\n---\n${text}\n`);
  for (const name of [unit.name, unit.short])
    if (text.includes(name)) truth.mentions.push({ source: id, kind: 'unit', name, is: unit.name });
  truth.mentions.push({ source: id, kind: 'place', name: town, is: town });
  if (random() < WITHDRAWN) truth.withdrawn.push(id);
}

const fill = (template, facts) =>
  template.replaceAll(/\{(\w+)\}/g, (_, name) => {
    const value = facts[name.toLowerCase()];
    if (value === undefined) throw new Error(`no ${name} for: ${template}`);
    return /^[A-Z]/.test(name) ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });

const count = (random) => String(3 + Math.floor(random() * 40));
const wordsIn = (text) => text.split(/\s+/).length;

function ordinal(number) {
  const ending =
    number % 100 > 10 && number % 100 < 14 ? 'th' : { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10];
  return `${number}${ending ?? 'th'}`;
}

function shuffled(list, random) {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other], result[at]];
  }
  return result;
}

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('a folder to write to is expected');
  makeCorpus(folder, { articles: Number(values.articles), seed: Number(values.seed) });
}
