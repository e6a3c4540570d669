import type { Reader } from './reader.ts';
import { isComma, isDash, isRelative, isTensed } from './words.ts';

/** The next comma or dash from a token on; -1 if there is none. */
export const nextComma = ({ tokens }: Reader, from: number, high: number): number => {
  for (let at = from; at < high; at += 1) if (isComma(tokens[at]) || isDash(tokens[at])) return at;
  return -1;
};

/**
 * "According to Anna Marlin, the mayor of Lisna, …", "According to a witness, whom we could not
 * reach, …": the comma after an aside that opens at a comma, before a clause.
 */
export const afterAside = (reader: Reader, comma: number, high: number): number => {
  const { tokens } = reader;
  const next = nextComma(reader, comma + 1, high);
  if (next < 0 || next - comma > LONGEST_ASIDE || isAged(reader, next)) return comma;
  const isClause = isRelative(tokens[comma + 1]);
  for (let at = comma + 1; at < next && !isClause; at += 1) if (isTensed(tokens[at])) return comma;
  for (let at = next + 1; at < high; at += 1) if (isTensed(tokens[at])) return next;
  return comma;
};

/** "according to the ministry, Marko Delin, 46, was shot": the name begins the clause. */
const isAged = ({ tokens }: Reader, comma: number): boolean =>
  /^\d{1,3}$/u.test(tokens[comma + 1]?.text ?? '') && isComma(tokens[comma + 2]);

/** Tokens of "a spokesman for the ministry of the interior". */
const LONGEST_ASIDE = 16;
