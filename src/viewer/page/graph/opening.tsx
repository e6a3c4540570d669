import { useEffect } from 'preact/hooks';
import { firstEvent } from '../briefing/find-briefing.ts';
import { captionOf } from '../caption.ts';
import { isUntouched } from '../controls/is-untouched.ts';
import type { Room } from '../room.ts';
import { GRAPH_TEXTS } from '../texts/graph-texts.ts';

/** In the URL: the reader wants all of the graph. */
const WHOLE = 'graph.all';
const CAPTION = 70;

/**
 * A whole graph is no place to begin: the view opens on the surroundings of what is chosen, else of
 * the first event of the briefing.
 */
export function useOpening({ page, state, change }: Room): void {
  useEffect(() => {
    const { at, focus, to, filters, summary, open, own } = state;
    const isAsked = focus > 0 || to !== null || summary !== null || open.length > 0;
    if (isAsked || own[WHOLE] === 'yes' || !isUntouched(filters)) return;
    if (at !== null && !page.graph.hasNode(at)) return;
    const centre = at ?? firstEvent(page);
    if (centre !== null) change({ at: centre, focus: 1 }, { replace: true });
  }, []);
}

/** Says what is drawn, and how to see the rest. */
export function WholeGraph({ page, state, change }: Room) {
  const { at, own } = state;
  return (
    <p class="around">
      {at !== null && page.graph.hasNode(at) && (
        <>
          {GRAPH_TEXTS.around} <bdi>{captionOf(page, at, CAPTION)}</bdi>
        </>
      )}{' '}
      <button
        type="button"
        onClick={() => change({ focus: 0, to: null, own: { ...own, [WHOLE]: 'yes' } })}
      >
        {GRAPH_TEXTS.whole}
      </button>
    </p>
  );
}
