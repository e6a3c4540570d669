import { useRef, useState } from 'preact/hooks';
import type { TextRequest } from '../../bring-in/bring-in-api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { useKeys } from '../frame/keys.ts';
import { useSending } from '../frame/use-sending.ts';
import { BRING_IN_TEXTS } from '../texts/bring-in-texts.ts';

type Field = keyof typeof BRING_IN_TEXTS.fields;
const FIELDS = Object.keys(BRING_IN_TEXTS.fields) as Field[];
const EMPTY: Record<Field | 'text', string> = {
  text: '',
  title: '',
  publication: '',
  published: '',
  url: '',
  language: '',
};

/** A text that is pasted, with what is known of it. What was refused stays, to be put right. */
export function TextForm({ bringing, say }: DeskRoom) {
  const [given, setGiven] = useState(EMPTY);
  const area = useRef<HTMLTextAreaElement>(null);
  const send = useSending(say);
  const bring = (): void =>
    void send(async () => {
      if (given.text.trim() === '') return BRING_IN_TEXTS.noText;
      const request: Omit<TextRequest, 'into' | 'more'> = given;
      const { name, brought } = await bringing.addText(request);
      if (!brought) return BRING_IN_TEXTS.notBrought(name);
      setGiven(EMPTY);
      return BRING_IN_TEXTS.brought(brought.sources.length);
    });
  const actions = [{ key: 'b', words: BRING_IN_TEXTS.bringText, run: bring }];
  useKeys([
    ...actions,
    { key: 'p', words: BRING_IN_TEXTS.pasted, run: () => area.current?.focus() },
  ]);
  return (
    <>
      <h2>{BRING_IN_TEXTS.text}</h2>
      <label class="field">
        {BRING_IN_TEXTS.pasted} <kbd>p</kbd>
        <textarea
          ref={area}
          rows={9}
          value={given.text}
          spellcheck={false}
          onInput={(event) => setGiven({ ...given, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </label>
      {FIELDS.map((field) => (
        <label class="field" key={field}>
          {BRING_IN_TEXTS.fields[field]} <span class="kind">{BRING_IN_TEXTS.helps[field]}</span>
          <input
            value={given[field]}
            spellcheck={false}
            onInput={(event) => setGiven({ ...given, [field]: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') bring();
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
        </label>
      ))}
      <p class="verdicts">
        <KeyButtons actions={actions} />
      </p>
    </>
  );
}
