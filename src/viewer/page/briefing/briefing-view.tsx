import { useMemo } from 'preact/hooks';
import { visibleText } from '../../visible-text.ts';
import { articleName } from '../caption.ts';
import { usePortion } from '../controls/use-portion.tsx';
import { linkTo, type Room } from '../room.ts';
import { formatState } from '../state.ts';
import { BRIEFING_TEXTS } from '../texts/briefing-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { type BriefingItem, findBriefing, isOneArticle } from './find-briefing.ts';
import { LinkedSentence } from './linked-sentence.tsx';
import { SupportLine } from './support-line.tsx';

/** Events shown at once, and at most. */
const PORTION = 12;
const MOST = 60;

/** What happened, as far as somebody says so: the main events as sentences, each with its words. */
export function BriefingView(room: Room) {
  const { page, shown } = room;
  const items = useMemo(() => findBriefing(page, shown, MOST), [page, shown.nodes]);
  const { few, more } = usePortion(items, PORTION);
  const events = useMemo(() => countEvents(room), [page, shown.nodes]);
  return (
    <div class="briefing">
      <h2>{BRIEFING_TEXTS.title}</h2>
      <p class="note">{BRIEFING_TEXTS.lead(few.length, events)}</p>
      {items.length === 0 && <p class="empty">{TEXTS.nothingShown}</p>}
      <ol class="briefing-list">
        {few.map((item) => (
          <BriefingEvent key={item.event} room={room} item={item} />
        ))}
      </ol>
      {more}
    </div>
  );
}

const countEvents = ({ page, shown }: Room): number =>
  [...shown.nodes].filter((key) => page.graph.getNodeAttribute(key, 'label') === 'Event').length;

function BriefingEvent({ room, item }: { room: Room; item: BriefingItem }) {
  const { page, state } = room;
  const { event, article, excerpt } = item;
  const isChosen = state.at === event;
  return (
    <li data-event={event} aria-current={isChosen || undefined}>
      <p class="briefing-sentence">
        <LinkedSentence room={room} parts={item.sentence} />
      </p>
      <SupportLine room={room} item={item} />
      <blockquote>
        <a href={linkTo(room, event)} title={BRIEFING_TEXTS.toWords}>
          <bdi>{visibleText(excerpt)}</bdi>
        </a>
        {!isOneArticle(page) && (
          <>
            {' '}
            <cite class="kind">
              <bdi>{articleName(page, article)}</bdi>
            </cite>
          </>
        )}
      </blockquote>
      <p class="briefing-links">
        <a href={linkTo(room, event)}>{BRIEFING_TEXTS.evidence}</a>{' '}
        <a
          href={formatState({
            ...state,
            view: 'graph',
            at: event,
            quote: null,
            to: null,
            focus: 1,
          })}
        >
          {BRIEFING_TEXTS.surroundings}
        </a>
      </p>
    </li>
  );
}
