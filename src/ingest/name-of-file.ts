import { basename, dirname, resolve, sep } from 'node:path';
import { KIND_BY_ENDING } from './input.ts';

/** Endings of names that say of what kind a file is, and what wget and archives add to them. */
const ENDING = new RegExp(
  String.raw`(?:\.annotations)?(?:${Object.keys(KIND_BY_ENDING).join('|').replaceAll('.', String.raw`\.`)})?(?:\.gz)?$`,
  'i',
);
/** The page that a server shows for a folder. */
const INDEX = /^(?:index|default)(?:\.\w{1,8})*(?:[?@].*)?$/i;
const HOST = /^(?:[a-z0-9-]+\.)+([a-z]{2,})(?:\+\d+|:\d+)?$/i;
/** Last parts of host names, besides those of two letters. */
const DOMAINS = new Set(
  `com org net info edu gov mil int news press media online site today live blog report world tv
   example`.split(/\s+/),
);

/** A file's name without what says its kind. */
export const stemOf = (file: string): string => basename(file).replace(ENDING, '');

/**
 * The name that a file goes by where it states no address: its own, or for `FOLDER/index.html` that
 * of its folder.
 */
export function nameOfFile(file: string): string {
  const stem = stemOf(file);
  return INDEX.test(basename(file)) ? basename(dirname(resolve(file))) || stem : stem;
}

/**
 * The address of a page that wget or HTTrack put at `HOST/PATH/index.html`; null if no folder above
 * it is named like a host.
 */
export function mirroredAddress(file: string): string | null {
  if (!INDEX.test(basename(file))) return null;
  const folders = dirname(file).split(sep);
  const at = folders.findLastIndex(isHost);
  if (at < 0) return null;
  const [, query = ''] = /[?@](.{0,300}?)(?:\.x?html?)?$/i.exec(basename(file)) ?? [];
  const path = folders.slice(at + 1).map((name) => `${encodeURI(name)}/`);
  const host = folders[at]?.replace('+', ':').toLowerCase();
  return `https://${host}/${path.join('')}${query && `?${query}`}`;
}

function isHost(name: string): boolean {
  const [, domain = ''] = HOST.exec(name) ?? [];
  return domain.length === 2 ? !/^v\d/i.test(name) : DOMAINS.has(domain.toLowerCase());
}
