import { useLayoutEffect, useRef } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import { keepItem } from '../../code/edit/keep-item.ts';
import { sectionOf } from '../../code/edit/new-id.ts';
import { removeItem } from '../../code/edit/remove-item.ts';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { ClaimForm } from './claim-form.tsx';
import type { CodeRoom } from './code-room.ts';
import { DateForm } from './date-form.tsx';
import { EventForm } from './event-form.tsx';
import { LinkFields } from './link-fields.tsx';
import { nextPending } from './listed-items.ts';
import { ThingForm } from './thing-form.tsx';

/** The chosen item: what the gate says of it, and everything that it says. */
export function ItemPanel(room: CodeRoom) {
  const { desk, coding, open, at, select, fill } = room;
  const section = at === null ? null : sectionOf(coding, at);
  const isPending = at !== null && open.pending.includes(at);
  const keep = (): void => {
    if (at === null) return;
    const pending = keepItem(coding, open.pending, at);
    open.change({ coding, pending });
    desk.say(CODE_TEXTS.kept(open.pending.length - pending.length));
    const next = nextPending(coding, pending, at);
    if (next !== null) select(next);
  };
  const remove = (): void => {
    if (at === null) return;
    const next = isPending ? nextPending(coding, open.pending, at) : null;
    open.change({
      coding: removeItem(coding, at),
      pending: open.pending.filter((one) => one !== at),
    });
    select(next);
    desk.say(CODE_TEXTS.removed);
  };
  const actions: KeyAction[] = [
    ...(isPending ? [{ key: 'y', words: CODE_TEXTS.keep, run: keep }] : []),
    { key: 'Delete', words: CODE_TEXTS.remove, run: remove },
  ];
  const fills = section === 'events' || section === 'claims';
  const openForm: KeyAction = { key: 'Enter', words: CODE_TEXTS.open, run: () => fill(true) };
  const quick = { key: 'Backspace', words: CODE_TEXTS.remove, run: remove };
  useKeys(
    section === null ? [] : [...actions, quick, ...(fills && !room.isFilling ? [openForm] : [])],
  );
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [at]);
  if (at === null || section === null) return null;
  const problems = open.problems.filter(({ item }) => item === at);
  return (
    <section ref={box} class="code-item" aria-label={visibleText(room.name(at))}>
      <h3>
        <span class="kind">{CODE_TEXTS.sections[section]}</span>{' '}
        <bdi>{visibleText(room.name(at))}</bdi>
      </h3>
      {isPending && <p class="note">{CODE_TEXTS.proposal}</p>}
      {problems.map(({ isError, reason, expected }) => (
        <p key={`${reason} ${expected}`} class={isError ? 'problem-words' : 'note'} role="status">
          <strong>{isError ? CODE_TEXTS.problem : CODE_TEXTS.warning}:</strong>{' '}
          <bdi>{visibleText(reason)}</bdi>{' '}
          <span class="kind">
            <bdi>{CODE_TEXTS.shouldBe(visibleText(expected))}</bdi>
          </span>
        </p>
      ))}
      <p class="verdicts">
        <KeyButtons actions={fills && !room.isFilling ? [...actions, openForm] : actions} />
      </p>
      <FormOf {...room} id={at} />
    </section>
  );
}

function FormOf(room: CodeRoom & { id: string }) {
  const { coding, id } = room;
  const entity = coding.entities.find((one) => one.id === id);
  const date = coding.dates.find((one) => one.id === id);
  const event = coding.events.find((one) => one.id === id);
  const claim = coding.claims.find((one) => one.id === id);
  if (entity) return <ThingForm key={id} {...room} entity={entity} />;
  if (date) return <DateForm key={id} {...room} date={date} />;
  if (event) return <EventForm key={id} {...room} event={event} />;
  if (claim) return <ClaimForm key={id} {...room} claim={claim} />;
  return <LinkFields key={id} {...room} />;
}
