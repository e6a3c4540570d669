import { attributesOf, nodeRows } from '../../graph/attest-graph.ts';
import { isMachine } from '../../model/coders.ts';
import { groupBy } from '../../model/group-by.ts';
import { sha256 } from '../../model/ids.ts';
import { jsonOf } from '../../publish/json-of.ts';
import type { Published } from '../../publish/publish.ts';
import { edtfInWords } from '../../text/edtf-in-words.ts';
import type { ReportedEvent } from './choose-events.ts';
import { paragraph, plainRun, type ReportSection, type ReportText } from './question-report.ts';
import type { ReportQuestion } from './report-question.ts';
import { howMany, METHOD } from './report-words.ts';

/** How the report was made, so that somebody else can make it again. */
export function sayMethod(
  published: Published,
  { subjects, version, madeOn }: ReportQuestion,
  events: readonly ReportedEvent[],
): ReportSection {
  const { graph, profile } = published;
  const asked = subjects.map((one) => one.asked).join('; ');
  const rows: (readonly [string, string | null])[] = [
    ['Asked about', asked === '' ? 'everything in the graph' : asked],
    ['Made with', version === null ? 'attest' : `attest ${version}`],
    ['Made on', madeOn === null ? null : edtfInWords(madeOn)],
    ['Profile', profile],
    ['Graph', `SHA-256 ${sha256(jsonOf(published))} of its export as json with this profile`],
    ['Articles held', nodeRows(graph, 'Article').length.toLocaleString('en')],
    ['Read by', readBy(published, events)],
  ];
  return {
    id: 'method',
    heading: 'Method and provenance',
    blocks: [
      ...METHOD.map((words) => paragraph(plainRun(words))),
      {
        is: 'terms',
        rows: rows.flatMap(([term, words]): (readonly [string, ReportText])[] =>
          words === null ? [] : [[term, [plainRun(words)]]],
        ),
      },
    ],
    parts: [],
  };
}

function readBy({ graph }: Published, events: readonly ReportedEvent[]): string {
  const own = events.flatMap((one) => one.events).map((id) => attributesOf(graph, id, 'Event'));
  const coders = [...groupBy(own, ({ coder }) => coder)].map(([coder, read]) => {
    const accepted = read.filter(({ review }) => review !== undefined).length;
    const reviewed = accepted === 0 ? '' : `, ${accepted} of them reviewed`;
    return `${coder}${isMachine(coder) ? ' (a machine)' : ''}: ${howMany(read.length, 'event')}${reviewed}`;
  });
  return coders.length === 0 ? 'nobody' : coders.sort().join('; ');
}
