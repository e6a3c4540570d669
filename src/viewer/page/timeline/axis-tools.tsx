import { TEXTS } from '../texts/texts.ts';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';
import type { DayRange } from './axis.ts';
import { moved, zoomed } from './choose-range.ts';

interface Props {
  readonly range: DayRange;
  readonly full: DayRange;
  readonly first: DayRange;
  readonly onChoose: (range: DayRange) => void;
  readonly onFilter: () => void;
}
const STEP = 0.25;
const ZOOM = 2;

/** Buttons and keys that move the axis. */
export function AxisTools({ range, full, first, onChoose, onFilter }: Props) {
  const texts = TIMELINE_TEXTS;
  const buttons: readonly (readonly [sign: string, name: string, to: DayRange])[] = [
    ['◀', texts.earlier, moved(range, -2 * STEP, full)],
    ['▶', texts.later, moved(range, 2 * STEP, full)],
    ['+', TEXTS.zoomIn, zoomed(range, 1 / ZOOM, full)],
    ['−', TEXTS.zoomOut, zoomed(range, ZOOM, full)],
    ['⤢', texts.zoomAll, full],
  ];
  return (
    <fieldset class="axis-tools" onKeyDown={(event) => moveByKey(event, range, full, onChoose)}>
      <legend class="hidden">{`${texts.tools}. ${texts.toolsHelp}`}</legend>
      {buttons.map(([sign, name, to]) => (
        <button
          key={name}
          type="button"
          title={name}
          aria-label={name}
          onClick={() => onChoose(to)}
        >
          {sign}
        </button>
      ))}
      {!isSame(first, full) && (
        <button type="button" onClick={() => onChoose(first)}>
          {texts.zoomFirst}
        </button>
      )}
      <button type="button" onClick={onFilter}>
        {texts.onlyThese}
      </button>
    </fieldset>
  );
}

const isSame = (a: DayRange, b: DayRange): boolean =>
  Math.abs(a[0] - b[0]) < 0.5 && Math.abs(a[1] - b[1]) < 0.5;

export function moveByKey(
  event: KeyboardEvent,
  range: DayRange,
  full: DayRange,
  choose: (range: DayRange) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const to: Record<string, DayRange> = {
    ArrowLeft: moved(range, -STEP, full),
    ArrowRight: moved(range, STEP, full),
    '+': zoomed(range, 1 / ZOOM, full),
    '=': zoomed(range, 1 / ZOOM, full),
    '-': zoomed(range, ZOOM, full),
    '0': full,
  };
  const wanted = to[event.key];
  if (!wanted) return;
  choose(wanted);
  event.preventDefault();
}
