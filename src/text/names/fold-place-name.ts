/** A place name without accents, case and punctuation, so that "Saint-Marc" is "saint marc". */
export const foldPlaceName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
