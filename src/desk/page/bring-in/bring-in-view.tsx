import { useEffect, useRef, useState } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { BringInPlace } from '../../bring-in/bring-in-api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { useKeys } from '../frame/keys.ts';
import { BRING_IN_TEXTS } from '../texts/bring-in-texts.ts';
import { BroughtList } from './brought-list.tsx';
import { TextForm } from './text-form.tsx';

/** Puts files and texts among the articles; what was refused says why. */
export function BringInView(desk: DeskRoom) {
  const { ask, bringing } = desk;
  const [place, setPlace] = useState<BringInPlace | null>(null);
  const [, redraw] = useState(0);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => bringing.subscribe(() => redraw((drawn) => drawn + 1)), [bringing]);
  useEffect(() => {
    ask.get<BringInPlace>('bring-in').then(setPlace, () => undefined);
  }, [ask]);
  const choose = {
    key: 'f',
    words: BRING_IN_TEXTS.choose,
    run: () => chooser.current?.click(),
  };
  useKeys([choose]);
  const { progress, answers } = bringing;
  return (
    <div class="bring-in">
      <section class="bring-in-give" aria-label={BRING_IN_TEXTS.title}>
        <p class="note">{BRING_IN_TEXTS.lead}</p>
        <h2>{BRING_IN_TEXTS.files}</h2>
        {place && place.folders.length > 1 && (
          <label class="field">
            {BRING_IN_TEXTS.folder}
            <select
              value={bringing.into}
              onChange={(event) => {
                bringing.into = Number(event.currentTarget.value);
              }}
            >
              {place.folders.map((folder, at) => (
                <option key={folder} value={at}>
                  {visibleText(folder)}
                </option>
              ))}
            </select>
          </label>
        )}
        <p class="verdicts">
          <KeyButtons actions={[choose]} />
          <span class="kind">{BRING_IN_TEXTS.kinds}</span>
        </p>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={place?.endings.join(',')}
          aria-label={BRING_IN_TEXTS.choose}
          onChange={(event) => {
            const { files } = event.currentTarget;
            bringing.addFiles([...(files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <TextForm {...desk} />
      </section>
      <section class="bring-in-done" aria-label={BRING_IN_TEXTS.done}>
        <h2>{BRING_IN_TEXTS.done}</h2>
        {progress && (
          <p class="is-building" role="status">
            {BRING_IN_TEXTS.sending(progress.done, progress.all)}
          </p>
        )}
        {answers.length === 0 ? (
          <p class="empty">{BRING_IN_TEXTS.nothingYet}</p>
        ) : (
          <BroughtList answers={answers} state={desk.state} />
        )}
      </section>
    </div>
  );
}
