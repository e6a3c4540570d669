import { CORROBORATION_TEXTS } from '../texts/corroboration-texts.ts';
import { isAlone } from './find-facts.ts';
import type { FactGroup } from './group-facts.ts';

export const groupHeadId = (key: string): string => `told-${key || 'none'}`;

/**
 * Number of facts per group, as bars; the hatched part rests on a single origin. A click jumps to
 * the group.
 */
export function GroupBars({ groups }: { groups: readonly FactGroup[] }) {
  const most = Math.max(1, ...groups.map(({ facts }) => facts.length));
  return (
    <ul class="group-bars">
      {groups.map(({ key, title, facts }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={`${CORROBORATION_TEXTS.toGroup(title)} (${facts.length})`}
            onClick={() => goTo(key)}
          >
            <bdi>{title}</bdi>
          </button>
          <svg aria-hidden="true" viewBox="0 0 100 12" preserveAspectRatio="none" height="12">
            <rect class="group-bar" width={(facts.length / most) * 100} height="12" />
            <rect
              class="group-bar-alone"
              width={(facts.filter(isAlone).length / most) * 100}
              height="12"
            />
          </svg>
          <span class="number">{facts.length}</span>
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
