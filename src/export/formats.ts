import type { ExportFormat, FileFormat } from './export-format.ts';

/** Every format that `attest export` writes; the first is the default. */
export const FORMATS: readonly [FileFormat, ...ExportFormat[]] = [
  {
    name: 'json',
    about: 'a graph file, as `attest build` writes one',
    gives: 'file',
    extension: 'json',
    load: async () => (await import('./json.ts')).writeJson,
  },
];
