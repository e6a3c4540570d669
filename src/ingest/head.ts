import type { Naming } from '../model/naming.ts';
import type { Source } from '../model/source.ts';

/**
 * The part of a source that tells its versions apart, so that choosing needs no texts in memory.
 */
export interface Head extends Pick<Source, 'front' | 'sha256' | 'file' | 'textLine' | 'captured'> {
  readonly naming: Naming;
  /** Hash of one of many in a file; null for other kinds, which may have a coding beside them. */
  readonly line: string | null;
}

/** Where a source is; unique. */
export const placeOfHead = ({ file, textLine }: Pick<Source, 'file' | 'textLine'>): string =>
  `${file}:${textLine}`;

/**
 * What two addresses of one article have in common: not the scheme, `www.`, a final slash or the
 * fragment. Null if the source states no address.
 */
export function addressKey({ front }: Head): string | null {
  if (front.url == null || !URL.canParse(front.url)) return null;
  const { host, pathname, search } = new URL(front.url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/(?:index\.\w+)?$/, '')}${search}`;
}
