/** A word as copies are compared by: in lower case, without the marks around it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands between quotation marks: two articles may quote one statement. */
  readonly quoted: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const OPENING = '“„«';
const CLOSING = '”»';

/** The words of a text. A quotation that is not closed ends with its line. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    let quoted = false;
    let seen = 0;
    for (const { 0: raw, index } of line.matchAll(WORD)) {
      for (const mark of line.slice(seen, index)) {
        if (mark === '"') quoted = !quoted;
        else if (OPENING.includes(mark)) quoted = true;
        else if (CLOSING.includes(mark)) quoted = false;
      }
      seen = index + raw.length;
      const word = raw.normalize('NFC').toLowerCase().replaceAll('’', "'");
      words.push({ text: word, start: at + index, end: at + seen, quoted });
    }
    at += line.length + 1;
  }
  return words;
}
