import { eachPortion } from '../../graph/each-portion.ts';
import type { WriteFileByPortions } from '../export-format.ts';
import { findEntities } from './find-entities.ts';

/** The articles are one data set; `proof` says which article an entity rests on. */
export const DATASET = 'attest';

/** A line an entity, as `ftm` and Aleph read them. */
export const writeFtm: WriteFileByPortions = ({ portions }, write) => {
  for (const portion of eachPortion(portions))
    for (const { id, schema, properties } of findEntities(portion))
      write(`${JSON.stringify({ id, schema, properties, datasets: [DATASET] })}\n`);
};
