import type { PageData } from '../../page-data.ts';
import { visibleText } from '../../visible-text.ts';
import type { Room } from '../room.ts';
import { formatState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import { VIEWS } from '../views.ts';
import { SearchBox } from './search-box.tsx';

/** What the page is, for whom, what is not in it; the views, and the search. */
export function PageHead(room: Room) {
  const { page, state, change } = room;
  const { title, profile, leftOut } = page.data;
  return (
    <header class="head">
      <div class="head-title">
        <h1>
          <bdi>{visibleText(title)}</bdi>
        </h1>
        <p class={`profile profile-${profile}`}>
          {TEXTS.profile[profile]} {sentenceOf(leftOut)}
        </p>
      </div>
      <nav class="tabs" aria-label={TEXTS.views}>
        {VIEWS.map((view) => (
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
        label={TEXTS.search}
        onPick={(at) => change({ at, quote: null, to: null })}
      />
    </header>
  );
}

function sentenceOf({
  names,
  details,
  paragraphs,
  nodes,
  relationships,
}: PageData['leftOut']): string {
  const { counted } = TEXTS;
  const parts = [
    names > 0 && counted(names, 'name'),
    details > 0 && counted(details, 'detail'),
    paragraphs > 0 && counted(paragraphs, 'paragraph'),
    nodes > 0 && counted(nodes, 'node'),
    relationships > 0 && counted(relationships, 'relationship'),
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${TEXTS.leftOut}: ${parts.join(', ')}.` : TEXTS.nothingLeftOut;
}
