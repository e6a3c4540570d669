import { lineAt } from '../../text/line-at.ts';

/** What a file begins with, and the text after it. */
export interface SplitFile {
  readonly format: 'yaml' | 'toml' | 'json' | 'lines';
  readonly head: string;
  /** Lines of the file on which head and text begin, from 1. */
  readonly headLine: number;
  readonly text: string;
  readonly textLine: number;
}

/** From the opening fence to the line end of the closing one; the text begins right after it. */
const FENCED: readonly [SplitFile['format'], RegExp][] = [
  ['yaml', /^---[ \t]*(?:ya?ml[ \t]*)?\r?\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/i],
  ['toml', /^\+\+\+[ \t]*\r?\n([\s\S]*?)(?<=\n)\+\+\+[ \t]*(?:\r?\n|$)/],
  ['toml', /^---[ \t]*toml[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/i],
  ['json', /^(?:;;;|---[ \t]*json)[ \t]*\r?\n([\s\S]*?)(?<=\n)(?:;;;|---)[ \t]*(?:\r?\n|$)/i],
  ['json', /^(?=\{[ \t]*\r?\n)([\s\S]*?\n\})[ \t]*(?:\r?\n|$)/],
];
/** "Title: …", "Date: …" up to an empty line, without a fence, as Pelican and MultiMarkdown have it. */
const LINES =
  /^(?=(?:title|date|author|category|slug|tags?|url|source|published)[ \t]*:[ \t]*\S)((?:[\p{L}][\p{L}\d_ -]{0,30}:[^\n]*\n|[ \t]+\S[^\n]*\n){2,60})\r?\n/iu;

/** Null if there is no head. */
export function splitHead(content: string): SplitFile | null {
  for (const [format, fence] of [...FENCED, ['lines', LINES] as const]) {
    const [whole, head = ''] = fence.exec(content) ?? [];
    if (whole === undefined) continue;
    const text = content.slice(whole.length);
    return {
      format,
      head,
      headLine: format === 'lines' || whole.startsWith('{') ? 1 : 2,
      text,
      textLine: lineAt(content, whole.length).line,
    };
  }
  return null;
}
