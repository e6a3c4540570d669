import { findFigures, happenedIn } from '../../analyse/find-figures.ts';
import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
import type { ExportInput } from '../../export/export-format.ts';
import type { AttestGraph } from '../../graph/attest-graph.ts';
import { checkGraph } from '../../graph/check-graph.ts';
import type { FigureNames } from '../../graph/protected/public-figures.ts';
import type { Report } from '../../model/problem.ts';
import type { ProfileName } from '../../model/profile.ts';
import { locatePlaces } from '../../publish/locate-places.ts';
import { publish } from '../../publish/publish.ts';
import { publishFigures } from '../../publish/publish-figures.ts';
import { reportOverruled } from '../../publish/report-overruled.ts';
import { readGazetteer } from './read-gazetteer.ts';

/** The part of a graph that may be shown. The graph itself stays here. */
export type GraphForOthers = ExportInput;

/** Publishes a sound graph and checks the result, which is to be at `out`. Null if the check fails. */
export function graphForOthers(
  whole: AttestGraph,
  { profile, figures }: { readonly profile: ProfileName; readonly figures: FigureNames },
  out: string,
  report: Report,
): GraphForOthers | null {
  const ordinary = ordinaryWords();
  reportOverruled(whole, profile, { ordinary, figures }, report);
  const published = publish(whole, profile, ordinary, figures);
  checkGraph(published.graph, out, report);
  if (report.errors > 0) return null;
  return {
    published,
    findFigures: () => publishFigures(findFigures(whole), published, happenedIn),
    locate: () => locatePlaces(published, readGazetteer().places),
  };
}
