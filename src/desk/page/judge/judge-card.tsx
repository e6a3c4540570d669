import { useRef, useState } from 'preact/hooks';
import type { Page } from '../../../viewer/page/read-page.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { DeskVerdict, JudgedTask, TaskAnswer } from '../../api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { EffectLines } from '../effect/effect-lines.tsx';
import { EarlierList } from '../frame/earlier-list.tsx';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { useSending } from '../frame/use-sending.ts';
import { WhyField } from '../frame/why-field.tsx';
import { DESK_TEXTS } from '../texts/desk-texts.ts';
import { EFFECT_TEXTS } from '../texts/effect-texts.ts';
import { JUDGE_TEXTS, WHYS } from '../texts/judge-texts.ts';
import { CorrectForm } from './correct-form.tsx';
import { correctable } from './correctable.ts';
import type { Correction } from './use-correction.ts';
import { verdictsFor } from './verdicts-for.ts';

interface Card extends DeskRoom {
  readonly answer: TaskAnswer;
  readonly task: JudgedTask;
  /** Null until the article is there. */
  readonly page: Page | null;
}

/** The item as one sentence, and what may be said of it: every action a button and a key. */
export function JudgeCard({ answer, task, page, ...desk }: Card) {
  const field = useRef<HTMLInputElement>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  // Until the next task is drawn, keys would still mean this one.
  const isLeaving = useRef(false);
  const goTo = (id: string | null): void => {
    isLeaving.current = id !== null && id !== task.id;
    const { own } = withOwn(desk.state, { 'judge.task': id });
    desk.change({ view: 'judge', at: null, quote: null, own });
  };
  const send = useSending(desk.say, () => isLeaving.current);
  const decide = (verdict: DeskVerdict): void =>
    void send(async () => {
      // What stands in the field now, not at the last drawing: keys may be faster than that.
      const reason = field.current?.value.trim() || WHYS[verdict][0];
      const { refused } = await desk.ask.judge({
        id: task.id,
        verdict,
        why: reason,
        seen: task.seen,
      });
      if (refused !== null) return refused;
      goTo(answer.next);
      return `${JUDGE_TEXTS.saved[verdict]}: ${reason}.`;
    });
  const correct = (correction: Correction): void =>
    void send(async () => {
      const why = field.current?.value.trim() || WHYS.correct[0];
      const { refused } = await desk.ask.correct({
        id: task.id,
        seen: task.seen,
        why,
        set: correction.set,
        words: correction.words,
      });
      if (refused !== null) return refused;
      setCorrecting(false);
      goTo(answer.next);
      return `${JUDGE_TEXTS.corrected}: ${why}.`;
    });
  const undo = (): void =>
    void send(async () => {
      const { refused, id } = await desk.ask.undo();
      if (refused !== null) return refused;
      if (id !== null) goTo(id);
      return JUDGE_TEXTS.undone;
    });
  const [effect] = desk.status.effects;
  const verdicts = verdictsFor(task);
  const node = page?.graph.hasNode(task.id) ? page.graph.getNodeAttributes(task.id) : null;
  const fields = correctable(node);
  const startCorrecting = { key: 'c', words: JUDGE_TEXTS.correct, run: () => setCorrecting(true) };
  const others: KeyAction[] = [
    ...(fields ? [startCorrecting] : []),
    { key: 'n', words: JUDGE_TEXTS.next, run: () => goTo(answer.next) },
    { key: 'b', words: JUDGE_TEXTS.previous, run: () => answer.previous && goTo(answer.previous) },
    { key: 'z', words: JUDGE_TEXTS.undo, run: undo },
  ];
  const decisions = verdicts.map(({ key, words, verdict }) => ({
    key,
    words,
    run: () => decide(verdict),
    class: `verdict-${verdict}`,
  }));
  useKeys([
    ...decisions,
    ...others,
    { key: 'w', words: JUDGE_TEXTS.why, run: () => field.current?.focus() },
  ]);
  return (
    <section class="judge-card" aria-label={JUDGE_TEXTS.onlyHere} data-task={task.id}>
      <p class="task-doubt">
        {task.doubts.map((doubt) => DESK_TEXTS.doubts[doubt]).join(' · ')}
        {task.state !== 'open' && (
          <span class={`badge state-${task.state}`}>{DESK_TEXTS.states[task.state]}</span>
        )}
        <span class="kind"> {JUDGE_TEXTS.left(answer.left)}</span>
      </p>
      <h2 class="judge-sentence">
        <bdi dir="ltr">{visibleText(task.sentence)}</bdi>
      </h2>
      <p class="note">
        <bdi>{visibleText(task.coder)}</bdi>,{' '}
        {JUDGE_TEXTS.confidence(Math.round(task.confidence * 100))}
      </p>
      {isCorrecting && fields && page && (
        <CorrectForm
          ask={desk.ask}
          id={task.id}
          text={textOf(page)}
          fields={fields}
          onSave={correct}
          onCancel={() => setCorrecting(false)}
        />
      )}
      <fieldset class="verdicts" hidden={isCorrecting}>
        <legend class="hidden">{JUDGE_TEXTS.verdicts}</legend>
        <KeyButtons actions={decisions} />
        <KeyButtons actions={others} />
      </fieldset>
      <WhyField field={field} label={JUDGE_TEXTS.why} help={JUDGE_TEXTS.whyHelp} list="whys" />
      <datalist id="whys">
        {verdicts.flatMap(({ verdict }) =>
          WHYS[verdict].map((one) => <option key={one} value={one} />),
        )}
      </datalist>
      <EarlierList
        words={JUDGE_TEXTS.earlier}
        earlier={answer.earlier}
        isOpen={task.state !== 'open'}
      />
      {effect && (
        <details class="effect" open>
          <summary>{EFFECT_TEXTS.last}</summary>
          {desk.status.isBuilding ? (
            <p class="note">{EFFECT_TEXTS.waiting}</p>
          ) : (
            <EffectLines effect={effect} />
          )}
        </details>
      )}
    </section>
  );
}

function textOf({ graph }: Page): string {
  const article = graph.nodes().map((id) => graph.getNodeAttributes(id));
  return article.flatMap((one) => (one.label === 'Article' ? [one.text] : []))[0] ?? '';
}
