import { extname } from 'node:path';
import { endingOf, KIND_BY_ENDING } from '../../ingest/input.ts';
import { idOfName } from '../../ingest/source-ids.ts';

/** How a file is named in the folder of articles. */
export interface NameToWrite {
  /** Of its folder and of the file in it: lower-case ASCII, so it is a name on every system. */
  readonly stem: string;
  /** With its dot: `.html.gz`. */
  readonly ending: string;
}

/**
 * A name of ours for a file of that name. Nothing of a path is kept, nor any character that an id
 * cannot have. Null if files of that kind are not read.
 */
export function nameToWrite(given: string): NameToWrite | null {
  const name = given.split(/[\\/]/).at(-1) ?? '';
  const plain = name.replace(/\.gz$/i, '').replace(QUERY, '$1');
  const all = Object.keys(KIND_BY_ENDING);
  const ending = all.find((one) => plain.toLowerCase().endsWith(one)) ?? endingOf(plain);
  if (!all.includes(ending)) return null;
  // `result.json` stands for an ending, and has none itself.
  const written = plain.toLowerCase().endsWith(ending) ? ending : extname(plain);
  const stem = plain.slice(0, -written.length).replace(/\.annotations$/i, '');
  return {
    stem: safeStem(idOfName(stem)),
    ending: /\.gz$/i.test(name) ? `${ending}.gz` : ending,
  };
}

/** wget keeps the query of an address in the name. */
const QUERY = /(\.x?html?)[?@].{0,300}$/i;

/** Names of devices on Windows, of files that are no articles, and of the page of a folder. */
const RESERVED =
  /^(?:con|prn|aux|nul|com\d|lpt\d|readme|licen[cs]e|changelog|contributing|decisions|annotations|expectations|versions|index|default)(?:\.|$)/;

const safeStem = (stem: string): string => (RESERVED.test(stem) ? `article-${stem}` : stem);

/** The first of `note`, `note-2`, `note-3` that is free; a name differs in more than its case. */
export function freeStem(stem: string, isTaken: (name: string) => boolean): string {
  const safe = safeStem(stem);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? safe : `${safe}-${number}`;
    if (!isTaken(name)) return name;
  }
}
