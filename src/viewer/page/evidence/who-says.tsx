import type { NodeOf } from '../../../model/graph.ts';
import type { NodeId } from '../../../model/ids.ts';
import { linkTo, type Room } from '../room.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { ChainSteps, StepVerdicts } from './chain-steps.tsx';
import { articlesOfEvent, claimsOf, findSteps, verdictsOn } from './find-steps.ts';
import { NodeName } from './node-name.tsx';

/** Claims unfolded at first. */
const OPEN = 4;

/** Who says so, and through whom: the chains of a claim, or of each claim that asserts an event. */
export function WhoSays(room: Room & { id: NodeId }) {
  const { page, id } = room;
  const { label } = page.graph.getNodeAttributes(id);
  if (label === 'Claim')
    return (
      <>
        <h3>{EVIDENCE_TEXTS.chain}</h3>
        <ClaimChains {...room} claim={id} />
      </>
    );
  if (label !== 'Event') return null;
  const claims = claimsOf(page, id);
  if (claims.length === 0)
    return (
      <>
        <h3>{EVIDENCE_TEXTS.chain}</h3>
        <p>{EVIDENCE_TEXTS.ownVoice}</p>
        <ChainSteps {...room} steps={articlesOfEvent(page, id)} />
      </>
    );
  return (
    <>
      <h3>{EVIDENCE_TEXTS.tellings(claims.length)}</h3>
      {claims.map((claim, at) => (
        <details key={claim} class="telling" open={at < OPEN}>
          <summary>
            <NodeName page={page} id={claim} />
          </summary>
          <p>
            <a href={linkTo(room, claim)}>{EVIDENCE_TEXTS.openClaim}</a>
          </p>
          <ClaimChains {...room} claim={claim} />
        </details>
      ))}
    </>
  );
}

function ClaimChains(room: Room & { claim: NodeId }) {
  const { page, claim } = room;
  const { origin } = page.graph.getNodeAttributes(claim) as NodeOf<'Claim'>;
  return (
    <>
      {origin !== 'stated' && <p class="note">{EVIDENCE_TEXTS.originWords[origin]}</p>}
      {findSteps(page, claim).map((steps, at) => (
        <ChainSteps key={`${claim} ${at.toString()}`} {...room} steps={steps} />
      ))}
      <StepVerdicts {...room} verdicts={verdictsOn(page, claim)} />
    </>
  );
}
