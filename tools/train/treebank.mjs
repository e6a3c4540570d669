import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConllu } from './read-conllu.mjs';

/**
 * Licences of GUM's texts by where they are from, of those that may be passed on under CC BY-SA 4.0. GUM
 * says so by genre (its LICENSE); each document's own source is checked against it. Other genres have
 * terms of their own, some of them non-commercial, and are left out.
 */
const LICENCES = new Map([
  ['news en.wikinews.org', 'CC BY 2.5'],
  ['interview en.wikinews.org', 'CC BY 2.5'],
  ['bio en.wikipedia.org', 'CC BY-SA 3.0'],
  ['voyage en.wikivoyage.org', 'CC BY-SA 3.0'],
]);

/** The licence of a GUM file's text; undefined where it may not be used. */
const licenceOf = (file) => {
  const head = readFileSync(file, 'utf8').slice(0, 4000);
  const genre = /^# meta::genre = (.+)$/mu.exec(head)?.[1]?.trim();
  const host = /^# meta::sourceURL = https?:\/\/([^/\s]+)/mu.exec(head)?.[1];
  return LICENCES.get(`${genre} ${host}`);
};

/** The GUM files that may be used, in order, and how many there are of each genre, source and licence. */
export const openGum = (folder) => {
  const gum = join(folder, 'gum');
  const files = existsSync(gum)
    ? readdirSync(gum)
        .filter(
          (name) => /^GUM_.*\.conllu$/u.test(name) && licenceOf(join(gum, name)) !== undefined,
        )
        .sort()
    : [];
  const counts = {};
  for (const name of files) {
    const kind = `${name.split('_')[1]}: ${licenceOf(join(gum, name))}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return { files, counts };
};

/** Training sentences, and what is held out to measure: EWT dev, every third GUM news document. */
export const readTreebank = (folder) => {
  const gum = join(folder, 'gum');
  const { files, counts } = openGum(folder);
  const held = new Set(
    files.filter((name) => name.startsWith('GUM_news_')).filter((_, at) => at % 3 === 0),
  );
  const read = (names) => names.flatMap((name) => readConllu(join(gum, name)));
  return {
    counts,
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
