import { isWithheld } from '../../../model/withheld.ts';
import { captionOf, sourceName } from '../caption.ts';
import { lookOf } from '../look.ts';
import type { Page } from '../read-page.ts';
import { linkTo, type Room } from '../room.ts';
import { TEXTS } from '../texts/texts.ts';
import { NodeMark } from './node-mark.tsx';

/** Characters of a caption in a list. */
const LONGEST = 140;

/** A node as it stands in lists: its shape, its kind, its caption. */
export function NodeName({ page, id }: { page: Page; id: string }) {
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

/** The same, to be opened; of what is withheld nothing opens. */
export const NodeLink = (room: Room & { id: string }) => {
  const name = <NodeName page={room.page} id={room.id} />;
  return isWithheld(room.id) ? name : <a href={linkTo(room, room.id)}>{name}</a>;
};
