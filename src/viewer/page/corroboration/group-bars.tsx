import { CORROBORATION_TEXTS } from '../texts/corroboration-texts.ts';
import { isAlone } from './find-told.ts';
import type { ToldGroup } from './order-told.ts';

export const groupHeadId = (key: string): string => `told-${key || 'none'}`;

/**
 * Number of facts per group, as bars; the hatched part rests on a single origin. A click jumps to
 * the group.
 */
export function GroupBars({ groups }: { groups: readonly ToldGroup[] }) {
  const most = Math.max(1, ...groups.map(({ told }) => told.length));
  return (
    <ul class="group-bars">
      {groups.map(({ key, title, told }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={`${CORROBORATION_TEXTS.toGroup(title)} (${told.length})`}
            onClick={() => goTo(key)}
          >
            <bdi>{title}</bdi>
          </button>
          <svg aria-hidden="true" viewBox="0 0 100 12" preserveAspectRatio="none" height="12">
            <rect class="group-bar" width={(told.length / most) * 100} height="12" />
            <rect
              class="group-bar-alone"
              width={(told.filter(isAlone).length / most) * 100}
              height="12"
            />
          </svg>
          <span class="number">{told.length}</span>
        </li>
      ))}
    </ul>
  );
}

function goTo(key: string): void {
  const head = document.getElementById(groupHeadId(key));
  head?.scrollIntoView();
  head?.focus({ preventScroll: true });
}
