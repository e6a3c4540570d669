import { useState } from 'preact/hooks';
import type { EntityKind } from '../../../model/kinds/kinds.ts';
import type { Annotations, Claim } from '../../../model/standoff.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { addMention } from '../../code/edit/add-mention.ts';
import { addClaimWords, addSpeaker, chainsOfClaim } from '../../code/edit/edit-claim.ts';
import { setFields } from '../../code/edit/set-fields.ts';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { AskKind } from './ask-kind.tsx';
import { ChainRow } from './chain-row.tsx';
import { choiceKeys, markKeys } from './choice-keys.ts';
import { ClaimFields } from './claim-fields.tsx';
import { type CodeRoom, chosenMention, chosenSpan, withChosen } from './code-room.ts';
import { FillEnd } from './fill-end.tsx';
import { RoleRow } from './role-row.tsx';

const WORDS = [
  { field: 'cue', key: 'q' },
  { field: 'content', key: 'w' },
  { field: 'source', key: 'n' },
] as const;

/** Who says it, through whom, and how: speakers are added in order, the origin first. */
export function ClaimForm(room: CodeRoom & { claim: Claim }) {
  const { desk, coding, text, claim, edit, isFilling, fill, choose } = room;
  const { id } = claim;
  const [isAsking, ask] = useState(false);
  const [wanted, setWanted] = useState(0);
  const chains = chainsOfClaim(claim);
  const nth = Math.min(wanted, chains[0]?.length === 0 ? 0 : chains.length);
  const put = (next: Annotations, entity: string | null | undefined): void => {
    const span = chosenSpan(room);
    if (!span || entity == null) return;
    edit(addSpeaker(next, id, entity, span, nth), id);
    choose(null);
    desk.say(CODE_TEXTS.added(room.name(entity)));
  };
  const speak = (): void => {
    const mention = chosenMention(room);
    if (!room.choice) desk.say(CODE_TEXTS.chooseFirst);
    else if (mention) put(coding, mention.entity);
    else ask(true);
  };
  const nameIt = (kind: EntityKind): void => {
    const span = chosenSpan(room);
    ask(false);
    if (!span) return;
    const added = addMention(coding, text, span, kind);
    put(added.coding, added.at);
  };
  const add = (field: (typeof WORDS)[number]['field']): void => {
    withChosen(room, (span) => {
      edit(addClaimWords(coding, id, field, span), id);
      choose(null);
    })();
  };
  const second = (): void => {
    const next = chains[0]?.length === 0 ? 0 : chains.length;
    setWanted(next);
    desk.say(CODE_TEXTS.chainNow(next));
  };
  const keys: KeyAction[] = [
    { key: 's', words: CODE_TEXTS.speaker, run: speak },
    ...WORDS.map(({ field, key }) => ({ key, words: CODE_TEXTS[field], run: () => add(field) })),
    { key: 'h', words: CODE_TEXTS.newChain, run: second },
    { key: 'z', words: CODE_TEXTS.undo, run: room.open.undo },
    { key: 'Enter', words: CODE_TEXTS.close, run: () => fill(false) },
    { key: 'Escape', words: CODE_TEXTS.close, run: () => fill(false) },
    ...choiceKeys(room),
    ...markKeys(room),
  ];
  // Only one form's keys hold at a time.
  const isOwn = isFilling && !isAsking;
  useKeys(isOwn ? keys : [], { isAlone: isOwn });
  if (isAsking) return <AskKind onKind={nameIt} onCancel={() => ask(false)} />;
  return (
    <div class="code-form">
      <h4>{CODE_TEXTS.chain}</h4>
      {chains.map((chain, at) => (
        <ChainRow key={at} {...room} chain={chain} nth={at} onDropWords={speak} />
      ))}
      <p class="verdicts">
        <button type="button" aria-keyshortcuts={isFilling ? 's' : undefined} onClick={speak}>
          {CODE_TEXTS.speaker} {isFilling && <kbd>s</kbd>}
        </button>{' '}
        {(chains[0]?.length ?? 0) > 0 && (
          <button type="button" aria-keyshortcuts={isFilling ? 'h' : undefined} onClick={second}>
            {CODE_TEXTS.newChain} {isFilling && <kbd>h</kbd>}
          </button>
        )}
      </p>
      {nth >= chains.length && <p class="note">{CODE_TEXTS.chainNow(nth)}</p>}
      <ul class="plain">
        {WORDS.map(({ field, key }) => (
          <RoleRow
            key={field}
            label={CODE_TEXTS[field]}
            hotkey={key}
            none={CODE_TEXTS.noWords}
            isFilling={isFilling}
            onGive={() => add(field)}
            onDropWords={() => add(field)}
            filled={claim[field].map((span, at) => ({
              words: visibleText(text.slice(...span)),
              onDrop: () => {
                const rest = claim[field].filter((_, one) => one !== at);
                // A claim without content is none.
                if (field !== 'content' || rest.length > 0)
                  edit(setFields(coding, id, { [field]: rest }), id);
              },
            }))}
          />
        ))}
      </ul>
      <ClaimFields {...room} />
      <FillEnd isFilling={isFilling} fill={fill} />
    </div>
  );
}
