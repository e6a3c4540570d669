import { visibleText } from '../../../viewer/visible-text.ts';
import type { DeskDoubt, InboxAnswer, TaskState } from '../../api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { DESK_TEXTS } from '../texts/desk-texts.ts';
import { INBOX_TEXTS } from '../texts/inbox-texts.ts';
import { type FilterField, filterOf } from './filter-of.ts';

type Choice = readonly [value: string, words: string];

/** What is asked for; every field is in the URL. */
export function InboxFilters({ answer, ...room }: DeskRoom & { answer: InboxAnswer }) {
  const filter = filterOf(room.state);
  const set = (field: FilterField, value: string): void =>
    room.change(withOwn(room.state, { [`inbox.${field}`]: value }), { replace: true });
  const choice = (field: FilterField, label: string, choices: readonly Choice[]) => (
    <label class="field">
      {label}
      <select
        value={filter[field] ?? ''}
        onChange={(event) => set(field, event.currentTarget.value)}
      >
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="filters inbox-filters" aria-label={INBOX_TEXTS.filters}>
      {choice('doubt', INBOX_TEXTS.doubt, [
        ['', INBOX_TEXTS.anyDoubt],
        ...DOUBTS.map(
          (doubt): Choice => [
            doubt,
            `${DESK_TEXTS.doubts[doubt]} (${(answer.byDoubt[doubt] ?? 0).toLocaleString('en')})`,
          ],
        ),
      ])}
      {choice('state', INBOX_TEXTS.state, [
        ['', INBOX_TEXTS.todo],
        ...STATES.map((state): Choice => [state, DESK_TEXTS.states[state]]),
        ['all', INBOX_TEXTS.all],
      ])}
      {choice('article', INBOX_TEXTS.article, [
        ['', INBOX_TEXTS.anyArticle],
        ...answer.articles.map(
          ({ source, title, counts }): Choice => [
            source,
            `${visibleText(title)} (${counts.open + counts.changed + counts.disputed})`,
          ],
        ),
      ])}
      {choice('coder', INBOX_TEXTS.coder, [
        ['', INBOX_TEXTS.anyCoder],
        ...answer.coders.map((coder): Choice => [coder, visibleText(coder)]),
      ])}
      {choice('below', INBOX_TEXTS.below, [
        ['', INBOX_TEXTS.anySure],
        ...SURE.map((percent): Choice => [percent, `${percent} %`]),
      ])}
      <label class="field">
        {INBOX_TEXTS.words}
        <input
          type="search"
          value={filter.words ?? ''}
          onInput={(event) => set('words', event.currentTarget.value)}
        />
      </label>
    </section>
  );
}

/** In the order of `api.ts`, whose schemas the page does not load. */
const DOUBTS = Object.keys(DESK_TEXTS.doubts) as DeskDoubt[];
const STATES = Object.keys(DESK_TEXTS.states) as TaskState[];
const SURE = ['30', '50', '70', '90'];
