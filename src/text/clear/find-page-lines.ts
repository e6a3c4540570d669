import { isBlank, type TextLine } from './text-lines.ts';

/** Characters; a head or foot of a page is one short line. */
const LONGEST = 100;
/** Lines at the top and at the bottom of a page in which its head and foot are looked for. */
const EDGE = 2;
/** Without page ends, a line is a head if it comes this often, this many lines apart. */
const TIMES = 3;
const APART = 8;
/** "Page 4 of 9" alone, or set off from the title beside it. */
const WORD = String.raw`(?:page|p\.|seite|página|pagina|pág\.|стр\.?|страница|стор\.|сторінка)`;
const COUNTED = String.raw`\d{1,4}(?:\s*(?:of|\/|von|de|из|з)\s*\d{1,4})?`;
const NUMBERED = new RegExp(
  String.raw`^(?:\S.*?(?:\s{2,}|\t|\s[|•·–—-]\s))?${WORD}\s*${COUNTED}$|^${WORD}\s*${COUNTED}(?:\s{2,}|\t|\s[|•·–—-]\s).*\S$`,
  'iu',
);
const NUMBER = /^[-–—]?\s*\d{1,4}\s*[-–—]?$/;
const PARTED = /\p{L}[-\u2010\u00AD]$/u;

/**
 * Heads and feet of pages in a text taken from pages: lines that come again at their edges, and
 * numbers of pages. Indices of lines; empty unless something shows that there are pages.
 */
export function findPageLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const pages = pagesOf(lines);
  const found = new Set(pages.length > 1 ? atEdges(lines, pages) : again(lines));
  const numbered = lines.flatMap(({ text }, at) => (isNumbered(text) ? at : []));
  const isDump =
    pages.length > 1 || numbered.length > 1 || lines.some(({ text }) => PARTED.test(text));
  if (isDump) for (const at of numbered) found.add(at);
  return found;
}

const isNumbered = (text: string): boolean => text.length <= LONGEST && NUMBERED.test(text.trim());

/** Lines with text, by page. */
function pagesOf(lines: readonly TextLine[]): number[][] {
  const pages: number[][] = [[]];
  for (const [at, line] of lines.entries()) {
    if (!isBlank(line)) pages.at(-1)?.push(at);
    if (line.endsPage) pages.push([]);
  }
  return pages.filter((page) => page.length > 0);
}

function atEdges(lines: readonly TextLine[], pages: readonly number[][]): number[] {
  const edges = pages.map((page) => [...new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])]);
  const times = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set(edge.map((at) => keyOf(lines[at])))) {
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return edges.flat().filter((at) => {
    const { text = '' } = lines[at] ?? {};
    const isAgain = (times.get(keyOf(lines[at])) ?? 0) > 1 && text.length <= LONGEST;
    return isAgain || NUMBER.test(text.trim());
  });
}

/** Without page ends: the same line again and again, with another number each time. */
function again(lines: readonly TextLine[]): number[] {
  const places = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    if (isBlank(line) || line.text.length > LONGEST || !/\d/.test(line.text)) continue;
    const key = keyOf(line);
    const all = places.get(key);
    if (!all) places.set(key, [at]);
    else if (all.length < MOST) all.push(at);
  }
  return [...places.values()].flatMap((all) => {
    const numbers = all.map((at) =>
      Number(/\d{1,12}(?!.{0,300}\d)/.exec(lines[at]?.text ?? '')?.[0]),
    );
    const isRising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
    const areApart = all.every((line, at) => at === 0 || line - (all[at - 1] ?? 0) >= APART);
    return all.length >= TIMES && isRising && areApart ? all : [];
  });
}
/** Lines of one kind that are remembered. */
const MOST = 2000;

/** A line as it is compared: without numbers, case and widths of space. */
const keyOf = (line: TextLine | undefined): string =>
  (line?.text ?? '').trim().toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
