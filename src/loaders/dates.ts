import type { Facts } from '../graph/facts.ts';
import type { NodeOf, NodeRow } from '../model/graph.ts';
import { present } from '../model/present.ts';
import type { DateExpression } from '../model/standoff.ts';
import { boundsOfEdtf } from '../text/edtf-bounds.ts';
import type { LoadContext } from './context.ts';

/**
 * Date expressions: the words, the EDTF value, and the first and last day where these are known.
 */
export const loadDates = (context: LoadContext): Facts => ({
  nodes: context.annotations.dates.map((date) => dateRow(context, date)),
  edges: [],
});

function dateRow(context: LoadContext, date: DateExpression): NodeRow<'Date'> {
  const text = context.quote([date.start, date.end]);
  const bounds = date.edtf == null ? null : boundsOfEdtf(date.edtf);
  return {
    key: context.node(date.id),
    attributes: {
      label: 'Date',
      displayName: displayNameOf(text, date),
      ...context.reading(date),
      text,
      ...present({
        edtf: date.edtf,
        // The coder knows "late March"; EDTF only the month.
        earliest: date.earliest ?? bounds?.earliest,
        latest: date.latest ?? bounds?.latest,
        latestStart: bounds?.latestStart,
        earliestEnd: bounds?.earliestEnd,
        anchorEvent: date.anchorEvent == null ? null : context.node(date.anchorEvent),
      }),
      precision: bounds?.precision ?? precisionWithoutValue(date),
      relation: date.relation,
      anchor: date.anchor,
      timex: { type: date.timex.type, value: date.timex.value, ...present(timexDetail(date)) },
    },
  };
}

/** `less than a month ago (before XXXX-05-31)`: shows the relation unless it is `on`. */
function displayNameOf(text: string, { edtf, relation }: DateExpression): string {
  if (edtf == null) return text;
  return `${text} (${relation === 'on' ? '' : `${relation} `}${edtf})`;
}

const timexDetail = ({ timex: { mod, quant, freq } }: DateExpression) => ({ mod, quant, freq });

const precisionWithoutValue = ({ timex }: DateExpression): NodeOf<'Date'>['precision'] =>
  timex.type === 'DURATION' ? 'duration' : 'unknown';
