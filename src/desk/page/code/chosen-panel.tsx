import { useState } from 'preact/hooks';
import type { EntityKind } from '../../../model/kinds/kinds.ts';
import type { EventType } from '../../../model/vocabulary.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { CodeDateAnswer } from '../../code/code-api.ts';
import { addDate } from '../../code/edit/add-date.ts';
import { addMention } from '../../code/edit/add-mention.ts';
import { addClaim } from '../../code/edit/edit-claim.ts';
import { addEvent } from '../../code/edit/edit-event.ts';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { choiceKeys } from './choice-keys.ts';
import { type CodeRoom, chosenSpan, withChosen } from './code-room.ts';
import { KIND_KEYS } from './code-terms.ts';
import { LinkForm } from './link-form.tsx';
import { TypeSearch } from './type-search.tsx';

/** The chosen words, and everything that they can be. */
export function ChosenPanel(room: CodeRoom) {
  const { desk, answer, coding, text, choice, choose, edit, select, fill } = room;
  const [asking, setAsking] = useState<'event' | 'link' | 'verdict' | null>(null);
  const span = chosenSpan(room);
  const withWords = (run: (span: readonly [number, number]) => void) => withChosen(room, run);
  const done = (id: string, what: string): void => {
    select(id);
    choose(null);
    desk.say(CODE_TEXTS.added(what));
  };
  const name = (kind: EntityKind): KeyAction['run'] =>
    withWords((words) => {
      const added = addMention(coding, text, words, kind);
      edit(added.coding, added.at);
      done(added.at, kind);
    });
  const date = withWords(async ([start, end]) => {
    const asked = { source: answer.source, start, end };
    const { date: read } = await desk.ask
      .post<CodeDateAnswer>('code-date', asked)
      .catch(() => ({ date: null }));
    const added = addDate(coding, text, [start, end], read ?? null);
    edit(added.coding, added.at);
    done(added.at, CODE_TEXTS.date);
  });
  const claim = withWords((words) => {
    const added = addClaim(coding, text, words);
    edit(added.coding, added.at);
    done(added.at, CODE_TEXTS.claim);
    fill(true);
  });
  const event = (type: EventType): void => {
    setAsking(null);
    if (!span) return;
    const added = addEvent(coding, span, type, text.slice(...span));
    edit(added.coding, added.at);
    done(added.at, CODE_TEXTS.event);
    fill(true);
  };
  const things = KIND_KEYS.map(({ kind, key }) => ({ key, words: kind, run: name(kind) }));
  const rest: KeyAction[] = [
    { key: 'd', words: CODE_TEXTS.date, run: date },
    { key: 'e', words: CODE_TEXTS.event, run: withWords(() => setAsking('event')) },
    { key: 'c', words: CODE_TEXTS.claim, run: claim },
    { key: 'r', words: CODE_TEXTS.link, run: withWords(() => setAsking('link')) },
    { key: 'q', words: CODE_TEXTS.verdict, run: withWords(() => setAsking('verdict')) },
  ];
  useKeys([...things, ...rest, ...choiceKeys(room)]);
  return (
    <section
      class={choice ? 'code-chosen' : 'code-chosen code-unchosen'}
      aria-label={CODE_TEXTS.whatTheyAre}
    >
      <p class="chosen-words" aria-live="polite">
        {CODE_TEXTS.chosen}:{' '}
        {choice ? (
          <q>
            <bdi>{visibleText(choice.quote)}</bdi>
          </q>
        ) : (
          CODE_TEXTS.noneChosen
        )}
      </p>
      {!choice && <p class="note">{CODE_TEXTS.chooseLead}</p>}
      {asking === 'event' && span ? (
        <TypeSearch words={text.slice(...span)} onType={event} onCancel={() => setAsking(null)} />
      ) : (asking === 'link' || asking === 'verdict') && span ? (
        <LinkForm
          {...room}
          what={asking}
          span={span}
          onDone={(id) => {
            setAsking(null);
            if (id !== null) done(id, CODE_TEXTS[asking]);
          }}
        />
      ) : (
        <p class="code-kinds" hidden={room.isFilling}>
          <KeyButtons actions={[...things, ...rest]} />
        </p>
      )}
    </section>
  );
}
