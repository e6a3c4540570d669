import { visibleText } from '../../visible-text.ts';
import { leftOutInWords } from '../left-out-in-words.ts';
import type { Room } from '../room.ts';
import { formatState } from '../state.ts';
import { CONTROL_TEXTS } from '../texts/control-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { VIEWS } from '../views.ts';
import { SearchBox } from './search-box.tsx';

/** Title, audience and what was left out; the views and the search. */
export function PageHeader(room: Room) {
  const { page, state, change } = room;
  const { title, profile, leftOut } = page.data;
  return (
    <header class="head">
      <div class="head-title">
        <h1>
          <bdi>{visibleText(title)}</bdi>
        </h1>
        <p class={`profile profile-${profile}`}>
          {TEXTS.profile[profile]} {leftOutInWords(leftOut)}
        </p>
      </div>
      <nav class="tabs" aria-label={CONTROL_TEXTS.views}>
        {VIEWS.filter(({ id }) => id !== 'map' || page.data.located.length > 0).map((view) => (
          <a
            key={view.id}
            href={formatState({ ...state, view: view.id })}
            aria-current={state.view === view.id ? 'page' : undefined}
          >
            {view.title}
          </a>
        ))}
      </nav>
      <SearchBox
        {...room}
        label={CONTROL_TEXTS.search}
        onPick={(at) => change({ at, quote: null, to: null })}
      />
    </header>
  );
}
