import { useState } from 'preact/hooks';
import type { EntityKind } from '../../../model/kinds/kinds.ts';
import type { Annotations, Event } from '../../../model/standoff.ts';
import type { EventType, Role } from '../../../model/vocabulary.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { addMention } from '../../code/edit/add-mention.ts';
import { addRole, addTelling, dropRole } from '../../code/edit/edit-event.ts';
import { setFields } from '../../code/edit/set-fields.ts';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { AskKind } from './ask-kind.tsx';
import { choiceKeys, markKeys } from './choice-keys.ts';
import { type CodeRoom, chosenMention, chosenSpan, withChosen } from './code-room.ts';
import { ROLE_KEYS } from './code-terms.ts';
import { EventFields } from './event-fields.tsx';
import { FillEnd } from './fill-end.tsx';
import { RoleRow } from './role-row.tsx';
import { TypeSearch } from './type-search.tsx';

type Slot = Role | 'place';

/** Who did what to whom, where and when: chosen words are given a role by its key, or dropped on it. */
export function EventForm(room: CodeRoom & { event: Event }) {
  const { desk, coding, text, event, edit, isFilling, fill, choose, name } = room;
  const { id, roles, place, date, also } = event;
  const location = room.answer.kinds.find(({ traits }) => traits.includes('location'));
  const [asked, ask] = useState<Slot | null>(null);
  const [isTyping, setTyping] = useState(false);
  const put = (next: Annotations, slot: Slot, mention: string): void => {
    edit(
      slot === 'place' ? setFields(next, id, { place: mention }) : addRole(next, id, slot, mention),
      id,
    );
    choose(null);
    desk.say(CODE_TEXTS.added(slot === 'place' ? CODE_TEXTS.where : CODE_TEXTS.roles[slot]));
  };
  const give = (slot: Slot): void => {
    const mention = chosenMention(room);
    if (!room.choice) desk.say(CODE_TEXTS.chooseFirst);
    else if (mention) put(coding, slot, mention.id);
    // Where it happened can be of one kind only.
    else if (slot === 'place' && location) nameIt(slot, location.kind);
    else ask(slot);
  };
  const nameIt = (slot: Slot, kind: EntityKind): void => {
    const span = chosenSpan(room);
    ask(null);
    if (!span) return;
    const added = addMention(coding, text, span, kind);
    put(added.coding, slot, added.mention);
  };
  const when = withChosen(room, ([start, end]) => {
    const found = coding.dates.find((one) => one.start < end && start < one.end);
    if (!found) {
      desk.say(CODE_TEXTS.noDate);
      return;
    }
    edit(setFields(coding, id, { date: found.id }), id);
    choose(null);
    desk.say(CODE_TEXTS.added(CODE_TEXTS.when));
  });
  const more = withChosen(room, (span) => {
    edit(addTelling(coding, id, span), id);
    choose(null);
  });
  const keys: KeyAction[] = [
    ...ROLE_KEYS.map(({ role, key }) => ({
      key,
      words: CODE_TEXTS.roles[role],
      run: () => give(role),
    })),
    { key: 'p', words: CODE_TEXTS.where, run: () => give('place') },
    { key: 'd', words: CODE_TEXTS.when, run: when },
    { key: 'w', words: CODE_TEXTS.also, run: more },
    { key: 'e', words: CODE_TEXTS.type, run: () => setTyping(true) },
    { key: 'z', words: CODE_TEXTS.undo, run: room.open.undo },
    { key: 'Enter', words: CODE_TEXTS.close, run: () => fill(false) },
    { key: 'Escape', words: CODE_TEXTS.close, run: () => fill(false) },
    ...choiceKeys(room),
    ...markKeys(room),
  ];
  // Only one form's keys hold at a time.
  const isOwn = isFilling && asked === null && !isTyping;
  useKeys(isOwn ? keys : [], { isAlone: isOwn });
  if (asked) return <AskKind onKind={(kind) => nameIt(asked, kind)} onCancel={() => ask(null)} />;
  if (isTyping)
    return (
      <TypeSearch
        words={text.slice(...event.trigger)}
        onCancel={() => setTyping(false)}
        onType={(type: EventType) => {
          const word = type === 'other' ? text.slice(...event.trigger) : null;
          edit(setFields(coding, id, { type, word }), id);
          setTyping(false);
        }}
      />
    );
  const row = { isFilling, onDropWords: give };
  return (
    <div class="code-form">
      <p>
        <button type="button" aria-keyshortcuts="e" onClick={() => setTyping(true)}>
          {CODE_TEXTS.type}: {event.type} {isFilling && <kbd>e</kbd>}
        </button>
      </p>
      <ul class="plain">
        {ROLE_KEYS.map(({ role, key }) => (
          <RoleRow
            {...row}
            key={role}
            hotkey={key}
            label={CODE_TEXTS.roles[role]}
            onGive={() => give(role)}
            onDropWords={() => give(role)}
            filled={roles.flatMap((one, at) =>
              one.role === role
                ? [
                    {
                      words: visibleText(name(one.mention)),
                      onDrop: () => edit(dropRole(coding, id, at), id),
                    },
                  ]
                : [],
            )}
          />
        ))}
        <RoleRow
          {...row}
          hotkey="p"
          label={CODE_TEXTS.where}
          none={CODE_TEXTS.notSaid}
          onGive={() => give('place')}
          onDropWords={() => give('place')}
          filled={oneFilled(place, 'place')}
        />
        <RoleRow
          {...row}
          hotkey="d"
          label={CODE_TEXTS.when}
          none={CODE_TEXTS.notSaid}
          onGive={when}
          onDropWords={when}
          filled={oneFilled(date, 'date')}
        />
        <RoleRow
          {...row}
          hotkey="w"
          label={CODE_TEXTS.also}
          none={CODE_TEXTS.noWords}
          onGive={more}
          onDropWords={more}
          filled={also.map((span, at) => ({
            words: visibleText(text.slice(...span)),
            onDrop: () =>
              edit(setFields(coding, id, { also: also.filter((_, one) => one !== at) }), id),
          }))}
        />
      </ul>
      <EventFields {...room} />
      <FillEnd isFilling={isFilling} fill={fill} />
    </div>
  );

  function oneFilled(filler: string | null | undefined, field: 'place' | 'date') {
    if (filler == null) return [];
    const onDrop = (): void => edit(setFields(coding, id, { [field]: null }), id);
    return [{ words: visibleText(name(filler)), onDrop }];
  }
}
