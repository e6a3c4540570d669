import { formatState } from '../../../viewer/page/state.ts';
import type { MergePair } from '../../merge/merge-api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { MERGE_TEXTS } from '../texts/merge-texts.ts';
import { ForesightPanel } from './foresight-panel.tsx';
import { MergeCard } from './merge-card.tsx';
import { MergeList } from './merge-list.tsx';
import { ClusterPairs, ComparedRows, MergeSides } from './merge-sides.tsx';
import { useMerge } from './use-merge.ts';

/** Two things side by side, what speaks for and against, and what would follow. */
export function MergeView(desk: DeskRoom) {
  const merges = useMerge(desk);
  if (!merges) return null;
  const { list, answer } = merges;
  const pair = answer?.pair ?? null;
  if (!answer || !pair)
    return (
      <div class="alone">
        <p>{desk.state.own['merge.pair'] ? MERGE_TEXTS.gone : MERGE_TEXTS.nothing}</p>
        {list.pairs.length > 0 && (
          <p>
            <a
              href={formatState({ ...desk.state, ...withOwn(desk.state, { 'merge.pair': null }) })}
            >
              {MERGE_TEXTS.toFirst}
            </a>
          </p>
        )}
      </div>
    );
  const isWhole = desk.state.own['merge.whole'] !== undefined && answer.cluster.length > 1;
  const judged: readonly MergePair[] = isWhole ? answer.cluster : [pair];
  const shown = { ...desk, list, answer, pair, judged };
  return (
    <div class="merge">
      <MergeList {...shown} />
      <div class="merge-body">
        <MergeCard key={`${pair.task.id} ${isWhole}`} {...shown} />
        {isWhole && <ClusterPairs {...shown} />}
        <MergeSides sides={answer.sides} />
        <ComparedRows answer={answer} />
        <ForesightPanel {...shown} />
      </div>
    </div>
  );
}
