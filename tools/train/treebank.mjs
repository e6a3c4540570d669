import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConllu } from './read-conllu.mjs';

/**
 * Genres of GUM whose texts may be passed on under CC BY-SA 4.0: Wikinews (CC BY 2.5), Wikipedia and
 * Wikivoyage (CC BY-SA); the others have terms of their own and are left out.
 */
const OPEN_GENRES = /^GUM_(?:news|interview|bio|voyage)_/u;

/** Training sentences, and what is held out to measure: EWT dev, every third GUM news document. */
export const readTreebank = (folder) => {
  const gum = join(folder, 'gum');
  const files = existsSync(gum)
    ? readdirSync(gum)
        .filter((name) => OPEN_GENRES.test(name))
        .sort()
    : [];
  const held = new Set(
    files.filter((name) => name.startsWith('GUM_news_')).filter((_, at) => at % 3 === 0),
  );
  const read = (names) => names.flatMap((name) => readConllu(join(gum, name)));
  return {
    train: [
      ...readConllu(join(folder, 'ewt', 'train.conllu')),
      ...read(files.filter((name) => !held.has(name))),
    ],
    held: {
      'EWT dev': readConllu(join(folder, 'ewt', 'dev.conllu')),
      ...(held.size > 0 ? { 'GUM news, held out': read([...held]) } : {}),
    },
  };
};
