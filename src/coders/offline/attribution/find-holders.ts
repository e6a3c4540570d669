import type { Span } from '../../../model/span.ts';
import type { Attribution } from './attribution.ts';

interface Edge {
  readonly span: Span;
  readonly index: number;
}

/**
 * For each attribution the one in whose content its own words stand, the smallest first: "The Insider
 * reported that HUR said that …". One sweep over the contents in order of their starts.
 */
export const findHolders = (attributions: readonly Attribution[]): readonly (number | null)[] => {
  const contents: Edge[] = attributions
    .flatMap(({ content }, index) => content.map((span) => ({ span, index })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const holders: (number | null)[] = attributions.map(() => null);
  const asks: Edge[] = attributions
    .map(({ cue, content }, index) => ({ span: cue[0] ?? content[0] ?? ([0, 1] as const), index }))
    .map(({ span, index }) => ({ span: [span[0], span[1]] as Span, index }))
    .sort((a, b) => a.span[0] - b.span[0]);
  let open: Edge[] = [];
  let next = 0;
  for (const { span, index } of asks) {
    while (next < contents.length && (contents[next] as Edge).span[0] <= span[0])
      open.push(contents[next++] as Edge);
    open = open.filter((edge) => edge.span[1] > span[0]);
    let best: Edge | null = null;
    for (const edge of open) {
      if (edge.index === index || edge.span[1] < span[1]) continue;
      if (attributions[edge.index]?.cue.length === 0 && attributions[index]?.cue.length === 0)
        continue;
      if (best === null || edge.span[1] - edge.span[0] < best.span[1] - best.span[0]) best = edge;
    }
    holders[index] = best === null || circles(holders, best.index, index) ? null : best.index;
  }
  return holders;
};

const circles = (holders: readonly (number | null)[], from: number, to: number): boolean => {
  let at: number | null = from;
  for (let steps = 0; at !== null && steps < 12; steps += 1) {
    if (at === to) return true;
    at = holders[at] ?? null;
  }
  return at !== null;
};
