import { useEffect, useState } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { DeskProfile, PublishAnswer } from '../../publish/publish-api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { useKeys } from '../frame/keys.ts';
import { PUBLISH_TEXTS } from '../texts/publish-texts.ts';
import { JudgeName } from './judge-name.tsx';
import { NameTable } from './name-table.tsx';
import { WriteForm } from './write-form.tsx';

/** Who would be named to others and who would not, and why; then what is given to them. */
export function PublishView(desk: DeskRoom) {
  const { state, change } = desk;
  const profile: DeskProfile = state.own['publish.profile'] === 'review' ? 'review' : 'public';
  const answer = useNames(desk, profile);
  const words = (state.own['publish.words'] ?? '').toLowerCase();
  const set = (fields: Record<string, string | null>): void =>
    change(withOwn(state, fields), { replace: true });
  const find = ({ name }: { name: string }): boolean => name.toLowerCase().includes(words);
  const [shown, withheld] = [answer?.shown ?? [], answer?.withheld ?? []].map((all) =>
    all.filter(find),
  );
  const rows = [...(shown ?? []).slice(0, MOST), ...(withheld ?? []).slice(0, MOST)];
  const at = rows.findIndex(({ id }) => id === state.own['publish.person']);
  const choose = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    set({ 'publish.person': row.id });
    document.getElementById(`name ${row.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const turn = (): void => set({ 'publish.profile': profile === 'public' ? 'review' : null });
  useKeys([
    { key: 'j', words: PUBLISH_TEXTS.nextRow, run: () => choose(at + 1) },
    { key: 'k', words: PUBLISH_TEXTS.previousRow, run: () => choose(at - 1) },
    { key: 'o', words: PUBLISH_TEXTS.otherProfile, run: turn },
  ]);
  if (!answer) return null;
  const table = {
    chosen: rows[at]?.id ?? null,
    choose: (id: string) => set({ 'publish.person': id }),
  };
  return (
    <div class="publish">
      <section class="publish-actions" aria-label={PUBLISH_TEXTS.actions}>
        <p class="note">{PUBLISH_TEXTS.lead}</p>
        <label class="field">
          {PUBLISH_TEXTS.profile} <kbd>o</kbd>
          <select
            value={profile}
            onChange={(event) => set({ 'publish.profile': event.currentTarget.value })}
          >
            {PROFILES.map((one) => (
              <option key={one} value={one}>
                {PUBLISH_TEXTS.profiles[one]}
              </option>
            ))}
          </select>
        </label>
        {answer.closed !== null && (
          <p class="problem" role="alert">
            <bdi>{PUBLISH_TEXTS.closed(answer.closed)}</bdi>
          </p>
        )}
        {answer.warnings.map((warning) => (
          <p class="problem" key={warning}>
            <bdi>{visibleText(warning)}</bdi>
          </p>
        ))}
        <JudgeName {...desk} person={rows[at] ?? null} />
        <WriteForm {...desk} profile={profile} />
      </section>
      <section class="publish-names" aria-label={PUBLISH_TEXTS.title}>
        <label class="field">
          {PUBLISH_TEXTS.words}
          <input
            type="search"
            value={state.own['publish.words'] ?? ''}
            onInput={(event) => set({ 'publish.words': event.currentTarget.value })}
          />
        </label>
        <NameTable title={PUBLISH_TEXTS.shown} rows={shown ?? []} most={MOST} {...table} />
        <NameTable title={PUBLISH_TEXTS.withheld} rows={withheld ?? []} most={MOST} {...table} />
        {answer.unread.length > 0 && (
          <>
            <h2>{PUBLISH_TEXTS.unread(answer.unread.length)}</h2>
            <p class="note">{PUBLISH_TEXTS.unreadLead}</p>
            <ul>
              {answer.unread
                .filter(find)
                .slice(0, MOST)
                .map(({ article, name }) => (
                  <li key={`${article} ${name}`}>
                    <bdi>{visibleText(name)}</bdi> <span class="kind">{article}</span>
                  </li>
                ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}

/** Rows of one list. */
const MOST = 300;
const PROFILES: readonly DeskProfile[] = ['public', 'review'];

/** Of the last build; while one runs, the lists of the one before stay. */
function useNames({ ask, status }: DeskRoom, profile: DeskProfile): PublishAnswer | null {
  const [answer, setAnswer] = useState<PublishAnswer | null>(null);
  useEffect(() => {
    if (status.isBuilding && answer) return;
    let isOver = false;
    ask.get<PublishAnswer>('publish', { profile }).then(
      (found) => {
        if (!isOver) setAnswer(found);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [profile, status.isBuilding, status.revision]);
  return answer;
}
