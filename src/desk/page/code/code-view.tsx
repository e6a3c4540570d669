import { useEffect, useState } from 'preact/hooks';
import type { CodeAnswer } from '../../code/code-api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { BeginForm } from './begin-form.tsx';
import { CodeDesk } from './code-desk.tsx';
import { CodeList } from './code-list.tsx';
import { CompareCodings } from './compare-codings.tsx';

/** An article is chosen, coded, and compared with what somebody else coded. */
export function CodeView(desk: DeskRoom) {
  const { state, change } = desk;
  const source = state.own['code.source'];
  const [loads, setLoads] = useState(0);
  // What one of these wrote is read again by the next.
  const isComparing = state.own['code.with'] !== undefined;
  const isBeginning = state.own['code.begin'] !== undefined;
  const moment = JSON.stringify([source, isComparing, isBeginning, loads]);
  const found = useCodeArticle(desk, source ?? null, moment);
  if (source === undefined) return <CodeList {...desk} />;
  if (!found) return null;
  const back = (
    <button
      type="button"
      onClick={() =>
        change(withOwn(state, { 'code.source': null, 'code.item': null, 'code.with': null }))
      }
    >
      ← {CODE_TEXTS.back}
    </button>
  );
  if (!('text' in found))
    return (
      <div class="alone">
        {back}
        <p class="problem">{found.refused}</p>
      </div>
    );
  const reload = (): void => setLoads((times) => times + 1);
  if (isComparing) return <CompareCodings {...desk} key={source} answer={found} onDone={reload} />;
  const { draft } = found;
  if (!draft || isBeginning)
    return <BeginForm {...desk} answer={found} back={back} onBegun={reload} />;
  return (
    <CodeDesk {...desk} key={moment} answer={found} draft={draft} back={back} onFinished={reload} />
  );
}

type Found = CodeAnswer | { readonly refused: string };

/** As it was read at this moment; null until it is. */
function useCodeArticle({ ask }: DeskRoom, source: string | null, moment: string): Found | null {
  const [found, setFound] = useState<{ moment: string; answer: Found } | null>(null);
  useEffect(() => {
    if (source === null) return;
    let isOver = false;
    ask.get<Found>('code', { source }).then(
      (answer) => {
        if (!isOver) setFound({ moment, answer });
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [moment]);
  return found?.moment === moment ? found.answer : null;
}
