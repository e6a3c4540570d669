import { useRef } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import type {
  MergeAnswer,
  MergeJudgeAnswer,
  MergePair,
  MergesAnswer,
  MergeVerdict,
} from '../../merge/merge-api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { type KeyAction, useKeys } from '../frame/keys.ts';
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
  const isBusy = useRef(false);
  const isWhole = judged.length > 1;
  const goTo = (id: string | null, whole = false): void => desk.change(pairState(desk, id, whole));
  const send = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await work();
    } catch (error) {
      desk.say(error instanceof Error ? error.message : String(error));
    }
    isBusy.current = false;
  };
  const decide = (verdict: MergeVerdict): void => {
    const why = field.current?.value.trim() || MERGE_WHYS[verdict][0];
    const pairs = judged.map(({ task: { id, seen } }) => ({ id, seen }));
    void send(async () => {
      const { refused } = await desk.ask.post<MergeJudgeAnswer>('merge', { pairs, verdict, why });
      if (refused !== null) return desk.say(refused);
      goTo(isWhole ? afterCluster(list, pair) : answer.next);
      const many = isWhole ? MERGE_TEXTS.savedMany(judged.length) : '';
      desk.say(`${many}${MERGE_TEXTS.saved[verdict]} ${why}.`);
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
  useKeys([
    ...VERDICTS.map(([key, verdict]) => ({
      key,
      words: MERGE_TEXTS.verdict[verdict],
      run: () => decide(verdict),
    })),
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
        {VERDICTS.map(([key, verdict]) => (
          <button
            type="button"
            key={key}
            class="verdict-accept"
            aria-keyshortcuts={key}
            onClick={() => decide(verdict)}
          >
            {MERGE_TEXTS.verdict[verdict]} <kbd>{key}</kbd>
          </button>
        ))}
        {others.map(({ key, words, run }) => (
          <button type="button" key={key} aria-keyshortcuts={key} onClick={run}>
            {words} <kbd>{key}</kbd>
          </button>
        ))}
      </fieldset>
      <label class="field why">
        {MERGE_TEXTS.why} <kbd>w</kbd> <span class="kind">{MERGE_TEXTS.whyHelp}</span>
        <input
          ref={field}
          list="merge-whys"
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </label>
      <datalist id="merge-whys">
        {Object.values(MERGE_WHYS)
          .flat()
          .map((why) => (
            <option key={why} value={why} />
          ))}
      </datalist>
      {answer.earlier.length > 0 && (
        <details class="earlier" open={pair.task.state !== 'open'}>
          <summary>{MERGE_TEXTS.earlier}</summary>
          <ul>
            {answer.earlier.map(({ id, what, by, when, why }) => (
              <li key={id}>
                <bdi>{visibleText(`${what}: ${by}, ${when.slice(0, 16)}: ${why}`)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
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

/** Takes back the reviewer's last judgement of pairs, and goes to what is open again. */
export async function undoMerged(desk: DeskRoom): Promise<void> {
  const { refused, id } = await desk.ask.post<MergeJudgeAnswer>('merge-undo', {});
  if (refused === null && id !== null) desk.change(pairState(desk, id, false));
  desk.say(refused ?? MERGE_TEXTS.undone);
}
