import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { CodeAnswer, CodeDraft, CodeFinishAnswer } from '../../code/code-api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { useKeys } from '../frame/keys.ts';
import { useSending } from '../frame/use-sending.ts';
import { type ChosenSpan, placeCaret, useWordsChoice } from '../judge/chosen-words.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { ChosenPanel } from './chosen-panel.tsx';
import { type CodeRoom, editIn, namerIn } from './code-room.ts';
import { CodeText } from './code-text.tsx';
import { compareWith } from './compare-with.ts';
import { ItemList } from './item-list.tsx';
import { ItemPanel } from './item-panel.tsx';
import { useCode } from './use-code.ts';

interface Desk extends DeskRoom {
  readonly answer: CodeAnswer;
  readonly draft: CodeDraft;
  readonly back: ComponentChildren;
  readonly onFinished: () => void;
}

/** An article, what is coded of it, and what the gate says. */
export function CodeDesk({ answer, draft, back, onFinished, ...desk }: Desk) {
  const { ask, state, change, say } = desk;
  const { text } = answer;
  const open = useCode(desk, answer, draft);
  const [choice, setChoice] = useWordsChoice(text);
  const caret = useRef<number | null>(null);
  const choose = (next: ChosenSpan | null): void => {
    setChoice(next);
    if (next === null) caret.current = choice?.end ?? null;
  };
  // New marks cut the text anew; the arrow keys go on where they were.
  useLayoutEffect(() => {
    if (caret.current !== null) placeCaret(caret.current);
    caret.current = null;
  }, [open.coding]);
  const [isFilling, fill] = useState(false);
  const send = useSending(say);
  const { coding } = open;
  const name = useMemo(() => namerIn(coding, text), [coding, text]);
  const at = state.own['code.item'] ?? null;
  const select = (id: string | null): void => {
    fill(false);
    if (id !== at) change(withOwn(state, { 'code.item': id }), { replace: true });
  };
  const room: CodeRoom = {
    desk,
    answer,
    open,
    coding,
    text,
    choice,
    choose,
    at,
    select,
    isFilling,
    fill,
    edit: editIn(open),
    name,
  };
  const asked = useRef<CodeRoom['coding'] | null>(null);
  const finish = (): void =>
    void send(async () => {
      if (open.pending.length > 0 && asked.current !== coding) {
        asked.current = coding;
        return CODE_TEXTS.wouldLeaveOut(open.pending.length);
      }
      const edit = await open.settle();
      const said = await ask.post<CodeFinishAnswer>('code-finish', { source: answer.source, edit });
      if (said.refused !== null) return CODE_TEXTS.notFinished(said.refused);
      onFinished();
      const file = visibleText(said.written ?? '');
      return said.isStanding
        ? CODE_TEXTS.finished(file, said.leftOut)
        : CODE_TEXTS.finishedBeside(file);
    });
  const two = compareWith(answer);
  const actions = [
    { key: 'z', words: CODE_TEXTS.undo, run: open.undo },
    { key: 'f', words: CODE_TEXTS.finish, run: finish },
    {
      key: 'C',
      words: CODE_TEXTS.compare,
      run: () => void open.settle().then(() => change(withOwn(state, { 'code.with': two }))),
    },
  ];
  useKeys(actions);
  return (
    <div class="code">
      <CodeText {...room} />
      <div class="code-side">
        <section class="code-head" aria-label={CODE_TEXTS.title}>
          <p>
            {back}{' '}
            <button type="button" onClick={() => change(withOwn(state, { 'code.begin': 'again' }))}>
              {CODE_TEXTS.anew} …
            </button>
          </p>
          <p class="verdicts">
            <KeyButtons actions={actions} />
          </p>
          <p class="note code-counts">
            <CountsOf {...room} />
            {open.refused === null && (
              <>
                {' · '}
                <span class={`code-${open.state}`}>
                  {open.state === 'saved'
                    ? CODE_TEXTS.saved
                    : open.state === 'saving'
                      ? CODE_TEXTS.saving
                      : CODE_TEXTS.notSaved}
                </span>
              </>
            )}
          </p>
          {open.refused !== null && (
            <p class="problem" role="alert">
              {CODE_TEXTS.refused(open.refused)}
            </p>
          )}
        </section>
        <ChosenPanel {...room} />
        <ItemPanel {...room} />
        <ItemList {...room} />
      </div>
    </div>
  );
}

function CountsOf({ coding, open }: CodeRoom) {
  const items =
    coding.entities.length +
    coding.dates.length +
    coding.claims.length +
    coding.events.length +
    coding.relations.length +
    coding.assessments.length;
  const errors = open.problems.filter(({ isError }) => isError).length;
  return <>{CODE_TEXTS.counts(items, open.pending.length, errors)}</>;
}
