import { findFigures, happenedIn } from '../../analyse/find-figures.ts';
import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
import { checkGraph } from '../../graph/check-graph.ts';
import type { Report } from '../../model/problem.ts';
import { readSoundGraph } from '../../pipeline/parts/read-graph.ts';
import { type Published, publish } from '../../publish/publish.ts';
import { type PublishedFigures, publishFigures } from '../../publish/publish-figures.ts';
import { reportOverruled } from '../../publish/report-overruled.ts';
import { readPublicFigures } from '../input/read-public-figures.ts';
import type { ForWhom } from './for-whom.ts';
import { counted } from './print.ts';

/** The part of a graph that may be shown. The graph itself stays here. */
export interface GraphForOthers {
  readonly published: Published;
  /** Slow; only a page needs them. */
  readonly findFigures: () => PublishedFigures;
}

/**
 * Reads a graph, checks it, publishes it and checks the result. Null, with the problems reported,
 * if either check fails.
 */
export function publishGraph(
  file: string,
  { profile, publicFigures }: ForWhom,
  out: string,
  report: Report,
): GraphForOthers | null {
  const figures = readPublicFigures(publicFigures, report);
  const whole = figures && readSoundGraph(file, report);
  if (!whole) return null;
  const ordinary = ordinaryWords();
  reportOverruled(whole, profile, { ordinary, figures }, report);
  const published = publish(whole, profile, ordinary, figures);
  checkGraph(published.graph, out, report);
  if (report.errors > 0) return null;
  return {
    published,
    findFigures: () => publishFigures(findFigures(whole), published, happenedIn),
  };
}

/** What was withheld, in words. */
export function describeLeftOut({ profile, leftOut }: Published): string {
  const { names, details, paragraphs, nodes, relationships } = leftOut;
  return (
    `${profile}; withheld: ${counted(names, 'name')}, ${counted(details, 'detail')}; left out: ` +
    `${counted(paragraphs, 'paragraph')}, ${counted(nodes, 'node')}, ${counted(relationships, 'relationship')}`
  );
}
