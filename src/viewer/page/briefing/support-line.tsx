import type { EdgeId } from '../../../model/ids.ts';
import { captionOf, sourceName } from '../caption.ts';
import { originsInWords } from '../evidence/origins-in-words.ts';
import { statusOf } from '../read-page.ts';
import { linkTo, type Room } from '../room.ts';
import { BRIEFING_TEXTS } from '../texts/briefing-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import type { BriefingItem } from './find-briefing.ts';

/** Characters of a name. */
const NAME = 60;

/** How many independent origins, in how many articles, whether verified and by whom, denied by whom. */
export function SupportLine({ room, item }: { room: Room; item: BriefingItem }) {
  const { page } = room;
  const { event, figures } = item;
  const attributes = page.graph.getNodeAttributes(event);
  if (attributes.label !== 'Event') return null;
  const status = statusOf(page, event, attributes);
  const deniers = (figures?.deniedBy ?? []).filter(
    (id) => !item.sentence.some(({ at }) => at === id),
  );
  return (
    <p class="briefing-support">
      {figures && <span class="briefing-origins">{originsInWords(figures)}.</span>}{' '}
      {figures && figures.articles.length > 1 && BRIEFING_TEXTS.toldIn(figures.articles.length)}{' '}
      {deniers.length > 0 && (
        <span class="warning">
          {TEXTS.deniedBy} <bdi>{deniers.map((id) => sourceName(page, id, NAME)).join(', ')}</bdi>.
        </span>
      )}{' '}
      {verdictsOf(room, figures?.verdicts ?? []).map(([edge, by, words]) => (
        <span key={edge}>
          <bdi>{by}</bdi>: <a href={linkTo(room, edge)}>{words}</a>.{' '}
        </span>
      ))}
      <span class={status === 'unassessed' ? 'kind' : `badge status-${status}`}>
        {TEXTS.statusWords[status]}
      </span>
    </p>
  );
}

/** Each verdict of somebody once. */
function verdictsOf({ page }: Room, edges: readonly EdgeId[]): [EdgeId, string, string][] {
  const found = new Map<string, [EdgeId, string, string]>();
  for (const edge of edges) {
    if (!page.graph.hasEdge(edge)) continue;
    const { status } = page.graph.getEdgeAttributes(edge);
    if (status === undefined) continue;
    const by = captionOf(page, page.graph.source(edge), NAME);
    const words = TEXTS.verdictWords[status];
    found.set(`${by}: ${words}`, found.get(`${by}: ${words}`) ?? [edge, by, words]);
  }
  return [...found.values()];
}
