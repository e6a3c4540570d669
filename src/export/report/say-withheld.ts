import type { Published } from '../../publish/publish.ts';
import type { ReportedEvent } from './choose-events.ts';
import { listOfItems, paragraph, plainRun, type ReportSection } from './question-report.ts';
import { howMany } from './report-words.ts';

/** What is left out, and why, in numbers: never of whom. */
export function sayWithheld(
  { profile, leftOut }: Published,
  events: readonly ReportedEvent[],
): ReportSection {
  const { names, details, paragraphs, nodes, relationships } = leftOut;
  const unnamed = events.reduce((sum, { fact }) => sum + (fact?.withheld.sources ?? 0), 0);
  const claims = events.reduce((sum, { fact }) => sum + (fact?.withheld.claims ?? 0), 0);
  const lines = [
    [names, 'name', 'of people who are in danger, or whom nothing allows to be named in public'],
    [details, 'detail', 'that could tell who somebody is: age, home, kin, unit'],
    [paragraphs, 'paragraph', 'in which a name may have been missed'],
    [nodes, 'entry', 'of the graph that rested on such words alone'],
    [relationships, 'relationship', 'of the graph that rested on such words alone'],
  ] as const;
  const counted = lines
    .filter(([count]) => count > 0)
    .map(([count, noun, why]) => [
      plainRun(
        `${noun === 'entry' ? howMany(count, noun, 'entries') : howMany(count, noun)} ${why}`,
      ),
    ]);
  const here = [
    ...(unnamed > 0
      ? [`Origins and outlets that count above without being named: ${unnamed}.`]
      : []),
    ...(claims > 0 ? [`Statements that count above and are not quoted: ${claims}.`] : []),
  ];
  return {
    id: 'withheld',
    heading: 'What is withheld, and why',
    blocks: [
      paragraph(
        plainRun(
          profile === 'private' || counted.length === 0
            ? 'Nothing is withheld.'
            : 'In the whole graph from which this report is made, these are withheld:',
        ),
      ),
      ...listOfItems('bullets', counted),
      ...here.map((words) => paragraph(plainRun(words))),
    ],
    parts: [],
  };
}
