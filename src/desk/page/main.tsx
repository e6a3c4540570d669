import { render } from 'preact';
import { createStore } from '../../viewer/page/store.ts';
import { DeskApp } from './desk-app.tsx';
import { createAsk } from './frame/ask.ts';
import { takeToken } from './frame/take-token.ts';
import { DESK_TEXTS } from './texts/desk-texts.ts';

const root = document.getElementById('page');
if (!root) throw new Error('the page has no place to be drawn');
root.replaceChildren();
const token = takeToken(window);
if (token === null)
  render(
    <main class="alone">
      <h1>{DESK_TEXTS.title}</h1>
      <p>{DESK_TEXTS.noToken}</p>
    </main>,
    root,
  );
else render(<DeskApp ask={createAsk(token)} store={createStore(window)} />, root);
