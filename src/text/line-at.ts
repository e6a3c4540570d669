/**
 * Line and column (UTF-16 code units) of an offset, both from 1; the text's first line has the
 * number `firstLine`.
 */
export function lineAt(
  text: string,
  offset: number,
  firstLine = 1,
): { line: number; column: number } {
  let line = firstLine;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
