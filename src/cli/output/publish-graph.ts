import { type GraphForOthers, graphForOthers } from '../../desk/publish/graph-for-others.ts';
import type { Report } from '../../model/problem.ts';
import { readSoundGraph } from '../../pipeline/parts/read-graph.ts';
import type { Published } from '../../publish/publish.ts';
import { readPublicFigures } from '../input/read-public-figures.ts';
import type { ForWhom } from './for-whom.ts';
import { counted } from './print.ts';

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
  return whole ? graphForOthers(whole, { profile, figures }, out, report) : null;
}

/** What was withheld, in words. */
export function describeLeftOut({
  profile,
  leftOut,
  unread,
}: Pick<Published, 'profile' | 'leftOut' | 'unread'>): string {
  const { names, details, paragraphs, nodes, relationships } = leftOut;
  const ofNobody = unread > 0 ? ` (also of ${counted(unread, 'person')} whom nobody read)` : '';
  return (
    `${profile}; withheld: ${counted(names, 'name')}${ofNobody}, ${counted(details, 'detail')}; left out: ` +
    `${counted(paragraphs, 'paragraph')}, ${counted(nodes, 'node')}, ${counted(relationships, 'relationship')}`
  );
}
