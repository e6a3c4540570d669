import { Parser } from 'htmlparser2';
import { BLOCKS } from './page-lines.ts';

/** A part of a page with a time of its own, as the entry of a live blog. */
export interface DatedBlock {
  /** The `datetime` of its `<time>`. */
  readonly time: string;
  /** Half-open range of lines of the page. */
  readonly from: number;
  readonly to: number;
}

export interface BlockLines {
  /** Lines with text, as `pageLines` makes them. */
  readonly lines: readonly string[];
  readonly blocks: readonly DatedBlock[];
}

/** Characters. A block without a line of this length has only its time. */
const PROSE = 40;

interface Open {
  readonly first: number;
  times: number;
  parts: DatedBlock[];
}

/**
 * The largest elements of clean HTML that hold one `<time datetime>` each. Where a time stands
 * beside its words, not around them, its block reaches to the next time.
 */
export function datedBlocks(html: string): BlockLines {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const done = line.replace(/[ \t\n\f\r]+/g, ' ').trim();
    if (done !== '') lines.push(done);
    line = '';
  };
  const root: Open = { first: 0, times: 0, parts: [] };
  const open: Open[] = [root];
  const parser = new Parser({
    onopentag(name, { datetime }) {
      if (BLOCKS.has(name) || name === 'br') end();
      const at = lines.length;
      const isTime = name === 'time' && datetime !== undefined;
      const parts = isTime ? [{ time: datetime, from: at, to: at + 1 }] : [];
      open.push({ first: at, times: parts.length, parts });
    },
    ontext(text) {
      line += text;
    },
    onclosetag(name) {
      if (BLOCKS.has(name)) end();
      const { first, times, parts } = open.pop() ?? root;
      const above = open.at(-1) ?? root;
      const [only] = parts;
      const to = Math.max(lines.length, first + 1);
      above.times += times;
      if (times === 1 && only) above.parts.push({ time: only.time, from: first, to });
      else for (const part of parts) above.parts.push(part);
    },
  });
  parser.write(html);
  parser.end();
  end();
  return { lines, blocks: reachOn(root.parts, lines) };
}

function reachOn(blocks: readonly DatedBlock[], lines: readonly string[]): DatedBlock[] {
  return blocks.map((block, at) => {
    const own = lines.slice(block.from, block.to);
    const hasProse = own.some((line) => line.length >= PROSE);
    return hasProse ? block : { ...block, to: blocks[at + 1]?.from ?? lines.length };
  });
}
