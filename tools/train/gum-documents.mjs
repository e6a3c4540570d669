import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Host of a text → licence stated by GUM (LICENSE.md of the corpus). Lists only hosts whose texts
 * may be passed on under CC BY-SA 4.0; documents from other hosts are left out.
 */
const LICENCES = JSON.parse(readFileSync(new URL('text-licences.json', import.meta.url), 'utf8'));

/** Each GUM document by its header: genre, source and licence (`null` if it may not be used). */
export const readGumDocuments = (folder) => {
  const gum = join(folder, 'gum');
  if (!existsSync(gum)) return [];
  return readdirSync(gum)
    .filter((name) => /^GUM_.*\.conllu$/u.test(name))
    .sort()
    .map((name) => readHeader(join(gum, name)));
};

const readHeader = (path) => {
  const content = readFileSync(path, 'utf8');
  const field = (name) => content.match(new RegExp(`^# ${name} = (.*)$`, 'mu'))?.[1]?.trim() ?? '';
  const url = field('meta::sourceURL');
  return {
    path,
    id: field('newdoc id'),
    genre: field('meta::genre'),
    title: field('meta::title'),
    url,
    licence: (URL.canParse(url) && LICENCES[new URL(url).hostname]) || null,
    words: content.match(/^\d+\t/gmu)?.length ?? 0,
  };
};
