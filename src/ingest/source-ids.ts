import anyAscii from 'any-ascii';
import { SourceId, sha256 } from '../model/ids.ts';

/** Longest id that is made; a longer one is cut, and a hash of the whole keeps it apart. */
const LONGEST = 80;
const HASH = 8;

/** A readable id of a name: ASCII, in lower case, other scripts transliterated. The same name, the same id. */
export function idOfName(name: string): SourceId {
  const slug = anyAscii(name.normalize('NFC'))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/[-.]*\.[-.]*|-+/g, (joint) => (/^\.$/.test(joint) ? '.' : '-'))
    .replace(/^[-.]+|[-.]+$/g, '');
  if (slug === '') return `source-${sha256(name).slice(0, HASH)}` as SourceId;
  if (slug.length <= LONGEST) return slug as SourceId;
  const cut = slug.slice(0, LONGEST - HASH - 1).replace(/[-.]+$/, '');
  return `${cut}-${sha256(name).slice(0, HASH)}` as SourceId;
}

/** Of a web address: host without `www.`, path and query. */
export function idOfAddress(url: string): SourceId {
  const { host, pathname, search } = new URL(url);
  const path = pathname.replace(/\/(?:index\.\w+)?$/, '').replace(/\.(?:html?|php|aspx?)$/, '');
  return idOfName(`${host.replace(/^www\./, '')} ${decoded(path)} ${decoded(search)}`);
}

/** The id that was given where it is one already, else one made of it. */
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
