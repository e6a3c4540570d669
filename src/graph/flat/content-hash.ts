import { hash } from 'node:crypto';
import type { Properties } from './flatten.ts';

/** Names in schema order with their values. Equal attributes give equal text. */
export const flatContent = (flat: Properties): string =>
  contentText(Object.keys(flat).join(), Object.values(flat));

export const contentText = (names: string, values: readonly unknown[]): string =>
  `${names} ${JSON.stringify(values)}`;

/** Characters: 96 bits, short enough for Neo4j to store inline in the property record. */
const HASH_LENGTH = 16;

/** Version of the way rows are stored. The next push rewrites rows of an older version. */
export const STORED_FORM = 2;

/** Hash of a row's whole content. If it is unchanged, nothing is written. */
export const contentHash = (content: string): string =>
  hash('sha1', `${STORED_FORM} ${content}`, 'base64url').slice(0, HASH_LENGTH);
