import type { ClaimFact, Fact } from '../../../model/figures.ts';

/**
 * Origins at a glance: a solid dot for each named one, boxed by side; hollow for anonymous, a
 * square for an article's own voice, dotted for unknown. The words beside it say the same.
 */
export function OriginMarks({ fact }: { fact: Fact | ClaimFact }) {
  const named = fact.shares.filter(({ kind }) => kind === 'named');
  const sides = [...new Set(named.map(({ side }) => side))];
  return (
    <span class="origin-marks" aria-hidden="true">
      {sides.map((side) => (
        <span key={side ?? ''} class={side === null ? 'origin-side origin-no-side' : 'origin-side'}>
          {named
            .filter((share) => share.side === side)
            .map(({ id }) => (
              <span key={id} class="origin-dot" />
            ))}
          {side !== null && <span class="origin-country">{side}</span>}
        </span>
      ))}
      {times(fact.anonymous, 'origin-dot origin-anonymous')}
      {times(fact.ownVoice, 'origin-dot origin-own')}
      {times(fact.unknown, 'origin-dot origin-unknown')}
    </span>
  );
}

const times = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => <span key={`${name} ${at}`} class={name} />);
