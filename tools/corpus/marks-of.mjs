import { quotation } from './quotation.mjs';

/** The marks of an id; with a sign, only those that have it (`''`: none). */
export const marksOf = ({ marks }, id, sign) =>
  marks.filter((one) => one.id === id && (sign === undefined || one.sign === sign));

export function someMarksOf(context, id, sign) {
  const found = marksOf(context, id, sign);
  if (found.length === 0) throw new Error(`no mark for ${id}${sign ?? ''}`);
  return found;
}

export const quoted = ({ text }, { start, end }) => quotation(text, start, end);
export const plain = (quote) => (Object.keys(quote).length === 1 ? quote.quote : quote);
export const listed = (quotes) => (quotes.length === 1 ? plain(quotes[0]) : quotes.map(plain));
export const single = (options) =>
  Object.fromEntries(Object.entries(options).map(([key, values]) => [key, values.at(-1)]));

/** `2`, `9+`, `8-10`, `~300`: how many. */
export function countOf(word) {
  const [, about, min, more, max] = /^(~)?(\d+)(\+)?(?:-(\d+))?$/.exec(word) ?? [];
  if (!min) return null;
  return {
    min: Number(min),
    ...(more ? {} : { max: Number(max ?? min) }),
    ...(about ? { approximate: true } : {}),
  };
}
