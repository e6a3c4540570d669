import { byText } from '../../../model/by-text.ts';
import type { EdgeId, NodeId } from '../../../model/ids.ts';
import { usePortion } from '../controls/use-portion.tsx';
import type { Page } from '../read-page.ts';
import { relationWords } from '../relation-words.ts';
import { linkTo, type Room } from '../room.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { NodeLink } from './node-name.tsx';

/** Relationships shown at once. */
const PORTION = 200;

/** A node's relationships, each linked to its own words, with the other end. */
export function Relations(room: Room & { id: NodeId }) {
  const { page, id } = room;
  const found = relationsOf(page, id);
  const { few, more } = usePortion(found, PORTION);
  if (found.length === 0) return null;
  return (
    <>
      <h3>
        {EVIDENCE_TEXTS.relationships} ({found.length})
      </h3>
      <ul class="plain relations">
        {few.map(({ edge, words, other }) => (
          <li key={edge}>
            <a class="relation" href={linkTo(room, edge)}>
              {words}
            </a>{' '}
            <NodeLink {...room} id={other} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

interface Relation {
  readonly edge: EdgeId;
  readonly words: string;
  readonly other: NodeId;
}

function relationsOf({ graph }: Page, id: NodeId): Relation[] {
  const found: Relation[] = [];
  graph.forEachEdge(id, (edge, attributes, source, target) => {
    if (attributes.type === 'IN' || attributes.type === 'REFERS_TO') return;
    const isOut = source === id;
    found.push({ edge, words: relationWords(attributes, isOut), other: isOut ? target : source });
  });
  return found.sort((a, b) => byText(a.words, b.words));
}
