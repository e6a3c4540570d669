import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../export/formats.ts';
import { writeJson } from '../../export/json.ts';
import { figureNames } from '../../graph/protected/public-figures.ts';
import { createReport } from '../../model/problem.ts';
import { readSoundGraph } from '../../pipeline/parts/read-graph.ts';
import { writeGradually, writeWhole } from '../../pipeline/write-file.ts';
import { portionsOfPublished } from '../../publish/publish-parts.ts';
import { publishTitle } from '../../publish/publish-title.ts';
import type { DeskPlace } from '../session/desk-place.ts';
import { type GraphForOthers, graphForOthers } from './graph-for-others.ts';
import { pageForOthers } from './page-for-others.ts';
import { placeToWrite } from './place-to-write.ts';
import type { WriteAnswer, WriteRequest } from './publish-api.ts';

/** Writes the page or the export of the build, as `attest view` and `attest export` do. */
export async function writeForOthers(
  { paths, out }: DeskPlace,
  { profile, what, folder: asked, replace }: WriteRequest,
  root: string,
): Promise<WriteAnswer> {
  const place = placeToWrite(asked, root, [out, ...paths]);
  if ('refused' in place) return { ...NOTHING, refused: place.refused };
  const [format] = FORMATS;
  const file = join(
    place.folder,
    what === 'page' ? 'index.html' : `${profile}.${format.extension}`,
  );
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) return { ...NOTHING, refused: `${file} is no file of its own` };
  if (there && !replace) return { ...NOTHING, inTheWay: file };
  const report = createReport();
  const whole = readSoundGraph(out, report);
  const forOthers =
    whole && graphForOthers(whole, { profile, figures: figureNames() }, file, report);
  if (!forOthers) return { ...NOTHING, refused: report.problems[0]?.reason ?? 'there is no graph' };
  if (what === 'export') {
    const portions = portionsOfPublished(forOthers.published);
    await writeGradually(file, async (write) => writeJson({ portions }, write));
  } else {
    const page = pageOf(forOthers);
    if (page === null)
      return { ...NOTHING, refused: 'its title may name somebody who is withheld' };
    writeWhole(file, page);
  }
  const { names, details, paragraphs } = forOthers.published.leftOut;
  const leftOut = `${names} names and ${details} details withheld, ${paragraphs} paragraphs left out`;
  return { ...NOTHING, file, leftOut };
}

const NOTHING: WriteAnswer = { file: null, inTheWay: null, refused: null, leftOut: '' };

function pageOf(forOthers: GraphForOthers): string | null {
  const title = publishTitle(forOthers.published, undefined);
  return title && pageForOthers(forOthers, title, () => undefined);
}
