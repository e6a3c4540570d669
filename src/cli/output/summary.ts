import { type AttestGraph, attributesOf, nodeRows } from '../../graph/attest-graph.ts';
import { findTellingFacts, type TellingFact } from '../../graph/telling/find-telling-facts.ts';
import { onPage } from '../../graph/telling/page-of.ts';
import { sentenceOfEvent } from '../../graph/telling/sentence-of-event.ts';
import { sentenceText } from '../../graph/telling/sentence-part.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { shorten } from '../../text/shorten.ts';
import { printData } from './print.ts';
import { printTable } from './print-table.ts';

const FACTS = 5;
/** Characters. */
const LINE = 92;

/** Prints a summary for somebody who has just built a graph: counts, and the most telling facts. */
export function summarize(graph: AttestGraph): void {
  const counts = NodeLabel.options
    .map((label) => ({ label, nodes: nodeRows(graph, label) }))
    .filter(({ nodes }) => nodes.length > 0);
  printTable({
    columns: ['what', 'how many', 'such as'],
    rows: counts.map(({ label, nodes }) => [
      label,
      nodes.length,
      shorten(
        nodes
          .slice(0, 3)
          .map(({ attributes }) => shorten(attributes.displayName, 30))
          .join(' · '),
        56,
      ),
    ]),
  });
  printData(`\nThe ${FACTS} most telling facts, with the words they rest on:\n`);
  findTellingFacts(graph, FACTS).forEach((fact, at) => {
    printData(`${render(graph, fact, at + 1)}\n`);
  });
}

function render(
  graph: AttestGraph,
  { event, excerpt, article, line, page }: TellingFact,
  number: number,
): string {
  const { status } = attributesOf(graph, event, 'Event');
  const [first = '', ...rest] = wrap(sentenceText(sentenceOfEvent(graph, event)), LINE - 3);
  return [
    `${number}. ${first}`,
    ...[...rest, ...wrap(`“${excerpt}”`, LINE - 3)].map((words) => `   ${words}`),
    `   line ${line}${onPage(page)} of ${article}${status === 'unassessed' ? '' : `; ${status}`}`,
  ].join('\n');
}

/** Breaks text at spaces into lines of at most this many characters. */
const wrap = (text: string, width: number): string[] =>
  text.match(new RegExp(`\\S(?:.{0,${width - 2}}\\S)?(?=\\s|$)|\\S{${width}}`, 'gu')) ?? [];
