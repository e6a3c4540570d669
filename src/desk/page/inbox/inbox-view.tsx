import { useMemo } from 'preact/hooks';
import { formatState } from '../../../viewer/page/state.ts';
import type { DeskRoom } from '../desk-room.ts';
import { INBOX_TEXTS } from '../texts/inbox-texts.ts';
import { ArticleCounts } from './article-counts.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import { judging, TaskList } from './task-list.tsx';
import { useInbox } from './use-inbox.ts';

/** What is to be judged: filters, the list, and how far each article is. */
export function InboxView(room: DeskRoom) {
  const inbox = useInbox(room);
  const { answer } = inbox;
  // Scrolling draws the list only.
  const beside = useMemo(
    () =>
      answer && {
        filters: <InboxFilters {...room} answer={answer} />,
        counts: <ArticleCounts {...room} articles={answer.articles} />,
      },
    [answer, room.state],
  );
  if (!answer || !beside) return <p class="empty over">{INBOX_TEXTS.notBuilt}</p>;
  const first = inbox.rowAt(0);
  return (
    <div class="inbox">
      {beside.filters}
      <section class="inbox-tasks" aria-label={INBOX_TEXTS.list}>
        <div class="inbox-head">
          <h2>{INBOX_TEXTS.found(answer.total)}</h2>
          <p class="note">{INBOX_TEXTS.lead}</p>
          {first && (
            <a class="button" href={formatState({ ...room.state, ...judging(room, first) })}>
              {INBOX_TEXTS.start}
            </a>
          )}
        </div>
        {answer.total === 0 ? (
          <p class="empty">{INBOX_TEXTS.nothing}</p>
        ) : (
          <TaskList {...room} inbox={inbox} total={answer.total} />
        )}
      </section>
      {beside.counts}
    </div>
  );
}
