import { basename, join } from 'node:path';
import { type Command, Option } from 'commander';
import type { UsedGazetteer } from '../../coders/coder.ts';
import { indexGazetteerFile } from '../../ingest/gazetteer/index-gazetteer.ts';
import { createReport } from '../../model/problem.ts';
import { writeWhole } from '../../pipeline/write-file.ts';
import { cacheFolder } from '../../store/local-server/folders.ts';
import { printProblems } from '../output/print.ts';

export interface GazetteerOptions {
  gazetteer?: string;
  gazetteerLicence?: string;
}

/** Of the commands that read articles anew. */
export const withGazetteerOptions = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--gazetteer <file>',
        'entities of FollowTheMoney whose names are known, a line each',
      ),
    )
    .addOption(
      new Option('--gazetteer-licence <words>', 'whose list that is, and under which licence'),
    );

/** Null if none is asked for. What is wrong with it is printed; the command ends if nothing in it can be used. */
export function usedGazetteer(
  { gazetteer, gazetteerLicence }: GazetteerOptions,
  command: Command,
): UsedGazetteer | null {
  if (gazetteer === undefined) return null;
  const report = createReport();
  const folder = join(cacheFolder(process.env), 'gazetteers');
  const indexed = indexGazetteerFile(gazetteer, folder, writeWhole, report);
  printProblems(report.problems);
  if (!indexed) command.error(`error: ${gazetteer} cannot be used as a gazetteer`);
  const whose = gazetteerLicence ?? 'origin and licence not stated';
  return {
    ...indexed,
    from: `${basename(gazetteer)} (${whose}; SHA-256 ${indexed.sha256.slice(0, 12)})`,
  };
}
