/**
 * What mammoth writes, so that a row of a table is one line, and a note stands behind its number and
 * without a link back.
 */
export function readableHtml(html: string): string {
  let notes = 0;
  let depth = 0;
  return html
    .replace(/<li id="(?:foot|end)note-\d{1,9}">(?:<p>)?/g, (found) => {
      // They stand in the order of the marks in the text, which mammoth counts from 1.
      notes += 1;
      return `${found}[${notes}] `;
    })
    .replace(/ ?<a href="#(?:foot|end)note-ref-\d{1,9}">↑<\/a>/g, '')
    .split(/(<\/?t[dh](?: [^<>]{0,200})?>)/)
    .map((part) => {
      if (/^<t[dh][ >]/.test(part)) depth += 1;
      else if (/^<\/t[dh]>/.test(part)) depth -= 1;
      else if (depth > 0) return part.replace(/<\/p><p>/g, ' ').replace(/<\/?p>/g, '');
      return part;
    })
    .join('');
}
