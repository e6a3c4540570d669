import type { MergePair } from '../../merge/merge-api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { useKeys } from '../frame/keys.ts';
import { MERGE_TEXTS } from '../texts/merge-texts.ts';
import { ForesightPanel } from './foresight-panel.tsx';
import { MergeCard, undoMerged } from './merge-card.tsx';
import { MergeList } from './merge-list.tsx';
import { ClusterPairs, ComparedRows, MergeSides } from './merge-sides.tsx';
import { useMerge } from './use-merge.ts';

/** Two things side by side, what speaks for and against, and what would follow. */
export function MergeView(desk: DeskRoom) {
  const merges = useMerge(desk);
  if (!merges) return null;
  const { list, answer } = merges;
  const pair = answer?.pair ?? null;
  if (!answer || !pair) return <NothingLeft {...desk} />;
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

/** The last judgement can still be taken back. */
function NothingLeft(desk: DeskRoom) {
  const undo = (): void =>
    void undoMerged(desk).then(desk.say, ({ message }: Error) => desk.say(message));
  useKeys([{ key: 'z', words: MERGE_TEXTS.undo, run: undo }]);
  return (
    <div class="alone">
      <p>{MERGE_TEXTS.nothing}</p>
      <button type="button" aria-keyshortcuts="z" onClick={undo}>
        {MERGE_TEXTS.undo} <kbd>z</kbd>
      </button>
    </div>
  );
}
