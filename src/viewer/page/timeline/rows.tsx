import { useState } from 'preact/hooks';
import { articleId } from '../../../model/article-id.ts';
import { articleName, captionOf } from '../caption.ts';
import type { Room } from '../room.ts';
import { TEXTS } from '../texts/texts.ts';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';
import type { Grouping, RowGroup } from './group-rows.ts';
import { type Plot, RowItem } from './row-item.tsx';

interface Props {
  readonly room: Room;
  readonly groups: readonly RowGroup[];
  readonly by: Grouping;
  readonly plot: Plot | null;
}

/** Rows drawn at once, so that a page of thousands of events stays fast. */
const STEP = 300;
/** Characters. */
const CAPTION = 70;

/** The rows of a lane, by group. */
export function Rows({ room, groups, by, plot }: Props) {
  const [most, setMost] = useState(STEP);
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const names = groups.map(({ key }) => groupName(room, key));
  const first = new Map(names.map((name, at) => [name, at] as const).toReversed());
  const shared = new Set(names.filter((name, at) => first.get(name) !== at));
  let left = most;
  return (
    <>
      {groups.map(({ key, rows }, at) => {
        const name = names[at] ?? '';
        const drawn = rows.slice(0, left);
        left -= drawn.length;
        if (drawn.length === 0) return null;
        return (
          <div key={key} class="row-group">
            {by !== 'time' && (
              <h4>
                <bdi>{name}</bdi>{' '}
                {key !== null && shared.has(name) && <Apart {...room} place={key} />}
                <span class="number">{TIMELINE_TEXTS.events(rows.length)}</span>
              </h4>
            )}
            {plot && <GridLines {...plot} />}
            <ul class="trows">
              {drawn.map((row) => (
                <RowItem key={row.at} {...{ room, row, plot }} />
              ))}
            </ul>
          </div>
        );
      })}
      {all > most && (
        <button type="button" onClick={() => setMost(most + STEP)}>
          {TEXTS.more(Math.min(STEP, all - most))}
        </button>
      )}
    </>
  );
}

/** Drawn behind all rows of a group, whatever their height. */
const GridLines = ({ axis, ticks }: Plot) => (
  <div class="trow grid-lines" aria-hidden="true">
    <div />
    <svg aria-hidden="true" width={axis.width} height="100%">
      {ticks.map(({ day }) => (
        <line key={day} class="grid" x1={axis.xOf(day)} x2={axis.xOf(day)} y1="0" y2="100%" />
      ))}
    </svg>
  </div>
);

/**
 * The articles of a place that shares its name with another group: nobody judged the two to be the
 * same.
 */
const Apart = ({ page, place }: Pick<Room, 'page'> & { place: string }) => (
  <span class="kind">
    {TIMELINE_TEXTS.placeIn}{' '}
    <bdi>
      {page.graph
        .getNodeAttribute(place, 'sources')
        .map((source) => articleName(page, articleId(source)))
        .join('; ')}
    </bdi>
  </span>
);

/** A key is an event type or the id of a place. Only places can be missing. */
function groupName({ page }: Room, key: string | null): string {
  if (key === null) return TIMELINE_TEXTS.noPlace;
  return page.graph.hasNode(key) ? captionOf(page, key, CAPTION) : key;
}
