import { formatState } from '../../../viewer/page/state.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { DeskStatus } from '../../api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { DESK_VIEWS } from '../desk-views.ts';
import { DESK_TEXTS } from '../texts/desk-texts.ts';

/** What folder this is, what is left to do, and where one can go. */
export function DeskHeader({
  status,
  state,
  view,
  onHelp,
}: DeskRoom & { view: string; onHelp: () => void }) {
  const { counts, folder, reviewer, articles } = status;
  return (
    <header class="head desk-head">
      <div class="head-title">
        <h1>{DESK_TEXTS.title}</h1>
        <p class="note">
          <bdi>{visibleText(folder)}</bdi> · {DESK_TEXTS.articles(articles)} ·{' '}
          <span class={status.isBuilding ? 'is-building' : undefined}>{progressOf(status)}</span>
          {reviewer !== null && (
            <>
              {' · '}
              <bdi>{DESK_TEXTS.judgesAs(visibleText(reviewer))}</bdi>
            </>
          )}
        </p>
        <p class="counts" id="counts">
          <strong>{DESK_TEXTS.openCount(counts.open + counts.changed + counts.disputed)}</strong>
          {(['accepted', 'corrected', 'rejected', 'unsure', 'changed', 'disputed'] as const).map(
            (name) =>
              counts[name] > 0 && (
                <span class={`count state-${name}`} key={name}>
                  {counts[name].toLocaleString('en')} {DESK_TEXTS.states[name]}
                </span>
              ),
          )}
        </p>
      </div>
      <nav class="tabs" aria-label={DESK_TEXTS.views}>
        {DESK_VIEWS.map(({ id, title, key }) => (
          <a
            key={id}
            href={formatState({ ...state, view: id })}
            aria-current={view === id ? 'page' : undefined}
            aria-keyshortcuts={key}
          >
            {title} <kbd>{key}</kbd>
          </a>
        ))}
        <button type="button" onClick={onHelp} aria-keyshortcuts="?">
          {DESK_TEXTS.keys} <kbd>?</kbd>
        </button>
      </nav>
    </header>
  );
}

const progressOf = ({ progress, isBuilding }: DeskStatus): string =>
  progress
    ? DESK_TEXTS.reading(progress.done, progress.all)
    : isBuilding
      ? DESK_TEXTS.building
      : DESK_TEXTS.upToDate;
