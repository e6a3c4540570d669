import { type AttestGraph, attributesOf } from '../../graph/attest-graph.ts';
import { sentenceOfClaim } from '../../graph/telling/sentence-of-event.ts';
import { sentenceText } from '../../graph/telling/sentence-part.ts';
import type { Fact } from '../../model/figures.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import { listOfItems, plainRun, type ReportBlock, type ReportText } from './question-report.ts';
import type { ReportSources } from './report-sources.ts';
import { VERDICT_WORDS } from './report-words.ts';

/** Who denies it, who gave a verdict on it, and which accounts differ from it. */
export function tellAgainst(
  graph: AttestGraph,
  fact: Fact | null,
  sources: ReportSources,
): readonly ReportBlock[] {
  if (!fact) return [];
  const denials = fact.denials
    .filter((claim) => graph.hasNode(claim))
    .map(
      (claim): ReportText => [
        plainRun(`${sentenceText(sentenceOfClaim(graph, claim))} `),
        ...sources.marksOf([claim]),
      ],
    );
  return listOfItems('bullets', [
    ...denials,
    ...verdictsOn(graph, fact, sources),
    ...differing(graph, fact, sources),
  ]);
}

const verdictsOn = (graph: AttestGraph, { verdicts }: Fact, sources: ReportSources): ReportText[] =>
  verdicts
    .filter((edge) => graph.hasEdge(edge))
    .map((edge) => {
      const { status, quote, aspect } = graph.getEdgeAttributes(edge);
      const by = graph.getNodeAttribute(graph.source(edge), 'displayName');
      const what = status === undefined ? 'assessed it' : VERDICT_WORDS[status];
      return [
        plainRun(`${by} ${what}${aspect === undefined ? '' : ` (${aspect})`}: “${quote}” `),
        ...sources.marksOf([graph.target(edge)]),
      ];
    });

/** Each account that differs, once, with all that differs. */
function differing(graph: AttestGraph, fact: Fact, sources: ReportSources): ReportText[] {
  const own = new Set<NodeId>([...fact.claims, ...fact.denials]);
  const found = fact.conflicts
    .filter((edge) => graph.hasEdge(edge))
    .map((edge) => {
      const { reason, aspect } = graph.getEdgeAttributes(edge);
      const [a, b] = graph.extremities(edge);
      return { other: own.has(a) ? b : a, what: aspect ?? reason ?? 'what is said' };
    });
  return [...groupBy(found, ({ other }) => other)].map(([other, differences]) => {
    const what = [...new Set(differences.map((one) => one.what))].sort().join(', ');
    const { text } = attributesOf(graph, other, 'Claim');
    return [plainRun(`Another account differs (${what}): “${text}” `), ...sources.marksOf([other])];
  });
}
