import { visibleText } from '../../visible-text.ts';
import { relationWords } from '../relation-words.ts';
import type { Room } from '../room.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { type Chosen, mentionsOf } from './chosen.ts';
import { Definitions } from './definitions.tsx';
import { HowRead } from './how-read.tsx';
import { NodeLink } from './node-name.tsx';
import { Quotations } from './quotations.tsx';
import { WhoSays } from './who-says.tsx';

/** A relationship: its ends, properties and words, and who says so. */
export function EdgeEvidence(room: Room & { edge: Extract<Chosen, { kind: 'edge' }> }) {
  const { page, edge } = room;
  const { id, source, target, attributes } = edge;
  const { cue, reason, status, aspect, stance, share } = attributes;
  const notes: [string, string | undefined][] = [
    [EVIDENCE_TEXTS.edge.cue, cue && `“${visibleText(cue)}”`],
    [EVIDENCE_TEXTS.edge.verdict, status && TEXTS.verdictWords[status]],
    [EVIDENCE_TEXTS.edge.aspect, aspect && visibleText(aspect)],
    [EVIDENCE_TEXTS.edge.stance, stance && TEXTS.stanceWords[stance]],
    [EVIDENCE_TEXTS.edge.reason, reason && visibleText(reason)],
    [EVIDENCE_TEXTS.edge.share, share === undefined ? undefined : `${Math.round(share * 100)} %`],
  ];
  return (
    <>
      <h2 class="edge">
        <NodeLink {...room} id={source} />
        <span class="relation">{relationWords(attributes, true)}</span>
        <NodeLink {...room} id={target} />
      </h2>
      <Definitions all={notes.flatMap(([word, value]) => (value ? [{ word, value }] : []))} />
      <Quotations {...room} at={id} mentions={mentionsOf(page, edge)} />
      <WhoSays {...room} id={source} />
      <HowRead {...attributes} />
    </>
  );
}
