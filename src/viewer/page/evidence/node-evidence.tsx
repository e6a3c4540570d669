import type { NodeAttributes } from '../../../model/graph.ts';
import type { NodeId } from '../../../model/ids.ts';
import { visibleText } from '../../visible-text.ts';
import { statusOf } from '../read-page.ts';
import type { Room } from '../room.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { findChosen, mentionsOf } from './chosen.ts';
import { Corroboration } from './corroboration.tsx';
import { datesOf } from './dates-of.ts';
import { Definitions } from './definitions.tsx';
import { HowRead } from './how-read.tsx';
import { NodeName } from './node-name.tsx';
import { PathSteps, PathTools } from './path-tools.tsx';
import { propertiesOf } from './properties.ts';
import { Quotations } from './quotations.tsx';
import { Relations } from './relations.tsx';
import { ReviewLine } from './reviewed.tsx';
import { WhoSays } from './who-says.tsx';

/**
 * Everything known about a node: what, when, who says so, corroboration, words, and who read it.
 */
export function NodeEvidence(room: Room & { id: NodeId }) {
  const { page, id } = room;
  const attributes = page.graph.getNodeAttributes(id);
  const chosen = findChosen(page, id);
  return (
    <>
      <h2>
        <NodeName page={page} id={id} />
      </h2>
      <PathSteps {...room} />
      <Standing {...room} attributes={attributes} />
      {attributes.label === 'Claim' && (
        <blockquote>
          <bdi>{visibleText(attributes.text)}</bdi>
        </blockquote>
      )}
      <Definitions
        all={[
          ...datesOf(page, id).map((value) => ({ word: EVIDENCE_TEXTS.when, value, isOurs: true })),
          ...propertiesOf(attributes).map(([word, value]) => ({ word, value })),
        ]}
      />
      <WhoSays {...room} />
      {attributes.label === 'Event' && <Corroboration {...room} />}
      <Quotations {...room} at={id} mentions={chosen ? mentionsOf(page, chosen) : []} />
      <Relations {...room} />
      {'coder' in attributes ? <HowRead {...attributes} /> : <ReviewLine {...attributes} />}
      <PathTools {...room} />
    </>
  );
}

/** How the event or claim is told and whether it was verified. Comes first, in words. */
function Standing({ page, id, attributes }: Room & { id: NodeId; attributes: NodeAttributes }) {
  if (attributes.label !== 'Event' && attributes.label !== 'Claim') return null;
  const status = statusOf(page, id, attributes);
  return (
    <p class="standing">
      {attributes.label === 'Event' && (
        <span class={`badge told-${attributes.factuality}`}>
          {TEXTS.toldAs[attributes.factuality]}
        </span>
      )}
      {attributes.label === 'Event' && attributes.polarity === 'negative' && (
        <span class="badge">{TEXTS.negative}</span>
      )}
      {attributes.label === 'Claim' && (
        <span class="badge">{TEXTS.stanceWords[attributes.stance]}</span>
      )}
      <span class={`badge status-${status}`}>{TEXTS.statusWords[status]}</span>
    </p>
  );
}
