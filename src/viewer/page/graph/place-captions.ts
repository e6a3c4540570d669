/** How captions are drawn: on one line beside each mark, or wrapped below it. */
export interface CaptionStyle {
  /** Pixels of a line below a mark; null beside it. */
  readonly width: number | null;
  readonly lines: number;
}

/** A caption to be drawn, in pixels. */
export interface CaptionRequest {
  readonly x: number;
  readonly y: number;
  /** Of the mark that it belongs to. */
  readonly radius: number;
  readonly lines: readonly string[];
  /** Of the longest line. */
  readonly width: number;
  /** Beside the mark, or centred below or above it. */
  readonly where: 'beside' | 'below' | 'on';
  /** The highest is placed first. */
  readonly rank: number;
}

export interface PlacedCaption {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly isCentred: boolean;
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Pixels between a mark and its caption. */
export const GAP = 4;

/**
 * Places captions so that none covers another or one of the `marks`: in order of rank, each at the
 * first of its places that is free. One that fits nowhere is left out.
 */
export function placeCaptions(
  requests: readonly CaptionRequest[],
  { line, width, marks }: { line: number; width: number; marks: readonly Box[] },
): PlacedCaption[] {
  const taken: Box[] = [];
  const placed: PlacedCaption[] = [];
  for (const request of requests.toSorted((a, b) => b.rank - a.rank)) {
    const box = boxesOf(request, line).find(
      (one, at) =>
        (at === 0 || (one[0] >= 0 && one[2] <= width)) &&
        !taken.some((other) => overlap(one, other)) &&
        !marks.some((mark) => overlap(one, mark)),
    );
    if (!box) continue;
    taken.push(box);
    placed.push({ lines: request.lines, box, isCentred: request.where !== 'beside' });
  }
  return placed;
}

/** Pixels: where the label of a line may stand beside its middle. */
const ASIDE = [0, 14, -14, 40, -40];

/** The places that a caption may have, the best one first. */
function boxesOf({ x, y, radius, lines, width, where }: CaptionRequest, line: number): Box[] {
  const height = lines.length * line;
  const at = (left: number, top: number): Box => [left, top, left + width, top + height];
  const [above, below] = [y - radius - GAP - height, y + radius + GAP];
  const middle = y - height / 2;
  switch (where) {
    case 'on':
      return ASIDE.map((by) => at(x - width / 2 + by, middle));
    case 'below':
      return [
        at(x - width / 2, below),
        at(x - width / 2, above),
        at(x + radius + GAP, middle),
        at(x - radius - GAP - width, middle),
      ];
    case 'beside':
      return [
        at(x + radius + GAP, middle),
        at(x - radius - GAP - width, middle),
        at(x - width / 2, below),
        at(x - width / 2, above),
      ];
  }
}

export const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Breaks words into at most this many lines of this width; what is left out ends in an ellipsis. */
export function wrapWords(
  words: string,
  { width, most, measure }: { width: number; most: number; measure: (text: string) => number },
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  const isCut = lines.length > most;
  return kept.map((one, at) => fitted(one, isCut && at === most - 1, width, measure));
}

function fitted(
  line: string,
  isCut: boolean,
  width: number,
  measure: (text: string) => number,
): string {
  if (!isCut && measure(line) <= width) return line;
  let kept = line;
  while (kept.length > 1 && measure(`${kept}…`) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
