import type { PageData } from '../page-data.ts';
import { counted } from './texts/counted.ts';
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
    names > 0 && counted(names, 'name'),
    details > 0 && counted(details, 'detail'),
    paragraphs > 0 && counted(paragraphs, 'paragraph'),
    nodes > 0 && counted(nodes, 'node'),
    relationships > 0 && counted(relationships, 'relationship'),
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${TEXTS.leftOut}: ${parts.join(', ')}.` : TEXTS.nothingLeftOut;
}
