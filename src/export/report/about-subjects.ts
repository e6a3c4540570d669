import type { AttestGraph } from '../../graph/attest-graph.ts';
import { articleId } from '../../model/article-id.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import { edtfInWords } from '../../text/edtf-in-words.ts';
import {
  listOfItems,
  paragraph,
  plainRun,
  type ReportSection,
  type ReportText,
} from './question-report.ts';
import type { ReportQuestion } from './report-question.ts';
import type { ReportSources } from './report-sources.ts';

/** What is known of the subjects besides events: names, countries, what they belong to. */
export function aboutSubjects(
  graph: AttestGraph,
  { subjects }: ReportQuestion,
  sources: ReportSources,
): ReportSection[] {
  if (subjects.length === 0) return [];
  const parts = subjects.flatMap((subject, at): ReportSection[] => {
    const id = `subject-${at + 1}`;
    if (subject.is === 'period')
      return [
        {
          id,
          heading: edtfInWords(subject.asked),
          blocks: [
            paragraph(plainRun('Events that may have happened then, as far as words date them.')),
          ],
          parts: [],
        },
      ];
    return [aboutThing(graph, subject.nodes, id, sources)];
  });
  return [{ id: 'subject', heading: 'What this is about', blocks: [], parts }];
}

function aboutThing(
  graph: AttestGraph,
  nodes: readonly NodeId[],
  id: string,
  sources: ReportSources,
): ReportSection {
  const own = nodes.map((node) => graph.getNodeAttributes(node));
  const names = new Set(
    own.flatMap((one) => [one.displayName, ...('aliases' in one ? (one.aliases ?? []) : [])]),
  );
  const countries = new Set(own.flatMap((one) => ('country' in one ? (one.country ?? []) : [])));
  const [heading = '', ...others] = names;
  return {
    id,
    heading,
    blocks: [
      {
        is: 'terms',
        rows: [
          [
            'Kind',
            [plainRun([...new Set(own.map(({ label }) => label.toLowerCase()))].join(', '))],
          ],
          ...(others.length > 0 ? [row('Also called', others.join('; '))] : []),
          ...(countries.size > 0 ? [row('Country', [...countries].join(', '))] : []),
          ['Mentioned in', sources.marksOf(nodes)],
        ],
      },
      ...listOfItems('bullets', relationsOf(graph, nodes, sources)),
    ],
    parts: [],
  };
}

const row = (term: string, words: string): readonly [string, ReportText] => [
  term,
  [plainRun(words)],
];

/** Of the relationships that a text states, those that tell what something belongs to. */
const TOLD: Partial<Record<RelationshipType, string>> = {
  PART_OF: 'is part of',
  ADJACENT_TO: 'is beside',
  MEMBER_OF: 'is a member of',
  COMMANDS: 'commands',
  SERVES: 'serves',
  MAYBE_SAME_AS: 'may be the same as',
  NOT_SAME_AS: 'is not the same as',
};

/** Each once, with the first words that say so and all articles that do. */
function relationsOf(
  graph: AttestGraph,
  nodes: readonly NodeId[],
  sources: ReportSources,
): ReportText[] {
  const own = new Set(nodes);
  const found = [...new Set(nodes.flatMap((node) => graph.edges(node)))].sort().flatMap((edge) => {
    const { type, quote, sources: from } = graph.getEdgeAttributes(edge);
    const words = TOLD[type];
    const [a, b] = graph.extremities(edge);
    if (words === undefined || (own.has(a) && own.has(b))) return [];
    const name = (id: NodeId): string => graph.getNodeAttribute(id, 'displayName');
    const articles = from.map(articleId).filter((id) => graph.hasNode(id));
    return [{ says: `${name(a)} ${words} ${name(b)}`, quote, articles }];
  });
  return [...groupBy(found, ({ says }) => says)].map(([says, alike]) => {
    const marks = sources.marksOf(alike.flatMap(({ articles }) => articles));
    return [plainRun(`${says}: “${alike[0]?.quote}” `), ...marks];
  });
}
