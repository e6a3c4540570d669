import { type AttestGraph, nodeRows } from '../../graph/attest-graph.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { shorten } from '../../text/shorten.ts';
import { printData } from './print.ts';
import { printTable } from './print-table.ts';
import { findTellingFacts, type TellingFact } from './telling-facts.ts';

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
    printData(`${render(fact, at + 1)}\n`);
  });
}

function render(fact: TellingFact, number: number): string {
  const of = (role: string): string =>
    fact.participants
      .filter((one) => one.role === role)
      .map(({ displayName }) => displayName)
      .join(', ');
  const rows = [
    ['who', of('actor') || 'not said'],
    ['to whom', of('target')],
    ['others', ['recipient', 'instrument', 'cause', 'other'].map(of).filter(Boolean).join('; ')],
    ['where', of('place')],
    ['when', of('date')],
    [
      'says',
      saidBy(fact.chains) || (fact.denials.length > 0 ? '' : 'the article, in its own voice'),
    ],
    ['denies', saidBy(fact.denials)],
    ['status', fact.status],
  ].filter(([, value]) => value);
  return [
    `${number}. ${fact.displayName}`,
    ...rows.map(([name = '', value = '']) => `   ${name.padEnd(8)} ${value}`),
    ...wrap(`“${fact.excerpt}”`, LINE - 3).map((line) => `   ${line}`),
    `   line ${fact.line} of ${fact.article}`,
  ].join('\n');
}

const saidBy = (chains: TellingFact['chains']): string =>
  chains.map((chain) => chain.join(' → ')).join('; ');

/** Breaks text at spaces into lines of at most this many characters. */
const wrap = (text: string, width: number): string[] =>
  text.match(new RegExp(`\\S(?:.{0,${width - 2}}\\S)?(?=\\s|$)|\\S{${width}}`, 'gu')) ?? [];
