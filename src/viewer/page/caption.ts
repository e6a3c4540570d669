import type { AttestGraph } from '../../graph/attest-graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { isWithheld } from '../../model/withheld.ts';
import { shorten } from '../../text/shorten.ts';
import { visibleText } from '../visible-text.ts';
import { TEXTS } from './texts/texts.ts';

type Held = { readonly graph: AttestGraph };

/** The text to show for a node; for an article, its title. */
export function captionOf(page: Held, id: NodeId, length: number): string {
  const attributes = page.graph.getNodeAttributes(id);
  const name =
    attributes.label === 'Article' ? articleName(page, id) : visibleText(attributes.displayName);
  return shorten(name, length);
}

/** The name of a counted source, even if it is withheld. */
export const sourceName = (page: Held, id: NodeId, length: number): string =>
  page.graph.hasNode(id)
    ? captionOf(page, id, length)
    : isWithheld(id)
      ? TEXTS.withheldSource
      : visibleText(id);

export function articleName({ graph }: Held, id: NodeId): string {
  const attributes = graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined;
  if (attributes?.label !== 'Article') return visibleText(id.replace(/^article:/, ''));
  return visibleText(attributes.title ?? attributes.displayName);
}
