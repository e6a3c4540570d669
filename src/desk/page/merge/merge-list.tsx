import { formatState } from '../../../viewer/page/state.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { MergePair, MergesAnswer } from '../../merge/merge-api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { MERGE_TEXTS } from '../texts/merge-texts.ts';

/** All pairs that are to be judged, connected ones together. */
export function MergeList({
  list: { pairs, total },
  pair: { task },
  state,
}: DeskRoom & { list: MergesAnswer; pair: MergePair }) {
  const sizes = new Map<number, number>();
  for (const { cluster } of pairs) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return (
    <nav class="merge-list" aria-label={MERGE_TEXTS.list}>
      <h2>{MERGE_TEXTS.found(total)}</h2>
      <p class="note">{MERGE_TEXTS.lead}</p>
      <ol>
        {pairs.map((one, at) => {
          const size = sizes.get(one.cluster) ?? 1;
          const isFirst = pairs[at - 1]?.cluster !== one.cluster;
          return (
            <li key={one.task.id} class={size > 1 ? 'merge-connected' : undefined}>
              {size > 1 && isFirst && <p class="kind">{MERGE_TEXTS.cluster(size)}</p>}
              <a
                href={pairAddress(state, one.task.id)}
                aria-current={one.task.id === task.id ? 'true' : undefined}
              >
                <bdi dir="ltr">{visibleText(one.task.sentence)}</bdi>
              </a>
            </li>
          );
        })}
      </ol>
      {total > pairs.length && <p class="note">{MERGE_TEXTS.more(total - pairs.length)}</p>}
    </nav>
  );
}

export const pairAddress = (state: DeskRoom['state'], id: string): string =>
  formatState({ ...state, view: 'merge', ...withOwn(state, { 'merge.pair': id }) });
