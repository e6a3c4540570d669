import type { ClaimFact, Fact } from '../../../model/figures.ts';

/**
 * Origins to be seen at a glance: a whole dot each named one, in a box with those of its side; anonymous
 * ones hollow, an article's own voice a square, unknown ones dotted. The words beside it say the same.
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
