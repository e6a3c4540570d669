import type { Source } from '../model/source.ts';
import type { SourceText } from './coder.ts';

/** The part of an article that a coder gets. */
export const textOfSource = ({ front, text, entries }: Source): SourceText => ({
  id: front.id,
  text,
  published: front.published ?? null,
  title: front.title ?? null,
  publication: front.publication ?? null,
  language: front.language ?? null,
  entries: entries ?? null,
  protected: front.protected ?? null,
});
