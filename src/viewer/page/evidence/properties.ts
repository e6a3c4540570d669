import type { NodeAttributes } from '../../../model/graph.ts';
import { edtfInWords } from '../../../text/edtf-in-words.ts';
import { statedCountInWords } from '../../../text/stated-count-in-words.ts';
import { visibleText } from '../../visible-text.ts';
import { PROPERTY_WORDS } from '../texts/model-words.ts';

/** Other properties of a node, as pairs of label and value; the panel shows the rest elsewhere. */
export function propertiesOf(attributes: NodeAttributes): [word: string, value: string][] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const word = PROPERTY_WORDS[name];
    if (word === undefined || value === undefined || value === false) return [];
    return [[word, valueInWords(name, value)] as [string, string]];
  });
}

function valueInWords(name: string, value: unknown): string {
  if (name === 'published' || name === 'updated') return edtfInWords(visibleText(String(value)));
  if (Array.isArray(value)) return visibleText(value.join(', '));
  if (typeof value === 'object' && value !== null) return recordInWords(name, value);
  return visibleText(String(value));
}

function recordInWords(name: string, value: object): string {
  if (name !== 'count') return visibleText(Object.values(value).join(' '));
  return statedCountInWords(value);
}
