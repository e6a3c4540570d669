import type { AttestGraph } from '../../graph/attest-graph.ts';
import { shorten } from '../../text/shorten.ts';
import { visibleText } from '../visible-text.ts';

interface Named {
  readonly graph: AttestGraph;
}

/** What to show for a node: of an article its title. */
export function captionOf(page: Named, id: string, length: number): string {
  const attributes = page.graph.getNodeAttributes(id);
  const name =
    attributes.label === 'Article' ? articleName(page, id) : visibleText(attributes.displayName);
  return shorten(name, length);
}

export function articleName({ graph }: Named, id: string): string {
  const attributes = graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined;
  if (attributes?.label !== 'Article') return visibleText(id.replace(/^article:/, ''));
  return visibleText(attributes.title ?? attributes.displayName);
}
