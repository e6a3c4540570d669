import { formatState, type State } from '../../../viewer/page/state.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { BringInAnswer, BroughtSource } from '../../bring-in/bring-in-api.ts';
import { withOwn } from '../desk-room.ts';
import { BRING_IN_TEXTS } from '../texts/bring-in-texts.ts';

interface Brought {
  readonly answers: readonly BringInAnswer[];
  readonly state: State;
}

/** What became of each file, the newest first: its sources, or why it was refused. */
export const BroughtList = ({ answers, state }: Brought) => (
  <ul class="brought-list">
    {answers.map(({ name, brought, problems }, at) => (
      <li key={answers.length - at}>
        <h3>
          <span class={`badge state-${brought ? 'accepted' : 'rejected'}`}>
            {brought ? BRING_IN_TEXTS.taken : BRING_IN_TEXTS.refused}
          </span>{' '}
          <bdi>{visibleText(name)}</bdi>
        </h3>
        {brought && (
          <>
            <p class="kind">
              <bdi>{visibleText(brought.file)}</bdi> · {BRING_IN_TEXTS.hash}{' '}
              <code>{brought.sha256}</code>
            </p>
            <ul class="plain">
              {brought.sources.slice(0, MOST).map((source) => (
                <SourceLine key={source.id} source={source} state={state} />
              ))}
            </ul>
            <Others count={brought.sources.length - MOST} />
          </>
        )}
        {problems.length > 0 && (
          <ul class="brought-problems">
            {problems.slice(0, MOST).map((problem, nth) => (
              <ProblemLine key={String(nth)} problem={problem} />
            ))}
          </ul>
        )}
        <Others count={problems.length - MOST} />
      </li>
    ))}
  </ul>
);

/** Of one file. */
const MOST = 20;

const Others = ({ count }: { count: number }) =>
  count > 0 ? <p class="note">{BRING_IN_TEXTS.more(count)}</p> : null;

const SourceLine = ({ source, state }: { source: BroughtSource; state: State }) => {
  const { id, title, publication, published, version } = source;
  const own = withOwn(state, { 'inbox.article': id, 'inbox.state': 'all' });
  return (
    <li>
      <bdi>{visibleText(title ?? BRING_IN_TEXTS.noTitle)}</bdi>
      <span class="kind">
        {' · '}
        {publication !== null && <bdi>{`${visibleText(publication)} · `}</bdi>}
        {visibleText(published ?? BRING_IN_TEXTS.noDay)} · <bdi>{id}</bdi>
      </span>
      {version && <p class="problem">{BRING_IN_TEXTS.versions[version]}</p>}
      <p>
        <a href={formatState({ ...state, view: 'inbox', ...own })}>{BRING_IN_TEXTS.toInbox}</a>
      </p>
    </li>
  );
};

function ProblemLine({ problem }: { problem: BringInAnswer['problems'][number] }) {
  const { rule, severity, reason, place, actual, expected } = problem;
  return (
    <li class={severity === 'error' ? 'brought-error' : undefined}>
      <bdi>
        {place.line !== undefined && `${BRING_IN_TEXTS.line(place.line)}: `}
        {place.path !== undefined && `${visibleText(place.path)}: `}
        {visibleText(reason)}
      </bdi>{' '}
      <code>{rule}</code>
      {actual !== undefined && (
        <p class="kind">
          {BRING_IN_TEXTS.actual}: <bdi>{visibleText(actual)}</bdi>
        </p>
      )}
      {expected !== undefined && (
        <p class="kind">
          {BRING_IN_TEXTS.expected}: <bdi>{visibleText(expected)}</bdi>
        </p>
      )}
    </li>
  );
}
