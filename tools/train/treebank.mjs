import { join } from 'node:path';
import { readGumDocuments } from './gum-documents.mjs';
import { readConllu } from './read-conllu.mjs';

/** The usable GUM documents: every third news document is held out, the rest is for training. */
export const divideGum = (folder) => {
  const open = readGumDocuments(folder).filter(({ licence }) => licence !== null);
  const held = open.filter(({ genre }) => genre === 'news').filter((_, at) => at % 3 === 0);
  return { train: open.filter((document) => !held.includes(document)), held };
};

/** Training sentences and held-out data: EWT dev and every third GUM news document. */
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
