/** Latin and Cyrillic letters and common marks: each is as wide as one column of a terminal. */
const PLAIN =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203a]*$/;

/**
 * A long text in lines of at most `width` characters, broken where `table` breaks it: after a space,
 * else after a mark, else anywhere. `table` copies the rest of the text for each line, which takes
 * minutes for the names of ten thousand origins. Other scripts are left to it.
 */
export function wrapAtWords(text: string, width: number): string {
  if (text.length <= width || !PLAIN.test(text)) return text;
  const piece = new RegExp(`.{1,${width}}(?:\\s+|$)|.{1,${width - 1}}[\\\\/_.,;-]`, 'y');
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    piece.lastIndex = at;
    const found = piece.exec(text)?.[0] ?? text.slice(at, at + width);
    lines.push(found.trimEnd());
    at += found.length;
  }
  return lines.join('\n');
}
