import { useEffect, useState } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { Foresight, MergePair } from '../../merge/merge-api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { useKeys } from '../frame/keys.ts';
import { MERGE_TEXTS } from '../texts/merge-texts.ts';

/** Articles up to which it is tried without being asked for. */
const USUAL = 300;
/** Milliseconds that somebody looks at a pair before it is tried. */
const PAUSE = 400;

const FOLLOWS = ['one', 'origins', 'conflicts', 'questions'] as const;

/** What would follow if the reviewer said that these are the same; tried on a copy of the build. */
export function ForesightPanel({ judged, ...desk }: DeskRoom & { judged: readonly MergePair[] }) {
  const { articles, isBuilding, revision } = desk.status;
  const [foresight, setForesight] = useState<Foresight | null>(null);
  const [asked, setAsked] = useState('');
  const about = judged.map(({ task }) => `${task.id} ${task.seen}`).join('\n');
  const isWanted = articles <= USUAL || asked === about;
  useEffect(() => {
    setForesight(null);
    if (isBuilding || !isWanted) return;
    let isOver = false;
    const waiting = setTimeout(() => {
      const pairs = judged.map(({ task: { id, seen } }) => ({ id, seen }));
      desk.ask.post<Foresight>('foresee', { pairs, verdict: 'same' }).then(
        (found) => {
          if (!isOver) setForesight(found);
        },
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(waiting);
    };
  }, [about, isBuilding, isWanted, revision]);
  const foresee = (): void => setAsked(about);
  useKeys([{ key: 'f', words: MERGE_TEXTS.foresee, run: foresee }]);
  return (
    <section class="merge-foresight" aria-label={MERGE_TEXTS.foresee} aria-live="polite">
      <h3>{MERGE_TEXTS.foresee}</h3>
      <p class="note">{MERGE_TEXTS.foreseeLead}</p>
      {isBuilding ? (
        <p>{MERGE_TEXTS.afterBuild}</p>
      ) : !isWanted ? (
        <p>
          {MERGE_TEXTS.onDemand(articles)}{' '}
          <button type="button" aria-keyshortcuts="f" onClick={foresee}>
            {MERGE_TEXTS.foresee} <kbd>f</kbd>
          </button>
        </p>
      ) : foresight ? (
        <Followed foresight={foresight} />
      ) : (
        <p>{MERGE_TEXTS.foreseeing}</p>
      )}
    </section>
  );
}

function Followed({ foresight }: { foresight: Foresight }) {
  if (foresight.unknown !== null) return <p>{MERGE_TEXTS.unknown(foresight.unknown)}</p>;
  return (
    <>
      {FOLLOWS.map(
        (what) =>
          foresight[what].length > 0 && (
            <div key={what} class={`follows-${what}`}>
              <h4>{MERGE_TEXTS.follows[what]}</h4>
              <ul>
                {foresight[what].map((sentence) => (
                  <li key={sentence}>
                    <bdi dir="ltr">{visibleText(sentence)}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      {foresight.origins.length + foresight.conflicts.length === 0 && (
        <p>{MERGE_TEXTS.nothingFollows}</p>
      )}
      <p class="note">{MERGE_TEXTS.took(foresight.took)}</p>
    </>
  );
}
