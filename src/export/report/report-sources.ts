import { type AttestGraph, attributesOf } from '../../graph/attest-graph.ts';
import { articlesOfNode } from '../../graph/telling/read-sayings.ts';
import { sayOutlet } from '../../graph/telling/say-tellers.ts';
import { byText } from '../../model/by-text.ts';
import type { NodeId } from '../../model/ids.ts';
import { edtfInWords } from '../../text/edtf-in-words.ts';
import {
  joinedRuns,
  plainRun,
  type ReportItem,
  type ReportRun,
  type ReportSection,
  type ReportText,
} from './question-report.ts';

/** The articles that a report rests on, numbered as they are first cited. */
export interface ReportSources {
  /** "[3]", which leads to the list. */
  readonly mark: (article: NodeId) => ReportRun;
  /** Numbers of all articles in which one of these nodes was read. */
  readonly marksOf: (nodes: readonly NodeId[]) => ReportText;
  /** Title, outlet, day and number of an article. */
  readonly cite: (article: NodeId) => ReportText;
  /** All that were cited until now. */
  readonly section: () => ReportSection;
}

export function numberSources(graph: AttestGraph): ReportSources {
  const numbers = new Map<NodeId, number>();
  const mark = (id: NodeId): ReportRun => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return { words: `[${number}]`, to: sourceAnchor(number) };
  };
  return {
    mark,
    marksOf: (nodes) => {
      const held = new Set(nodes.flatMap((node) => articlesOfNode(graph, node)));
      const marks = [...held].sort(byText).map((id) => mark(id));
      const inOrder = marks.sort((a, b) => numberIn(a) - numberIn(b));
      return joinedRuns(
        inOrder.map((one) => [one]),
        ' ',
      );
    },
    cite: (id) => [...describe(graph, id), plainRun(' '), mark(id)],
    section: () => ({
      id: 'sources',
      heading: 'Sources',
      blocks: [
        {
          is: 'numbers',
          items: [...numbers].map(
            ([id, number]): ReportItem => ({ text: inFull(graph, id), id: sourceAnchor(number) }),
          ),
        },
      ],
      parts: [],
    }),
  };
}

const numberIn = ({ words }: ReportRun): number => Number(words.slice(1, -1));
const sourceAnchor = (number: number): string => `source-${number}`;

function describe(graph: AttestGraph, id: NodeId): ReportText {
  const { title, displayName, published, url } = attributesOf(graph, id, 'Article');
  const outlet = outletOf(graph, id);
  const name = `“${title ?? displayName}”`;
  return [
    isWebAddress(url) ? { words: name, url } : plainRun(name),
    plainRun(
      `${outlet === null ? '' : `, ${outlet}`}, ${published ? edtfInWords(published) : 'day not known'}`,
    ),
  ];
}

/** The outlet as the graph or the head of the article names it. */
export function outletOf(graph: AttestGraph, article: NodeId): string | null {
  const { at, words } = sayOutlet(graph, article);
  return at === article ? (attributesOf(graph, article, 'Article').publication ?? null) : words;
}

function inFull(graph: AttestGraph, id: NodeId): ReportText {
  const { url, retrieved, status, licence, sha256, version } = attributesOf(graph, id, 'Article');
  const more = [
    retrieved && `retrieved ${edtfInWords(retrieved)}`,
    version && `version ${version}`,
    status !== 'current' && status,
    licence && `licence: ${licence}`,
    `text with SHA-256 ${sha256}`,
  ].filter((one): one is string => typeof one === 'string');
  return [
    ...describe(graph, id),
    ...(isWebAddress(url) ? [plainRun('. '), { words: url, url }] : []),
    plainRun(`; ${more.join('; ')}`),
  ];
}

/** Only these are links: others could run something. */
const isWebAddress = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\/[^\s]+$/i.test(url);
