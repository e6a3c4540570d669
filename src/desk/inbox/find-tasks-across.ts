import type { EdgeRow, NodeAttributes } from '../../model/graph.ts';
import { type NodeId, sha256, sourceOfNode } from '../../model/ids.ts';
import { shorten } from '../../text/shorten.ts';
import type { DeskTask } from '../api.ts';

/** What is known of a node of any article. */
export type AttributesOf = (id: NodeId) => NodeAttributes | null;

const ACROSS = { MAYBE_SAME_AS: 'merge', CONFLICTS_WITH: 'conflict' } as const;

/** What somebody should judge between two articles: what may be one, and what conflicts. */
export const findTasksAcross = (
  joining: readonly EdgeRow[],
  attributesOf: AttributesOf,
): DeskTask[] =>
  joining.flatMap(({ key, source, target, attributes }) => {
    const { type, coder, confidence, quote, reason } = attributes;
    if (type !== 'MAYBE_SAME_AS' && type !== 'CONFLICTS_WITH') return [];
    const ends = [source, target].map((id) => tellEnd(id, attributesOf(id)));
    const sentence = shorten(
      `${ends.join(type === 'MAYBE_SAME_AS' ? ' may be the same as ' : ' conflicts with ')}` +
        `${reason === undefined ? '' : `: ${reason}`}`,
      LONGEST,
    );
    const seen = sha256(JSON.stringify([type, ...ends])).slice(0, 8);
    const doubts = [ACROSS[type]];
    const said = { quote, start: 0, coder, confidence, seen };
    return [{ id: key, source: sourceOfNode(source), doubts, sentence, ...said }];
  });

/** Characters. */
const LONGEST = 400;

function tellEnd(id: NodeId, attributes: NodeAttributes | null): string {
  const name =
    attributes === null
      ? id
      : attributes.label === 'Claim'
        ? `“${attributes.text}”`
        : attributes.displayName;
  return `${shorten(name, LONGEST / 4)} (in ${sourceOfNode(id)})`;
}
