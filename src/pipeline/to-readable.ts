import type { SourceText } from '../coders/offline/language/document.ts';
import type { Source } from '../model/source.ts';

/** An article on its way to the offline coder. */
export const toReadable = ({ front, text }: Source): SourceText => ({
  id: front.id,
  text,
  published: front.published ?? null,
  title: front.title ?? null,
  publication: front.publication ?? null,
});
