import { useMemo } from 'preact/hooks';
import { FilterPanel } from './controls/filter-panel.tsx';
import { PageHeader } from './controls/page-header.tsx';
import { ArticlePanel } from './evidence/article-panel.tsx';
import { EvidencePanel } from './evidence/evidence-panel.tsx';
import type { Page } from './read-page.ts';
import type { Room } from './room.ts';
import { findShown } from './shown.ts';
import type { Store } from './store.ts';
import { TEXTS } from './texts/texts.ts';
import { useStoreState } from './use-store-state.ts';
import { VIEWS } from './views.ts';

/** Header, filters, the chosen view, and the evidence beside it. */
export function App({ page, store }: { page: Page; store: Store }) {
  const state = useStoreState(store);
  const { at, focus, to, filters } = state;
  // What is shown depends on the selection only when there is a focus or a path.
  const around = focus > 0 || to !== null ? at : null;
  const shown = useMemo(
    () => findShown(page, { at: around, focus, to, filters }),
    [page, around, focus, to, filters],
  );
  const room: Room = { page, state, shown, change: store.change };
  const view = VIEWS.find(({ id }) => id === state.view) ?? VIEWS[0];
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {TEXTS.skip}
      </button>
      <PageHeader {...room} />
      <div class="rooms">
        <FilterPanel {...room} />
        <main class="view" id="view" aria-label={view?.title}>
          {view && <view.Body {...room} />}
        </main>
        <div class="beside" id="evidence" tabIndex={-1}>
          <EvidencePanel {...room} />
          <ArticlePanel {...room} />
        </div>
      </div>
    </>
  );
}

/** A button, since a link would change the URL, which holds the page's state. */
const skip = (): void => document.getElementById('evidence')?.focus();
