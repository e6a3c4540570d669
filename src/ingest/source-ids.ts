import anyAscii from 'any-ascii';
import { SourceId, sha256 } from '../model/ids.ts';

/** Characters in a generated id; a longer one is cut and gets a hash of the whole name. */
const LONGEST = 80;
const HASH = 8;

/**
 * A readable id from a name: lower-case ASCII, other scripts transliterated. Equal names give equal
 * ids.
 */
export function idOfName(name: string): SourceId {
  const slug = anyAscii(name.normalize('NFC'))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/[-.]*\.[-.]*|-+/g, (joint) => (/^\.$/.test(joint) ? '.' : '-'))
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
  if (slug === '') return `source-${sha256(name).slice(0, HASH)}` as SourceId;
  if (slug.length <= LONGEST) return slug as SourceId;
  const cut = slug.slice(0, LONGEST - HASH - 1).replace(/(?<![-.])[-.]+$/, '');
  return `${cut}-${sha256(name).slice(0, HASH)}` as SourceId;
}

/** An id from a web address: its host without `www.`, path and query. */
export function idOfAddress(url: string): SourceId {
  const { host, pathname, search } = new URL(url);
  const path = pathname.replace(/\/(?:index\.\w+)?$/, '').replace(/\.(?:html?|php|aspx?)$/, '');
  return idOfName(`${host.replace(/^www\./, '')} ${decoded(path)} ${decoded(search)}`);
}

/** The given id if it is valid, else one made from it. */
export const idOfGiven = (given: string): SourceId => {
  const known = SourceId.safeParse(given);
  return known.success ? known.data : idOfName(given);
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
