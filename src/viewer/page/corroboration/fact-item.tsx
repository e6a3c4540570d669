import type { NodeId } from '../../../model/ids.ts';
import { captionOf, sourceName } from '../caption.ts';
import { originsInWords } from '../evidence/origins-in-words.ts';
import { linkTo, type Room } from '../room.ts';
import { CORROBORATION_TEXTS } from '../texts/corroboration-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';
import { Swatch } from '../timeline/legend.tsx';
import { aloneKind, type CorroboratedFact, isAlone } from './find-facts.ts';
import { OriginMarks } from './origin-marks.tsx';
import { Circles, Conflicts, FactVerdicts, Origins } from './support.tsx';

/** Characters. */
const CAPTION = 160;
const OUTLET = 40;

/** A fact: origins and sides, who carries it, how it was judged; the details unfold. */
export function FactItem({
  room,
  item,
  isOpen,
}: {
  room: Room;
  item: CorroboratedFact;
  isOpen: boolean;
}) {
  const { page, state } = room;
  const { at, fact } = item;
  const isChosen = state.at === at;
  const { latest } = fact.reported;
  return (
    <li class={isChosen ? 'told told-chosen' : 'told'} data-fact={at} data-origins={fact.origins}>
      <p class="told-name">
        <HowTold room={room} at={at} />
        <a href={linkTo(room, at)} aria-current={isChosen || undefined}>
          <bdi>{captionOf(page, at, CAPTION)}</bdi>
        </a>
      </p>
      <p class="told-count">
        <OriginMarks fact={fact} /> <strong>{countInWords(item)}</strong>
        {isAlone(item) && (
          <span class="badge badge-alone">{CORROBORATION_TEXTS.alone[aloneKind(item)]}</span>
        )}
        <span class={fact.status === 'unassessed' ? 'kind' : `badge status-${fact.status}`}>
          {TEXTS.statusWords[fact.status]}
        </span>
      </p>
      {fact.publications.length > 0 && (
        <p class="told-carried">
          {CORROBORATION_TEXTS.carriedBy(fact.publications.length)}:{' '}
          <bdi>{fact.publications.map((id) => sourceName(page, id, OUTLET)).join(', ')}</bdi>
          {latest !== null && `; ${CORROBORATION_TEXTS.lastReported} ${latest}`}
        </p>
      )}
      <Circles room={room} item={item} />
      <FactVerdicts room={room} item={item} />
      {fact.conflicts.length > 0 && (
        <details open={isOpen}>
          <summary>{CORROBORATION_TEXTS.conflicts(othersIn(room, item))}</summary>
          <Conflicts room={room} item={item} />
        </details>
      )}
      {(fact.shares.length > 0 || fact.unknown > 0 || fact.denials.length > 0) && (
        <details open={isOpen}>
          <summary>
            {[
              (fact.shares.length > 0 || fact.unknown > 0) && CORROBORATION_TEXTS.whoSays,
              fact.deniedBy.length > 0
                ? `${TEXTS.deniedBy} ${deniersOf(room, item)}`
                : fact.denials.length > 0 && CORROBORATION_TEXTS.denies,
            ]
              .filter(Boolean)
              .join(' · ')}
          </summary>
          <Origins room={room} item={item} />
        </details>
      )}
    </li>
  );
}

/** Origins are always given with their sides. What does not count as a named origin follows. */
export const countInWords = ({ fact }: CorroboratedFact): string =>
  originsInWords(
    fact,
    fact.withoutSide > 0 ? ` (${CORROBORATION_TEXTS.withoutSide(fact.withoutSide)})` : '',
  );

/** How an event is told, marked as in the timeline; for a claim, its stance. */
function HowTold({ room, at }: { room: Room; at: NodeId }) {
  const attributes = room.page.graph.getNodeAttributes(at);
  if (attributes.label === 'Claim')
    return <span class="kind">{TEXTS.stanceWords[attributes.stance]} </span>;
  if (attributes.label !== 'Event') return null;
  return (
    <span class="kind">
      <Swatch factuality={attributes.factuality} />{' '}
      {/* Captions of events told in other ways say so already. */}
      {attributes.factuality === 'asserted' && `${TIMELINE_TEXTS.told.asserted} `}
      {attributes.polarity === 'negative' && `${TEXTS.negative} `}
    </span>
  );
}

/** Number of claims it conflicts with. */
const othersIn = ({ page: { graph } }: Room, { fact }: CorroboratedFact): number =>
  new Set(
    fact.conflicts
      .filter((edge) => graph.hasEdge(edge))
      .map((edge) => graph.extremities(edge))
      .map(([source, target]) => (fact.claims.includes(source) ? target : source)),
  ).size;

const deniersOf = ({ page }: Room, { fact }: CorroboratedFact): string =>
  fact.deniedBy.map((id) => sourceName(page, id, OUTLET)).join(', ');
