import { useRef } from 'preact/hooks';
import type {
  MergeAnswer,
  MergeJudgeAnswer,
  MergePair,
  MergesAnswer,
  MergeVerdict,
} from '../../merge/merge-api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { EarlierList } from '../frame/earlier-list.tsx';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { useSending } from '../frame/use-sending.ts';
import { WhyField } from '../frame/why-field.tsx';
import { DESK_TEXTS } from '../texts/desk-texts.ts';
import { MERGE_TEXTS, MERGE_WHYS } from '../texts/merge-texts.ts';

interface ShownMerge extends DeskRoom {
  readonly list: MergesAnswer;
  readonly answer: MergeAnswer;
  readonly pair: MergePair;
  /** What a judgement is about: this pair, or all of its cluster. */
  readonly judged: readonly MergePair[];
}

const VERDICTS: readonly (readonly [key: string, MergeVerdict])[] = [
  ['a', 'same'],
  ['r', 'different'],
  ['u', 'unsure'],
];

/** The question, and what may be said: every action a button and a key. */
export function MergeCard({ answer, pair, judged, list, ...desk }: ShownMerge) {
  const field = useRef<HTMLInputElement>(null);
  const isWhole = judged.length > 1;
  const goTo = (id: string | null, whole = false): void => desk.change(pairState(desk, id, whole));
  const send = useSending(desk.say);
  const decide = (verdict: MergeVerdict): void => {
    const why = field.current?.value.trim() || MERGE_WHYS[verdict][0];
    const pairs = judged.map(({ task: { id, seen } }) => ({ id, seen }));
    void send(async () => {
      const { refused } = await desk.ask.post<MergeJudgeAnswer>('merge', { pairs, verdict, why });
      if (refused !== null) return refused;
      goTo(isWhole ? afterCluster(list, pair) : answer.next);
      const many = isWhole ? MERGE_TEXTS.savedMany(judged.length) : '';
      return `${many}${MERGE_TEXTS.saved[verdict]} ${why}.`;
    });
  };
  const undo = (): void => void send(() => undoMerged(desk));
  const others: KeyAction[] = [
    ...(answer.cluster.length > 1
      ? [
          {
            key: 'c',
            words: isWhole ? MERGE_TEXTS.single : MERGE_TEXTS.whole,
            run: () => goTo(pair.task.id, !isWhole),
          },
        ]
      : []),
    { key: 'n', words: MERGE_TEXTS.next, run: () => goTo(answer.next ?? pair.task.id) },
    { key: 'b', words: MERGE_TEXTS.previous, run: () => goTo(answer.previous ?? pair.task.id) },
    { key: 'z', words: MERGE_TEXTS.undo, run: undo },
  ];
  const decisions = VERDICTS.map(([key, verdict]) => ({
    key,
    words: MERGE_TEXTS.verdict[verdict],
    run: () => decide(verdict),
    class: 'verdict-accept',
  }));
  useKeys([
    ...decisions,
    ...others,
    { key: 'w', words: MERGE_TEXTS.why, run: () => field.current?.focus() },
  ]);
  return (
    <section class="merge-card" aria-label={MERGE_TEXTS.verdicts}>
      <p class="task-doubt">
        {DESK_TEXTS.doubts.merge}
        {pair.task.state !== 'open' && (
          <span class={`badge state-${pair.task.state}`}>{DESK_TEXTS.states[pair.task.state]}</span>
        )}
      </p>
      <h2 class="judge-sentence">
        {isWhole
          ? MERGE_TEXTS.questionAll(judged.length)
          : answer.isForProtection
            ? MERGE_TEXTS.questionProtected
            : MERGE_TEXTS.question}
      </h2>
      {answer.isForProtection && (
        <p class="problem" role="note">
          {MERGE_TEXTS.forProtection}
        </p>
      )}
      <fieldset class="verdicts">
        <legend class="hidden">{MERGE_TEXTS.verdicts}</legend>
        <KeyButtons actions={decisions} />
        <KeyButtons actions={others} />
      </fieldset>
      <WhyField
        field={field}
        label={MERGE_TEXTS.why}
        help={MERGE_TEXTS.whyHelp}
        list="merge-whys"
      />
      <datalist id="merge-whys">
        {Object.values(MERGE_WHYS)
          .flat()
          .map((why) => (
            <option key={why} value={why} />
          ))}
      </datalist>
      <EarlierList
        words={MERGE_TEXTS.earlier}
        earlier={answer.earlier}
        isOpen={pair.task.state !== 'open'}
      />
    </section>
  );
}

/** The first pair after this one's cluster; null if it was the last. */
function afterCluster({ pairs }: MergesAnswer, { cluster }: MergePair): string | null {
  const last = pairs.findLastIndex((one) => one.cluster === cluster);
  return pairs[last + 1]?.task.id ?? null;
}

const pairState = ({ state }: DeskRoom, id: string | null, whole: boolean) => ({
  view: 'merge',
  ...withOwn(state, { 'merge.pair': id, 'merge.whole': whole ? '1' : null }),
});

/** Takes back the reviewer's last judgement of pairs, goes to what is open again; says how it went. */
export async function undoMerged(desk: DeskRoom): Promise<string> {
  const { refused, id } = await desk.ask.post<MergeJudgeAnswer>('merge-undo', {});
  if (refused === null && id !== null) desk.change(pairState(desk, id, false));
  return refused ?? MERGE_TEXTS.undone;
}
