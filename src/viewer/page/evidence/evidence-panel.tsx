import { useEffect, useRef } from 'preact/hooks';
import { unreachable } from '../../../model/unreachable.ts';
import type { Room } from '../room.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { type Chosen, findChosen } from './chosen.ts';
import { EdgeEvidence } from './edge-evidence.tsx';
import { NodeEvidence } from './node-evidence.tsx';
import { WordsEvidence } from './words-evidence.tsx';

/** What is known about the selection, and its evidence. */
export function EvidencePanel(room: Room) {
  const { page, state } = room;
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.scrollTo(0, 0), [state.at]);
  return (
    <section class="evidence" ref={box} aria-label={EVIDENCE_TEXTS.evidence}>
      {isLeftOut(room) && <p class="note">{EVIDENCE_TEXTS.notShown}</p>}
      {body(room, findChosen(page, state.at))}
    </section>
  );
}

function body(room: Room, chosen: Chosen | null) {
  if (!chosen) {
    return (
      <div class="empty">
        <p>{room.state.at === null ? EVIDENCE_TEXTS.nothingChosen : EVIDENCE_TEXTS.unknownId}</p>
        <p>{EVIDENCE_TEXTS.aboutText}</p>
      </div>
    );
  }
  switch (chosen.kind) {
    case 'node':
      return <NodeEvidence key={chosen.id} {...room} id={chosen.id} />;
    case 'edge':
      return <EdgeEvidence key={chosen.id} {...room} edge={chosen} />;
    case 'words':
      return <WordsEvidence {...room} words={chosen} />;
    default:
      return unreachable(chosen);
  }
}

/** Selected, but not shown. */
function isLeftOut({ page, state: { at }, shown }: Room): boolean {
  if (at === null) return false;
  return page.graph.hasNode(at)
    ? !shown.nodes.has(at)
    : page.graph.hasEdge(at) && !shown.edges.has(at);
}
