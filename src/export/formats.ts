import type { ExportFormat } from './export-format.ts';
import { json } from './json.ts';

/** Every format that `attest export` writes; the first is the default. */
export const FORMATS: readonly [ExportFormat, ...ExportFormat[]] = [json];
