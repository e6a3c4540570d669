/**
 * Makes a corpus of short articles with known truth: units whose numbers differ by a digit, names
 * in two spellings, one event per story with a known chain of origin, syndicated copies, and
 * withdrawn articles.
 *
 *   node tools/bench/make-corpus.mjs FOLDER [--articles 10000] [--seed 1]
 *
 * writes FOLDER/articles/ID/article.md, FOLDER/decisions.jsonl and FOLDER/truth.json. The same
 * number and seed give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decisionId } from '../../dist/model/decisions.js';
import { copiesOf } from './made/copies.mjs';
import { drawDesign, shortest } from './made/designs.mjs';
import { fill, shuffled, wordsIn } from './made/fill.mjs';
import { FILLERS } from './made/fillers.mjs';
import * as names from './made/names.mjs';
import { plantEvent } from './made/plant.mjs';
import { truthOfStory } from './made/truth.mjs';
import { createRandom, pick } from './random.mjs';

/** Approximate length of an article in words. */
const LENGTH = 250;
/** Share of the stories with withdrawable tellings in which one is withdrawn in the end. */
const WITHDRAWN = 0.3;

/**
 * truth: `units`, by full name, with all names used for them; `mentions`: which article contains
 * which name; `copies`: which article repeats which; `stories`: the planted event, its articles and
 * the expected counts (made/truth.mjs); `sources`: per article, the planted sentence and the
 * `fillers` after it; `withdrawn`: the withdrawn articles.
 */
export function makeCorpus(folder, { articles: total, seed }) {
  const random = createRandom(seed);
  const taken = new Set();
  const truth = { units: {}, mentions: [], copies: [], stories: [], withdrawn: [], sources: {} };
  const corpus = { ...truth, fillers: FILLERS };
  for (let made = 0; made < total; ) {
    const id = `story-${String(truth.stories.length).padStart(5, '0')}`;
    const story = makeStory(id, total - made, { random, taken });
    for (const article of story.articles) writeArticle(folder, article, truth);
    for (const { name, short, country } of story.event.units)
      truth.units[name] = { names: [name, short], country };
    truth.stories.push(story.truth);
    truth.withdrawn.push(...story.truth.withdrawn);
    made += story.articles.length;
  }
  const lines = truth.withdrawn.map((source) => `${JSON.stringify(retraction(source))}\n`);
  writeFileSync(join(folder, 'decisions.jsonl'), lines.join(''));
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(corpus, null, 1)}\n`);
  return corpus;
}

function makeStory(id, room, { random, taken }) {
  const event = plantEvent(random, taken);
  let plan = drawDesign(event, random);
  if (plan.tellings.length + (plan.copies ?? 0) > room) plan = shortest(event, random);
  const fillers = shuffled([...FILLERS.keys()], random);
  const ids = shuffled([...'abcdefgh'], random);
  const told = plan.tellings.map((telling, at) =>
    articleOf(`${id}-${ids[at]}`, telling, event, {
      random,
      // Articles that share half of their sentences would be copies of each other.
      fillers: rotated(fillers, Math.floor((at * fillers.length) / plan.tellings.length)),
    }),
  );
  const copies = copiesOf(told[0], plan.copies ?? 0, shuffled(names.OUTLETS, random), random).map(
    (copy, at) => ({ ...copy, id: `${id}-${ids[told.length + at]}` }),
  );
  const { withdrawable = [] } = plan;
  const withdrawn =
    withdrawable.length > 0 && random() < WITHDRAWN ? [told[pick(withdrawable, random)].id] : [];
  const articles = [...told, ...copies];
  return { event, articles, truth: truthOfStory(id, event, plan, { articles, withdrawn }) };
}

function articleOf(id, { outlet, lead, from }, { unit, town, date, facts, units }, more) {
  const { text, fillers } = bodyOf(lead, facts, more);
  const title = `${unit.name} near ${town}`;
  return {
    id,
    outlet,
    published: date,
    title,
    text,
    lead,
    fillers,
    from,
    units,
    town,
  };
}

const rotated = (list, by) => [...list.slice(by), ...list.slice(0, by)];

/** The planted sentence, followed by fillers up to the length, three sentences per paragraph. */
function bodyOf(lead, facts, { fillers: order, random }) {
  const sentences = [lead];
  const fillers = [];
  let length = wordsIn(lead);
  for (const at of order) {
    if (length >= LENGTH) break;
    const count = String(3 + Math.floor(random() * 40));
    const filled = fill(FILLERS[at].text, { ...facts, count });
    sentences.push(filled);
    fillers.push(at);
    length += wordsIn(filled);
  }
  const paragraphs = [];
  for (let at = 0; at < sentences.length; at += 3)
    paragraphs.push(sentences.slice(at, at + 3).join(' '));
  return { text: paragraphs.join('\n\n'), fillers };
}

function writeArticle(folder, { id, outlet, published, title, text, ...article }, truth) {
  const place = join(folder, 'articles', id);
  mkdirSync(place, { recursive: true });
  const head = [
    `id: ${id}`,
    `title: ${title}`,
    `publication: ${outlet}`,
    `published: ${published}`,
  ];
  writeFileSync(join(place, 'article.md'), `---\n${head.join('\n')}\nlanguage: en\n---\n${text}\n`);
  for (const { name, short } of article.units)
    for (const called of [name, short])
      if (text.includes(called))
        truth.mentions.push({ source: id, kind: 'unit', name: called, is: name });
  truth.mentions.push({ source: id, kind: 'place', name: article.town, is: article.town });
  truth.sources[id] = { planted: article.lead, fillers: article.fillers };
  if (article.copies) truth.copies.push({ copy: id, ...article.copies });
}

function retraction(source) {
  const content = {
    what: 'retract',
    ids: [source],
    by: 'bench',
    when: '2024-12-01',
    why: 'withdrawn by its outlet',
  };
  return { id: decisionId(content), ...content };
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
