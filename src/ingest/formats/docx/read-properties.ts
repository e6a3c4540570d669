import { languageTag } from '../../language-tag.ts';
import { textOfElements } from '../xml/text-of-elements.ts';
import type { DocumentParts } from './document-parts.ts';

/** What a document states of itself. Its author is the name of an account, and is not read. */
interface DocumentProperties {
  readonly title: string | null;
  readonly language: string | null;
  /** When it was last saved, as printed. */
  readonly changed: string | null;
}

const CORE = 'docProps/core.xml';

export async function readProperties(parts: DocumentParts): Promise<DocumentProperties> {
  const xml = parts.exists(CORE) ? String(await parts.read(CORE, 'utf-8')) : '';
  const stated = textOfElements(xml);
  const of = (name: string): string | null => stated.get(name)?.trim() || null;
  return {
    title: of('dc:title'),
    language: languageTag(of('dc:language') ?? ''),
    changed: of('dcterms:modified') ?? of('dcterms:created'),
  };
}
