import { Writer } from 'n3';
import { eachPortion } from '../graph/each-portion.ts';
import type { WriteFileByPortions } from './export-format.ts';
import { findQuads } from './rdf/find-quads.ts';
import { PREFIXES } from './rdf/vocabulary.ts';

/** RDF in TriG: a named graph an article, and three more each claim. */
export const writeTrig: WriteFileByPortions = ({ portions }, write) => {
  const into = {
    write: (text: string, _encoding: string, done?: () => void): void => {
      write(text);
      done?.();
    },
    end: (done?: () => void): void => done?.(),
  };
  const writer = new Writer(into, { prefixes: PREFIXES, format: 'application/trig' });
  for (const portion of eachPortion(portions))
    for (const one of findQuads(portion)) writer.addQuad(one);
  writer.end();
};
