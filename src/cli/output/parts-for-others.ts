import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
import type { Report } from '../../model/problem.ts';
import { checkParts } from '../../pipeline/parts/check-parts.ts';
import { readParts } from '../../pipeline/parts/read-parts.ts';
import { createSpool } from '../../pipeline/parts/spool-parts.ts';
import { type PublishedParts, publishParts } from '../../publish/publish-parts.ts';
import { warnOverruled } from '../../publish/report-overruled.ts';
import { readPublicFigures } from '../input/read-public-figures.ts';
import type { ForWhom } from './for-whom.ts';

/**
 * Publishes a graph of any size article by article, checks the result, which is to be at `out`, and
 * works with it. Only what may be shown is ever in the temporary file, which is gone afterwards. Nothing
 * is done, with the problems reported, if a check fails.
 */
export async function withPartsForOthers(
  file: string,
  { profile, publicFigures }: ForWhom,
  out: string,
  report: Report,
  work: (published: PublishedParts) => Promise<void>,
): Promise<void> {
  const figures = readPublicFigures(publicFigures, report);
  const read = figures && readParts(file, report);
  if (!read) return;
  const spool = createSpool();
  try {
    const words = { ordinary: ordinaryWords(), figures };
    const published = publishParts(read.parts, profile, words, spool.store);
    warnOverruled(published, profile, { notNames: published.notNames, figures }, report);
    checkParts(published.parts, out, report);
    if (report.errors === 0) await work(published);
  } finally {
    spool.remove();
  }
}
