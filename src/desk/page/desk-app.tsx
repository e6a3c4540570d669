import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Store } from '../../viewer/page/store.ts';
import { useStoreState } from '../../viewer/page/use-store-state.ts';
import { createBringing } from './bring-in/create-bringing.ts';
import type { DeskRoom } from './desk-room.ts';
import { DESK_VIEWS } from './desk-views.ts';
import type { DeskAsk } from './frame/ask.ts';
import { AskReviewer } from './frame/ask-reviewer.tsx';
import { DeskHeader } from './frame/desk-header.tsx';
import { KeyHelp } from './frame/key-help.tsx';
import { type KeyAction, listenToKeys, useKeys } from './frame/keys.ts';
import { useDrops } from './frame/use-drops.ts';
import { useStatus } from './frame/use-status.ts';
import { BRING_IN_TEXTS } from './texts/bring-in-texts.ts';
import { DESK_TEXTS } from './texts/desk-texts.ts';

/** Header, the chosen view, and what the page says. */
export function DeskApp({ ask, store }: { ask: DeskAsk; store: Store }) {
  const state = useStoreState(store);
  const [said, say] = useState('');
  const [isHelpOpen, openHelp] = useState(false);
  const { status, isGone } = useStatus(ask);
  const bringing = useMemo(() => createBringing(ask), [ask]);
  const isDropping = useDrops((files) => {
    store.change({ view: 'bring-in' });
    bringing.addFiles(files);
  });
  // Before the page is painted, so that no key of a quick reader is lost.
  useLayoutEffect(() => listenToKeys(window), []);
  useKeys([
    ...DESK_VIEWS.map(
      ({ id, key, title }): KeyAction => ({
        key,
        words: title,
        run: () => store.change({ view: id }),
      }),
    ),
    { key: '?', words: DESK_TEXTS.keys, run: () => openHelp((isOpen) => !isOpen) },
    { key: 'Escape', words: DESK_TEXTS.close, run: () => openHelp(false) },
  ]);
  if (!status)
    return (
      <main class="alone">
        <h1>{DESK_TEXTS.title}</h1>
        {isGone && <p>{DESK_TEXTS.gone}</p>}
      </main>
    );
  const room: DeskRoom = { ask, status, state, change: store.change, bringing, say };
  const view = DESK_VIEWS.find(({ id }) => id === state.view) ?? DESK_VIEWS[0];
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {DESK_TEXTS.skip}
      </button>
      <DeskHeader {...room} view={view?.id ?? ''} onHelp={() => openHelp(true)} />
      {isGone && (
        <p class="problem" role="alert">
          {DESK_TEXTS.gone}
        </p>
      )}
      {status.problems.map((problem) => (
        <p class="problem" role="alert" key={problem}>
          <bdi>{problem}</bdi>
        </p>
      ))}
      <main class="desk-view" id="view" tabIndex={-1} aria-label={view?.title}>
        {status.reviewer === null ? <AskReviewer {...room} /> : view && <view.Body {...room} />}
      </main>
      <p class="said" role="status">
        {said}
      </p>
      {isDropping && <p class="drop-here">{BRING_IN_TEXTS.dropHere}</p>}
      {isHelpOpen && <KeyHelp onClose={() => openHelp(false)} />}
    </>
  );
}

const skip = (): void => document.getElementById('view')?.focus();
