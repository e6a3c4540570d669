import type { Source } from '../model/source.ts';
import type { SourceText } from './coder.ts';

/** What a coder is given of an article. */
export const textOfSource = ({ front, text }: Source): SourceText => ({
  id: front.id,
  text,
  published: front.published ?? null,
  title: front.title ?? null,
  publication: front.publication ?? null,
  language: front.language ?? null,
});
