import type { PageData } from '../page-data.ts';
import { numberOf } from './texts/number-of.ts';
import { TEXTS } from './texts/texts.ts';

/** How much the profile withheld from the page. */
export function leftOutInWords({
  names,
  details,
  paragraphs,
  nodes,
  relationships,
}: PageData['leftOut']): string {
  const parts = [
    names > 0 && numberOf(names, 'name'),
    details > 0 && numberOf(details, 'detail'),
    paragraphs > 0 && numberOf(paragraphs, 'paragraph'),
    nodes > 0 && numberOf(nodes, 'node'),
    relationships > 0 && numberOf(relationships, 'relationship'),
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${TEXTS.leftOut}: ${parts.join(', ')}.` : TEXTS.nothingLeftOut;
}
