import { useEffect, useState } from 'preact/hooks';
import { usePortion } from '../../../viewer/page/controls/use-portion.tsx';
import { formatState } from '../../../viewer/page/state.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { CodeListAnswer } from '../../code/code-api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { useKeys } from '../frame/keys.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';

type Listed = CodeListAnswer['articles'][number];
const PORTION = 200;

/** All articles with what has been coded of each. */
export function CodeList(desk: DeskRoom) {
  const { state, change } = desk;
  const all = useList(desk);
  const words = (state.own['code.words'] ?? '').toLowerCase();
  const found = (all ?? []).filter(({ title }) => title.toLowerCase().includes(words));
  const { few, more } = usePortion(found, PORTION);
  const [at, setAt] = useState(-1);
  const go = (to: number): void => {
    const next = Math.min(Math.max(to, 0), few.length - 1);
    setAt(next);
    document.getElementById(`code ${next}`)?.focus();
  };
  useKeys([
    { key: 'j', words: CODE_TEXTS.next, run: () => go(at + 1) },
    { key: 'k', words: CODE_TEXTS.previous, run: () => go(at - 1) },
  ]);
  if (!all) return null;
  return (
    <div class="code-list">
      <p class="note">{CODE_TEXTS.lead}</p>
      <label class="field">
        {CODE_TEXTS.find}
        <input
          type="search"
          value={state.own['code.words'] ?? ''}
          onInput={(event) =>
            change(withOwn(state, { 'code.words': event.currentTarget.value }), { replace: true })
          }
        />
      </label>
      <ul class="plain">
        {few.map((one, row) => (
          <li key={one.source}>
            <a
              id={`code ${row}`}
              href={formatState({
                ...state,
                ...withOwn(state, { 'code.source': one.source, 'code.item': null }),
              })}
            >
              <bdi>{visibleText(one.title)}</bdi>
            </a>{' '}
            <span class="kind">{stateOf(one)}</span>
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

const stateOf = ({ coded, others, hasDraft }: Listed): string =>
  [
    coded === null
      ? CODE_TEXTS.state.none
      : CODE_TEXTS.state.coded(coded.split(/[\\/]/).at(-1) ?? coded),
    hasDraft ? CODE_TEXTS.state.draft : '',
    others > 0 ? CODE_TEXTS.state.others(others) : '',
  ]
    .filter(Boolean)
    .join(' · ');

function useList({ ask, status }: DeskRoom): readonly Listed[] | null {
  const [all, setAll] = useState<readonly Listed[] | null>(null);
  const built = status.isBuilding ? null : status.revision;
  useEffect(() => {
    let isOver = false;
    ask.get<CodeListAnswer>('code-list').then(
      ({ articles }) => {
        if (!isOver) setAll(articles);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [built]);
  return all;
}
