import { Component } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatState } from '../../../viewer/page/state.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { JudgedTask } from '../../api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { useKeys } from '../frame/keys.ts';
import { DESK_TEXTS } from '../texts/desk-texts.ts';
import { INBOX_TEXTS } from '../texts/inbox-texts.ts';
import { JUDGE_TEXTS } from '../texts/judge-texts.ts';
import type { Inbox } from './use-inbox.ts';

/** Pixels, as the style has it; narrow pages show more lines. */
const ROW = { wide: 84, narrow: 128 };
const NARROW = '(max-width: 900px)';
/** Rows drawn above and below what is seen, and rows that are scrolled before others are drawn. */
const MORE = 10;
const STEP = 5;

/** The tasks as links. Only the rows in sight are drawn, so ten thousand scroll like ten. */
export function TaskList({ inbox, total, ...room }: DeskRoom & { inbox: Inbox; total: number }) {
  const box = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState(0);
  const [height, setHeight] = useState(600);
  const [chosen, choose] = useState(0);
  const row = matchMedia(NARROW).matches ? ROW.narrow : ROW.wide;
  useLayoutEffect(() => setHeight(box.current?.clientHeight ?? 600), [total]);
  const first = Math.max(0, seen - MORE);
  const last = Math.min(total - 1, seen + Math.ceil(height / row) + STEP + MORE);
  useEffect(() => inbox.want(first, last), [first, last, room.status.revision]);
  const go = (to: number): void => {
    const at = Math.min(Math.max(to, 0), total - 1);
    choose(at);
    const { current } = box;
    if (!current) return;
    if (at * row < current.scrollTop) current.scrollTop = at * row;
    else if ((at + 1) * row > current.scrollTop + current.clientHeight)
      current.scrollTop = (at + 1) * row - current.clientHeight;
  };
  const task = inbox.rowAt(chosen);
  useKeys([
    { key: 'j', words: INBOX_TEXTS.nextRow, run: () => go(chosen + 1) },
    { key: 'k', words: INBOX_TEXTS.previousRow, run: () => go(chosen - 1) },
    {
      key: 'Enter',
      words: INBOX_TEXTS.judgeRow,
      run: () => task && room.change(judging(room, task)),
    },
  ]);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return (
    <ul
      class="task-list"
      ref={box}
      aria-label={INBOX_TEXTS.list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: for scrolling by keyboard.
      tabIndex={0}
      onScroll={(event) => {
        const at = Math.floor(event.currentTarget.scrollTop / row);
        setSeen(at - (at % STEP));
      }}
    >
      <li class="task-space" aria-hidden="true" style={{ height: first * row }} />
      {rows.map((at) => (
        <TaskRow
          key={at}
          at={at}
          total={total}
          height={row}
          isChosen={at === chosen}
          state={room.state}
          task={inbox.rowAt(at)}
        />
      ))}
      <li class="task-space" aria-hidden="true" style={{ height: (total - 1 - last) * row }} />
    </ul>
  );
}

export const judging = (room: Pick<DeskRoom, 'state'>, { id }: JudgedTask) => ({
  view: 'judge',
  at: null,
  quote: null,
  own: withOwn(room.state, { 'judge.task': id }).own,
});

interface TaskRowProps extends Pick<DeskRoom, 'state'> {
  readonly at: number;
  readonly total: number;
  readonly height: number;
  readonly isChosen: boolean;
  readonly task: JudgedTask | null;
}

/** Drawn again only if it shows something else: while the list scrolls, most rows stay. */
class TaskRow extends Component<TaskRowProps> {
  override shouldComponentUpdate(next: TaskRowProps): boolean {
    return (Object.keys(next) as (keyof TaskRowProps)[]).some(
      (name) => next[name] !== this.props[name],
    );
  }

  override render({ at, total, height, isChosen, ...link }: TaskRowProps) {
    return (
      <li
        class={isChosen ? 'task-row task-chosen' : 'task-row'}
        style={{ height }}
        aria-setsize={total}
        aria-posinset={at + 1}
      >
        <TaskLink {...link} />
      </li>
    );
  }
}

function TaskLink({ task, ...room }: Pick<TaskRowProps, 'state' | 'task'>) {
  if (!task) return <span class="task-waiting">…</span>;
  const { state, doubts, sentence, source, confidence, by } = task;
  return (
    <a href={formatState({ ...room.state, ...judging(room, task) })}>
      <span class="task-doubt">
        {DESK_TEXTS.doubts[doubts[0] ?? 'reading']}
        {state !== 'open' && (
          <span class={`badge state-${state}`}>
            {DESK_TEXTS.states[state]}
            {by !== null && ` · ${visibleText(by)}`}
          </span>
        )}
      </span>
      <bdi dir="ltr" class="task-sentence">
        {visibleText(sentence)}
      </bdi>
      <span class="kind">
        <bdi>{source}</bdi> · {JUDGE_TEXTS.confidence(Math.round(confidence * 100))}
      </span>
    </a>
  );
}
