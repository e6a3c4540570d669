import { jsonOf } from '../publish/json-of.ts';
import type { ExportFormat } from './export-format.ts';

/** A graph file, as `attest build` writes one. */
export const json: ExportFormat = {
  name: 'json',
  extension: 'json',
  write: (published, write) => write(jsonOf(published)),
};
