import { graphForOthers } from '../desk/publish/graph-for-others.ts';
import { FORMATS } from '../export/formats.ts';
import { checkGraph } from '../graph/check-graph.ts';
import { figureNames } from '../graph/protected/public-figures.ts';
import { createReport, type Problem } from '../model/problem.ts';
import { portionsOfPublished } from '../publish/publish-parts.ts';
import { GIVEN, graphOfData } from './convert-graph.ts';
import type { GraphData } from './graph-data.ts';
import type { PublishOptions } from './publish-graph-data.ts';

/** A format of `attest export`. */
export interface FormatForExport {
  readonly name: string;
  /** What it is, and what opens it. */
  readonly about: string;
  /** One file, or a folder of files. */
  readonly gives: 'file' | 'folder';
}

export const formatsForExport: readonly FormatForExport[] = FORMATS.map(
  ({ name, about, gives }) => ({ name, about, gives }),
);

/**
 * Publishes a graph and writes it in a format, as `attest export` does: the bytes of each file by its
 * path; the one of a format without a folder is `graph.EXTENSION`. A report tells of everything. Null, with
 * the problems, if the graph is not sound or there is no such format.
 */
export async function exportGraphData(
  data: GraphData,
  name: string,
  { profile = 'public', publicFigures = [] }: PublishOptions = {},
): Promise<{ files: Map<string, Uint8Array> | null; problems: Problem[] }> {
  const report = createReport();
  const format = FORMATS.find((one) => one.name === name);
  if (!format)
    report.error(
      'export:no-such-format',
      'there is no such format',
      {},
      {
        actual: name,
        expected: FORMATS.map((one) => one.name).join(' '),
      },
    );
  const whole = format ? graphOfData(data, report) : null;
  if (whole) checkGraph(whole, GIVEN, report);
  const input =
    whole && report.errors === 0
      ? graphForOthers(whole, { profile, figures: figureNames(publicFigures) }, GIVEN, report)
      : null;
  const problems = [...report.problems];
  if (!format || !input) return { files: null, problems };
  const all = { ...input, portions: portionsOfPublished(input.published) };
  const pieces = new Map<string, Uint8Array[]>();
  const open = (path: string) => {
    const own: Uint8Array[] = [];
    pieces.set(path, own);
    return (piece: string | Uint8Array): void => void own.push(Buffer.from(piece));
  };
  if (format.gives === 'folder') await (await format.load())(all, open);
  else await (await format.load())(all, open(`graph.${format.extension}`));
  const files = new Map([...pieces].map(([path, own]) => [path, Buffer.concat(own)]));
  return { files, problems };
}
