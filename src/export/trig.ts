import { Writer } from 'n3';
import type { WriteFileOf } from './export-format.ts';
import { findQuads } from './rdf/find-quads.ts';
import { PREFIXES } from './rdf/vocabulary.ts';

/** RDF in TriG: a named graph an article, and three more each claim. */
export const writeTrig: WriteFileOf = ({ published }, write) => {
  const into = {
    write: (text: string, _encoding: string, done?: () => void): void => {
      write(text);
      done?.();
    },
    end: (done?: () => void): void => done?.(),
  };
  const writer = new Writer(into, { prefixes: PREFIXES, format: 'application/trig' });
  for (const one of findQuads(published.graph)) writer.addQuad(one);
  writer.end();
};
