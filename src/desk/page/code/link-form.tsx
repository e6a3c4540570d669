import { useEffect, useRef, useState } from 'preact/hooks';
import { addAssessment, addLink } from '../../code/edit/add-link.ts';
import { CLOSED_LISTS } from '../closed-lists.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';
import { LINK_TYPES } from './code-terms.ts';
import { ChoiceInput } from './field-inputs.tsx';
import { linkableItems } from './linkable-items.ts';

interface Form extends CodeRoom {
  readonly what: 'link' | 'verdict';
  /** The words that say so. */
  readonly span: readonly [number, number];
  readonly onDone: (id: string | null) => void;
}

/** A relation between two things, or somebody's verdict; both are chosen from what is coded. */
export function LinkForm({ what, span, onDone, ...room }: Form) {
  const { coding, edit } = room;
  const all = linkableItems(room);
  const types = what === 'link' ? LINK_TYPES : CLOSED_LISTS.verdict;
  const [type, setType] = useState<string>(types[0] ?? '');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('select')?.focus(), []);
  const ends = what === 'link' ? [CODE_TEXTS.from, CODE_TEXTS.to] : [CODE_TEXTS.by, CODE_TEXTS.of];
  const add = (): void => {
    if (from === null || to === null) {
      room.desk.say(CODE_TEXTS.needsTwo);
      return;
    }
    const link = { type, from, to, span };
    const added = what === 'link' ? addLink(coding, link) : addAssessment(coding, link);
    edit(added.coding, added.at);
    onDone(added.at);
  };
  return (
    <fieldset ref={box} class="code-form code-fields">
      <legend>{CODE_TEXTS[what]}</legend>
      <ChoiceInput
        label={ends[0] ?? ''}
        value={from}
        none={CODE_TEXTS.sameChoose}
        values={all}
        onSet={setFrom}
      />
      <ChoiceInput
        label={what === 'link' ? CODE_TEXTS.kind : CODE_TEXTS.status}
        value={type}
        values={types}
        onSet={(value) => setType(value ?? type)}
      />
      <ChoiceInput
        label={ends[1] ?? ''}
        value={to}
        none={CODE_TEXTS.sameChoose}
        values={all}
        onSet={setTo}
      />
      <p>
        <button type="button" onClick={add}>
          {CODE_TEXTS.close}
        </button>{' '}
        <button type="button" onClick={() => onDone(null)}>
          {CODE_TEXTS.nothing}
        </button>
      </p>
    </fieldset>
  );
}
