import { usePortion } from '../../../viewer/page/controls/use-portion.tsx';
import { formatState } from '../../../viewer/page/state.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { InboxAnswer } from '../../api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { DESK_TEXTS } from '../texts/desk-texts.ts';
import { INBOX_TEXTS } from '../texts/inbox-texts.ts';

/** Articles shown at once. */
const PORTION = 100;
const COLUMNS = ['accepted', 'corrected', 'rejected'] as const;

/** How much of each article is open, accepted, corrected and rejected. */
export function ArticleCounts({ articles, ...room }: DeskRoom & Pick<InboxAnswer, 'articles'>) {
  const { few, more } = usePortion(articles, PORTION);
  return (
    <section class="article-counts" aria-label={INBOX_TEXTS.byArticle}>
      <table>
        <caption>{INBOX_TEXTS.byArticle}</caption>
        <thead>
          <tr>
            <th scope="col">{INBOX_TEXTS.article}</th>
            <th scope="col">{DESK_TEXTS.states.open}</th>
            {COLUMNS.map((state) => (
              <th scope="col" key={state}>
                {DESK_TEXTS.states[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {few.map(({ source, title, counts }) => (
            <tr key={source}>
              <th scope="row">
                <a
                  href={formatState({
                    ...room.state,
                    own: withOwn(room.state, { 'inbox.article': source }).own,
                  })}
                >
                  <bdi>{visibleText(title)}</bdi>
                </a>
              </th>
              <td>{counts.open + counts.changed + counts.disputed}</td>
              {COLUMNS.map((state) => (
                <td key={state}>{counts[state]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
}
