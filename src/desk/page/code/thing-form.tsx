import type { EntityKind } from '../../../model/kinds/kinds.ts';
import type { Entity } from '../../../model/standoff.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { addMention, markOthers } from '../../code/edit/add-mention.ts';
import { joinThings } from '../../code/edit/join-things.ts';
import { protect, recast, setFields } from '../../code/edit/set-fields.ts';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { type CodeRoom, withChosen } from './code-room.ts';
import { KIND_KEYS } from './code-terms.ts';
import { ChoiceInput, TextInput } from './field-inputs.tsx';
import { MentionList } from './mention-list.tsx';
import { ThingFields } from './thing-fields.tsx';

/** What is said of a person, a body, a place or a thing, and all words that name it. */
export function ThingForm(room: CodeRoom & { entity: Entity }) {
  const { desk, coding, text, entity, edit, select, choose } = room;
  const { id } = entity;
  const kind = room.answer.kinds.find((one) => one.kind === entity.kind);
  const isPerson = kind?.isProtectable ?? false;
  const isProtected = 'protected' in entity && entity.protected === true;
  const set = (values: Readonly<Record<string, unknown>>): void =>
    edit(setFields(coding, id, values), id);
  const join = (other: string): void => {
    edit(joinThings(coding, id, other), other);
    select(other);
    desk.say(CODE_TEXTS.joined);
  };
  const nameToo = withChosen(room, (span) => {
    const added = addMention(coding, text, span, entity.kind);
    edit(joinThings(added.coding, added.at, id), id);
    choose(null);
    desk.say(CODE_TEXTS.joined);
  });
  const markAll = (): void => {
    const { coding: next, added } = markOthers(coding, text, id);
    if (added > 0) edit(next, id);
    desk.say(CODE_TEXTS.marked(added));
  };
  const turn = (): void => {
    if (!isPerson) return;
    if (isProtected) set({ protected: null });
    else
      edit(
        protect(
          coding,
          id,
          kind?.traits.includes('individual') ? CODE_TEXTS.onePerson : CODE_TEXTS.people,
        ),
        id,
      );
  };
  const actions: KeyAction[] = [
    { key: 's', words: CODE_TEXTS.sameKey, run: nameToo },
    { key: 'm', words: CODE_TEXTS.markOthers, run: markAll },
    ...(isPerson
      ? [
          {
            key: 'h',
            words: isProtected ? CODE_TEXTS.unprotect : CODE_TEXTS.protect,
            run: turn,
          },
        ]
      : []),
  ];
  useKeys(actions);
  const others = coding.entities.filter((one) => one.id !== id && one.kind === entity.kind);
  return (
    <div class="code-form">
      <p class="verdicts">
        <KeyButtons actions={actions} />
      </p>
      {isProtected && <p class="warning">{CODE_TEXTS.protected}</p>}
      <div class="code-fields">
        {!isProtected && (
          <TextInput
            label={CODE_TEXTS.name}
            value={entity.name}
            onSet={(name) => set({ name })}
            onInvalid={desk.say}
          />
        )}
        {entity.name == null && (
          <TextInput
            label={CODE_TEXTS.label}
            value={entity.label}
            onSet={(label) => set({ label })}
            onInvalid={desk.say}
          />
        )}
        <ChoiceInput
          label={CODE_TEXTS.kind}
          value={entity.kind}
          values={KIND_KEYS.map((one) => one.kind)}
          onSet={(one) => edit(recast(coding, id, one as EntityKind), id)}
        />
        {others.length > 0 && (
          <ChoiceInput
            label={CODE_TEXTS.same}
            value=""
            none={CODE_TEXTS.sameChoose}
            values={others.map((one) => ({
              value: one.id,
              words: visibleText(room.name(one.id)),
            }))}
            onSet={(other) => other !== null && join(other)}
          />
        )}
      </div>
      <ThingFields entity={entity} fields={kind?.fields ?? []} set={set} onInvalid={desk.say} />
      <MentionList {...room} entity={entity} />
    </div>
  );
}
