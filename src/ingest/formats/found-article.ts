import { present } from '../../model/present.ts';
import type { Report } from '../../model/problem.ts';
import type { Capture, PlainSource, Source, TextPage } from '../../model/source.ts';
import { type NamedSource, namedBy } from '../named-source.ts';
import { idOfAddress } from '../source-ids.ts';
import { sourceOfDocument } from '../source-of-document.ts';

/** An article as a reader of a format found it. */
interface FoundText
  extends Pick<PlainSource, 'text' | 'title' | 'publication' | 'published' | 'updated'> {
  /** Its number in the file, from 1. */
  readonly number: number;
  /** Its own address; null if it has none. */
  readonly url: string | null;
  /** What its id is made of where it has no address. */
  readonly name: string;
  /** `id` if the name stays with the article wherever it is saved. */
  readonly by?: 'id' | 'file';
  readonly language?: string | null;
  readonly capture: Capture;
  readonly captured?: string | null;
  readonly pages?: readonly TextPage[];
}

/** Null, with the reason reported, if it has no text. */
export function foundArticle(
  file: string,
  { number, url, name, by = 'file', capture, captured, pages, ...stated }: FoundText,
  report: Report,
): NamedSource | null {
  const address = url !== null && isWebAddress(url) ? url : null;
  const id = address === null ? name : idOfAddress(address);
  const document = { ...stated, id, url: address, line: number };
  const source: Source | null = sourceOfDocument(file, document, report);
  if (!source) return null;
  return namedBy(
    { ...source, capture, ...present({ captured, pages }) },
    address === null ? by : 'address',
  );
}

const isWebAddress = (url: string): boolean => /^https?:/i.test(url) && URL.canParse(url);
