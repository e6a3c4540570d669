import type { PdfLine, PdfPage } from './pdf-line.ts';

/** Share of the height of a page in which heads and feet stand, above and below. */
const MARGIN = 0.12;
const PAGE_NUMBER =
  /^[-–—[(|\s]{0,4}(?:(?:page|p\.|стор\.|стр\.|seite|pagina|página)\s?)?\d{1,4}(?:\s?(?:\/|of|von|de|из)\s?\d{1,4})?[-–—\])|\s]{0,4}$/i;

/** Pages without what comes again in their margins, whatever number is in it, and without page numbers. */
export function dropMargins(pages: readonly PdfPage[]): PdfPage[] {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => isInMargin(line, page)).map(keyOf)))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter(
      (line) =>
        !isInMargin(line, page) ||
        (!PAGE_NUMBER.test(line.text) && (seen.get(keyOf(line)) ?? 0) < 2),
    ),
  }));
}

const isInMargin = ({ base }: PdfLine, { height }: PdfPage): boolean =>
  base > height * (1 - MARGIN) || base < height * MARGIN;

const keyOf = ({ text }: PdfLine): string => text.replace(/\d+/g, '#').toLowerCase();
