import type { WriteFileOf } from '../export-format.ts';
import { findEntities } from './find-entities.ts';

/** The articles are one data set; `proof` says which article an entity rests on. */
export const DATASET = 'attest';

/** A line an entity, as `ftm` and Aleph read them. */
export const writeFtm: WriteFileOf = ({ published }, write) => {
  for (const { id, schema, properties } of findEntities(published.graph))
    write(`${JSON.stringify({ id, schema, properties, datasets: [DATASET] })}\n`);
};
