import { readEnglishDocument } from '../../../../src/coders/offline/en/language/read-english-document.ts';
import type { Document } from '../../../../src/coders/offline/language/document.ts';

/** A text as the stages of the English reader get it, of an article that says nothing else. */
export const documentOf = (text: string): Document =>
  readEnglishDocument({ id: 'a', text, published: null, title: null, publication: null });
