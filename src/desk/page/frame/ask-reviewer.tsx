import { useState } from 'preact/hooks';
import type { DeskRoom } from '../desk-room.ts';
import { DESK_TEXTS } from '../texts/desk-texts.ts';

/** Asked once: whose judgements these are. */
export function AskReviewer({ ask }: DeskRoom) {
  const [name, setName] = useState('');
  return (
    <form
      class="alone"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void ask.reviewer(name);
      }}
    >
      <h2>{DESK_TEXTS.whoJudges}</h2>
      <p>{DESK_TEXTS.whoJudgesLead}</p>
      <label class="field">
        {DESK_TEXTS.name}
        <input value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <p>
        <button type="submit">{DESK_TEXTS.begin}</button>
      </p>
    </form>
  );
}
