import type { WriteFileOf } from './export-format.ts';
import { buildReport } from './report/build-report.ts';
import { packReport } from './report/pack-report.ts';

/** A report as a document of Word, LibreOffice and others. */
export const writeDocx: WriteFileOf = async (input, write) =>
  write(await packReport(buildReport(input)));
