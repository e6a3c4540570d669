import { join } from 'node:path';
import { readGumDocuments } from './gum-documents.mjs';
import { readConllu } from './read-conllu.mjs';

/** The documents of GUM that may be used, apart: to train on, and every third of the news held out. */
export const divideGum = (folder) => {
  const open = readGumDocuments(folder).filter(({ licence }) => licence !== null);
  const held = open.filter(({ genre }) => genre === 'news').filter((_, at) => at % 3 === 0);
  return { train: open.filter((document) => !held.includes(document)), held };
};

/** Training sentences, and what is held out to measure: EWT dev, every third GUM news document. */
export const readTreebank = (folder) => {
  const gum = divideGum(folder);
  const read = (documents) => documents.flatMap(({ path }) => readConllu(path));
  return {
    train: [...readConllu(join(folder, 'ewt', 'train.conllu')), ...read(gum.train)],
    held: {
      'EWT dev': readConllu(join(folder, 'ewt', 'dev.conllu')),
      ...(gum.held.length > 0 ? { 'GUM news, held out': read(gum.held) } : {}),
    },
  };
};
