import { visibleText } from '../../../viewer/visible-text.ts';
import type { TaskAnswer } from '../../api.ts';

interface EarlierWords {
  readonly words: string;
  readonly earlier: TaskAnswer['earlier'];
  readonly isOpen: boolean;
}

/** What was decided of this before: by whom, when and why. Nothing if nothing was. */
export function EarlierList({ words, earlier, isOpen }: EarlierWords) {
  if (earlier.length === 0) return null;
  return (
    <details class="earlier" open={isOpen}>
      <summary>{words}</summary>
      <ul>
        {earlier.map(({ id, what, by, when, why }) => (
          <li key={id}>
            <bdi>{visibleText(`${what}: ${by}, ${when.slice(0, 16)}: ${why}`)}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
