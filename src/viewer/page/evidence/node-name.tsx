import type { NodeId } from '../../../model/ids.ts';
import { isWithheld } from '../../../model/withheld.ts';
import { captionOf, sourceName } from '../caption.ts';
import { lookOf } from '../look.ts';
import type { Page } from '../read-page.ts';
import { linkTo, type Room } from '../room.ts';
import { TEXTS } from '../texts/texts.ts';
import { NodeMark } from './node-mark.tsx';

/** Characters of a caption in a list. */
const LONGEST = 140;

/** A node in a list: shape, caption and kind. */
export function NodeName({ page, id }: { page: Page; id: NodeId }) {
  if (!page.graph.hasNode(id))
    return <span class="node-name">{sourceName(page, id, LONGEST)}</span>;
  const attributes = page.graph.getNodeAttributes(id);
  return (
    <span class="node-name">
      <NodeMark look={lookOf(attributes)} /> <bdi>{captionOf(page, id, LONGEST)}</bdi>{' '}
      <span class="kind">{attributes.label}</span>
      {'protected' in attributes && attributes.protected && (
        <span class="badge badge-protected">{TEXTS.protected}</span>
      )}
    </span>
  );
}

/** The same as a link; a withheld node is not linked. */
export const NodeLink = (room: Room & { id: NodeId }) => {
  const name = <NodeName page={room.page} id={room.id} />;
  return isWithheld(room.id) ? name : <a href={linkTo(room, room.id)}>{name}</a>;
};
