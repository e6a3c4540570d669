import { articleId } from '../../../model/article-id.ts';
import { articleName, captionOf } from '../caption.ts';
import { dateInWords } from '../evidence/date-in-words.ts';
import { linkTo, type Room } from '../room.ts';
import { TEXTS } from '../texts/texts.ts';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';
import type { Axis, DayRange, Tick } from './axis.ts';
import { DateBar } from './date-bar.tsx';
import type { DatedTelling, TimelineRow } from './find-timeline-rows.ts';
import { Swatch } from './legend.tsx';
import { shortDate } from './short-date.ts';

/** Pixels per date in a row. */
const LINE = 24;
/** Characters. */
const CAPTION = 80;

export interface Plot {
  readonly axis: Axis;
  readonly full: DayRange;
  readonly ticks: readonly Tick[];
}

/** A fact: name and dates in words, and beside them on the axis. Without days, only words. */
export function RowItem({ room, row, plot }: { room: Room; row: TimelineRow; plot: Plot | null }) {
  const { page, state, change } = room;
  const isChosen = row.told.some(({ events }) => events.some((event) => event === state.at));
  return (
    <li class={classOf(isChosen, plot !== null)} data-event={row.at}>
      <div class="trow-words">
        <a class="trow-name" href={linkTo(room, row.at)} aria-current={isChosen || undefined}>
          <bdi>{captionOf(page, row.at, CAPTION)}</bdi>
        </a>
        {row.told.map((told) => (
          <ToldWords key={told.events[0]} room={room} told={told} isOnly={row.told.length === 1} />
        ))}
      </div>
      {plot && (
        // The words beside it say the same and contain the link.
        <svg
          class="trow-plot"
          aria-hidden="true"
          viewBox={`0 0 ${plot.axis.width} ${LINE * row.told.length}`}
          width={plot.axis.width}
          height={LINE * row.told.length}
        >
          {plot.ticks.map(({ day }) => (
            <path key={day} class="grid" d={`M${plot.axis.xOf(day)} 0V${LINE * row.told.length}`} />
          ))}
          {row.told.map((told, at) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the link beside it takes keys.
            <g
              key={told.events[0]}
              class="bar-target"
              onClick={() => change({ at: told.events[0] ?? row.at, quote: null, to: null })}
            >
              <rect class="bar-room" y={at * LINE} width={plot.axis.width} height={LINE} />
              <DateBar told={told} axis={plot.axis} full={plot.full} y={(at + 0.5) * LINE} />
            </g>
          ))}
        </svg>
      )}
      <div class="trow-tip" aria-hidden="true">
        {row.told.map((told) => (
          <p key={told.events[0]}>{wholeWords(room, told)}</p>
        ))}
      </div>
    </li>
  );
}

const classOf = (isChosen: boolean, hasPlot: boolean): string =>
  ['trow', isChosen && 'trow-chosen', !hasPlot && 'trow-wide'].filter(Boolean).join(' ');

interface WordsProps {
  readonly room: Room;
  readonly told: DatedTelling;
  readonly isOnly: boolean;
}
function ToldWords({ room, told, isOnly }: WordsProps) {
  const { factuality, polarity, placed, date, events } = told;
  const words = (
    <>
      <Swatch factuality={factuality} /> {TIMELINE_TEXTS.told[factuality]}
      {polarity === 'negative' && `, ${TEXTS.negative}`}
      {' · '}
      <bdi>{shortDate(date)}</bdi>
      {placed.isApproximate && date?.relation !== 'about' && ` (${TIMELINE_TEXTS.approximate})`}
      {events.length > 1 && ` · ${TIMELINE_TEXTS.reports(events.length)}`}
    </>
  );
  const [first] = events;
  return (
    <p class="trow-told">
      {isOnly || first === undefined ? words : <a href={linkTo(room, first)}>{words}</a>}
    </p>
  );
}

/** A date in full, with the articles that give it. */
function wholeWords({ page }: Room, { date, events, factuality }: DatedTelling): string {
  const sources = events.flatMap((event) => page.graph.getNodeAttribute(event, 'sources'));
  const articles = [...new Set(sources)].map((id) => articleName(page, articleId(id)));
  const when = date === null ? TIMELINE_TEXTS.noDate : dateInWords(date);
  return `${TIMELINE_TEXTS.told[factuality]}: ${when} (${articles.join('; ')})`;
}
