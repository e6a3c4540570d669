import { useEffect, useRef } from 'preact/hooks';
import { DESK_TEXTS } from '../texts/desk-texts.ts';
import { heldKeys } from './keys.ts';

/** Every key that acts at the moment. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="keys" aria-label={DESK_TEXTS.keys} onClose={onClose}>
      <h2>{DESK_TEXTS.keys}</h2>
      <dl>
        {heldKeys().map(({ key, words }) => (
          <div key={`${key} ${words}`}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        {DESK_TEXTS.close}
      </button>
    </dialog>
  );
}
