import { join } from 'node:path';
import { PARTS } from '../corpus/part-of.mjs';
import { readCorpus } from '../corpus/read-corpus.mjs';
import { readCoded } from '../scores/read-coded.mjs';
import { readGold } from '../scores/read-gold.mjs';
import { scoreReadings } from '../scores/score-reading.mjs';

const HELD = PARTS.at(-1);

/** The sets that are coded whole, each with its scores: [name, tally]. */
export async function scoreCodedSets(folder) {
  const sets = [
    ['graph set', readGold(join(folder, 'graph'))],
    ['corpus, learn and tune', readCorpus(PARTS.filter((part) => part !== HELD))],
    ['corpus, held', readCorpus([HELD])],
  ];
  const scored = [];
  for (const [name, articles] of sets)
    scored.push([`${name} (${articles.length})`, scoreReadings(await readCoded(articles))]);
  return scored;
}
