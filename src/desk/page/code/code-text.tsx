import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { NodeId } from '../../../model/ids.ts';
import { cutText, type Marked } from '../../../viewer/page/evidence/cut-text.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { CodedSection } from '../../code/edit/new-id.ts';
import { selectPlace } from '../judge/chosen-words.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';

interface TextMark {
  readonly id: string;
  readonly section: CodedSection;
  readonly start: number;
  readonly end: number;
}

/** The article with everything that is coded marked; a click on a mark opens its item. */
export function CodeText(room: CodeRoom) {
  const { answer, text, coding, open, at, select } = room;
  const box = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => marksOf(coding), [coding]);
  const pieces = useMemo(() => piecesOf(text, marks), [text, marks]);
  const pending = useMemo(() => new Set(open.pending), [open.pending]);
  useLayoutEffect(() => {
    box.current?.querySelector('.mark-at')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onClick = (event: MouseEvent): void => {
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed) return;
    const piece = (event.target as HTMLElement).closest<HTMLElement>('[data-marks]');
    const shortest = (piece?.dataset['marks'] ?? '')
      .split(' ')
      .flatMap((nth) => marks[Number(nth)] ?? [])
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (!piece || !shortest) return;
    selectPlace(shortest.start, shortest.end);
    if (!room.isFilling) select(shortest.id);
  };
  return (
    <section class="article code-article" aria-label={CODE_TEXTS.text}>
      <div class="article-head">
        <h2>
          <bdi>{visibleText(answer.title)}</bdi>
        </h2>
        <p>
          {[answer.publication, answer.published]
            .filter(Boolean)
            .map(String)
            .map(visibleText)
            .join(', ')}
        </p>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: j, k and the list open items by keyboard. */}
      <section
        class="article-text"
        ref={box}
        onClick={onClick}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: for scrolling by keyboard.
        tabIndex={0}
        aria-label={visibleText(answer.title)}
      >
        {pieces.map(({ start, end, on }) => (
          <span
            key={start}
            data-start={start}
            data-marks={on.length > 0 ? on.join(' ') : undefined}
            class={classOf(
              on.flatMap((nth) => marks[nth] ?? []),
              at,
              pending,
            )}
          >
            {visibleText(text.slice(start, end))}
          </span>
        ))}
      </section>
    </section>
  );
}

function marksOf(coding: CodeRoom['coding']): TextMark[] {
  const mark = (
    section: CodedSection,
    id: string,
    [start, end]: readonly [number, number],
  ): TextMark => ({ id, section, start, end });
  return [
    ...coding.mentions.map((one) => mark('mentions', one.entity ?? one.id, [one.start, one.end])),
    ...coding.dates.map(({ id, start, end }) => mark('dates', id, [start, end])),
    ...coding.events.flatMap(({ id, trigger, also }) =>
      [trigger, ...also].map((span) => mark('events', id, span)),
    ),
    ...coding.claims.flatMap(({ id, content }) => content.map((span) => mark('claims', id, span))),
    ...coding.claims.flatMap(({ id, cue }) => cue.map((span) => mark('claims', id, span))),
    ...coding.relations.flatMap(({ id, span }) => span.map((one) => mark('relations', id, one))),
    ...coding.assessments.flatMap(({ id, span }) =>
      span.map((one) => mark('assessments', id, one)),
    ),
  ];
}

/** `cutText` names marks by ids of nodes; here it is told their numbers. */
const piecesOf = (text: string, marks: readonly TextMark[]) =>
  cutText(
    text.length,
    marks.map(({ start, end }, nth): Marked => ({ id: String(nth) as NodeId, start, end })),
  ).map(({ start, end, mentions }) => ({ start, end, on: mentions.map(Number) }));

function classOf(
  marks: readonly TextMark[],
  at: string | null,
  pending: ReadonlySet<string>,
): string | undefined {
  if (marks.length === 0) return undefined;
  const names = new Set(marks.map(({ section }) => `mark-${section}`));
  if (marks.some(({ id }) => id === at)) names.add('mark-at');
  // A claim covers whole sentences; whether it is kept is said in the list.
  if (marks.some(({ id, section }) => section !== 'claims' && pending.has(id)))
    names.add('mark-pending');
  return [...names].join(' ');
}
