import { useEffect, useState } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { CodeAnswer, CodeFinishAnswer } from '../../code/code-api.ts';
import type { CodeCompareAnswer, SettleSide } from '../../code/settle/settle-api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { useSending } from '../frame/use-sending.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { AgreementTable } from './agreement-table.tsx';
import { comparable, pairInUrl, pairOfUrl } from './compare-with.ts';
import { ChoiceInput } from './field-inputs.tsx';
import { PlaceText } from './place-text.tsx';
import { SettleTable } from './settle-table.tsx';

interface Compare extends DeskRoom {
  readonly answer: CodeAnswer;
  readonly onDone: () => void;
}

/** Two codings of one article: how far they agree, and each difference to be settled. */
export function CompareCodings({ answer, onDone, ...desk }: Compare) {
  const { ask, state, change, say } = desk;
  const [first, second] = pairOfUrl(state.own['code.with'] ?? '');
  const pair = { source: answer.source, first, second };
  const [found, setFound] = useState<CodeCompareAnswer | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const send = useSending(say);
  const load = async (): Promise<void> => {
    const answered = await ask.get<CodeCompareAnswer>('code-compare', pair);
    setWhy(answered.refused);
    setFound(answered.refused === null ? answered : null);
  };
  useEffect(() => {
    load().catch(() => undefined);
  }, [first, second]);
  const rows = found?.rows ?? [];
  const isOpen = ({ choice }: { choice: SettleSide | null }): boolean => choice === null;
  const go = (to: number): void => {
    const next = Math.min(Math.max(to, 0), rows.length - 1);
    setAt(next);
    document.getElementById(`settle ${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (keys: readonly string[], choice: SettleSide): Promise<void> =>
    send(async () => {
      if (keys.length === 0) return '';
      const body = { source: answer.source, keys, choice };
      const { refused } = await ask.post<{ refused: string | null }>('code-settle', body);
      if (refused !== null) return refused;
      const chosen = new Set(keys);
      setFound(
        (before) =>
          before && {
            ...before,
            rows: before.rows.map((row) => (chosen.has(row.key) ? { ...row, choice } : row)),
          },
      );
      const next = rows.findIndex((row, place) => place > at && isOpen(row));
      go(next < 0 ? at : next);
      return CODE_TEXTS.sides[choice];
    });
  const settle = (side: SettleSide) => (): void => {
    const row = rows[at];
    if (row) void choose([row.key], side);
  };
  const rest = (side: SettleSide) => (): void =>
    void choose(
      rows.filter(isOpen).map(({ key }) => key),
      side,
    );
  const write = (): void =>
    void send(async () => {
      const said = await ask.post<CodeFinishAnswer>('code-settled', pair);
      const isDraft = said.refused === null || (said.problems ?? []).length > 0;
      // With problems it is a draft: they are mended where one codes.
      if (isDraft) {
        onDone();
        change(withOwn(state, { 'code.with': null }));
      }
      if (said.refused !== null) return CODE_TEXTS.notFinished(said.refused);
      return CODE_TEXTS.finished(visibleText(said.written ?? ''), 0);
    });
  const sides: KeyAction[] = [
    { key: 'a', words: CODE_TEXTS.sides.first, run: settle('first') },
    { key: 'b', words: CODE_TEXTS.sides.second, run: settle('second') },
    { key: 'x', words: CODE_TEXTS.sides.neither, run: settle('neither') },
  ];
  const all: KeyAction[] = [
    { key: 'A', words: CODE_TEXTS.restFirst, run: rest('first') },
    { key: 'B', words: CODE_TEXTS.restSecond, run: rest('second') },
    { key: 'f', words: CODE_TEXTS.settled, run: write },
  ];
  useKeys([
    { key: 'j', words: CODE_TEXTS.next, run: () => go(at + 1) },
    { key: 'k', words: CODE_TEXTS.previous, run: () => go(at - 1) },
    ...sides,
    ...all,
  ]);
  const codings = comparable(answer).map(({ handle, coder }) => ({
    value: handle,
    words: wordsFor(handle, visibleText(coder)),
  }));
  const pick = (one: string, other: string): void =>
    change(withOwn(state, { 'code.with': pairInUrl(one, other) }), { replace: true });
  return (
    <div class="code-compare">
      <div class="compare-head">
        <p>
          <button type="button" onClick={() => change(withOwn(state, { 'code.with': null }))}>
            ← {CODE_TEXTS.toCode}
          </button>
        </p>
        <h2>
          <bdi>{visibleText(answer.title)}</bdi>
        </h2>
        <div class="code-fields">
          <ChoiceInput
            label={CODE_TEXTS.first}
            value={first}
            values={codings}
            onSet={(one) => pick(one ?? first, second)}
          />
          <ChoiceInput
            label={CODE_TEXTS.second}
            value={second}
            values={codings}
            onSet={(one) => pick(first, one ?? second)}
          />
        </div>
        {why !== null && <p class="problem">{why}</p>}
        {found && <AgreementTable {...found} />}
      </div>
      <PlaceText {...answer} place={rows[at] ?? null} />
      {found && (
        <section class="compare-rows" aria-label={CODE_TEXTS.differences}>
          <div class="settle-bar">
            <p aria-live="polite">
              {rows.length === 0
                ? CODE_TEXTS.noDifferences
                : CODE_TEXTS.left(rows.filter(isOpen).length, rows.length)}
            </p>
            <p class="verdicts">
              <KeyButtons actions={[...sides, ...all]} />
            </p>
          </div>
          <SettleTable found={found} at={at} onRow={setAt} onChoose={choose} />
        </section>
      )}
    </div>
  );
}

const wordsFor = (handle: string, coder: string): string => {
  if (handle === 'draft') return `${coder}: ${CODE_TEXTS.draftOf}`;
  if (handle === 'standing') return coder;
  return handle === 'machine' ? CODE_TEXTS.machine : CODE_TEXTS.keptAs(coder, handle);
};
