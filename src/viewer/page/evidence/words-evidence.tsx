import type { NodeOf } from '../../../model/graph.ts';
import type { EdgeId } from '../../../model/ids.ts';
import { visibleText } from '../../visible-text.ts';
import { captionOf } from '../caption.ts';
import { relationWords } from '../relation-words.ts';
import { linkTo, type Room } from '../room.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { type Chosen, mentionsOf, restingOn } from './chosen.ts';
import { NodeLink } from './node-name.tsx';

/**
 * From article to graph: the selected words, and every node and relationship that rests on them.
 */
export function WordsEvidence(room: Room & { words: Extract<Chosen, { kind: 'words' }> }) {
  const { page, words } = room;
  const { text } = page.graph.getNodeAttributes(words.article) as NodeOf<'Article'>;
  const ids = [...new Set(mentionsOf(page, words).flatMap((id) => restingOn(page, id)))];
  const nodes = ids.filter((id) => page.graph.hasNode(id));
  const edges = ids.filter((id) => page.graph.hasEdge(id));
  return (
    <>
      <h2>
        <q>{visibleText(text.slice(words.start, words.end))}</q>
      </h2>
      <h3>{EVIDENCE_TEXTS.restOnThese}</h3>
      <ul class="plain">
        {nodes.map((id) => (
          <li key={id}>
            <NodeLink {...room} id={id} />
          </li>
        ))}
      </ul>
      {edges.length > 0 && (
        <>
          <h3>
            {EVIDENCE_TEXTS.relationships} ({edges.length})
          </h3>
          <ul class="plain">
            {edges.map((id) => (
              <li key={id}>
                <a href={linkTo(room, id)}>{sentenceOf(room, id)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Characters per end. */
const END = 60;

function sentenceOf({ page }: Room, edge: EdgeId) {
  const [source, target] = page.graph.extremities(edge);
  return (
    <>
      <bdi>{captionOf(page, source, END)}</bdi>{' '}
      <em>{relationWords(page.graph.getEdgeAttributes(edge), true)}</em>{' '}
      <bdi>{captionOf(page, target, END)}</bdi>
    </>
  );
}
