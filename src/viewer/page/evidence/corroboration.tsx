import type { ClaimFact, Fact } from '../../../model/figures.ts';
import type { NodeId } from '../../../model/ids.ts';
import type { Room } from '../room.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { NodeLink } from './node-name.tsx';
import { originsInWords } from './origins-in-words.ts';

/** How many independent origins an event has, and on which sides; never a single number. */
export function Corroboration(room: Room & { id: NodeId }) {
  const { page, id } = room;
  const fact = page.facts.get(id);
  if (!fact) return null;
  return (
    <>
      <h3>{EVIDENCE_TEXTS.corroboration}</h3>
      <p>{originsInWords(fact)}.</p>
      <ul class="plain">
        {fact.shares.map(({ id: origin, kind, side }) => (
          <li key={origin}>
            <NodeLink {...room} id={origin} />{' '}
            <span class="kind">{[TEXTS.originKinds[kind], side ?? TEXTS.noSide].join(', ')}</span>
          </li>
        ))}
        {fact.deniedBy.map((origin) => (
          <li key={origin} class="warning">
            {TEXTS.deniedBy} <NodeLink {...room} id={origin} />
          </li>
        ))}
      </ul>
      <Withheld fact={fact} />
    </>
  );
}

/** Says how much is counted but not shown. */
export const Withheld = ({ fact: { withheld } }: { fact: Fact | ClaimFact }) =>
  withheld.sources + withheld.claims === 0 ? null : (
    <p class="note">{EVIDENCE_TEXTS.countedButWithheld(withheld)}</p>
  );
