import { Parser } from 'htmlparser2';

/** Elements that begin and end a line; all others are inline. */
export const BLOCKS = new Set(
  `address article aside blockquote caption center dd details dir div dl dt figcaption figure footer
   h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot
   thead tr ul`.split(/\s+/),
);
/** White space in HTML; a no-break space is not. */
const WHITE = /[ \t\n\f\r]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no text needs them, and a page can hide behind them.
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/g;

/** What the Wayback Machine writes above a page that is printed. */
const WAYBACK = /^The Wayback Machine - https?:\/\/\S+$/;

export interface Lines {
  /** One line per paragraph, heading, item or row, each ending in a newline. */
  readonly text: string;
  /** Share of letters that are in links, 0–1. */
  readonly linked: number;
}

/** The text of clean HTML as a reader sees it: white space as in a browser, a tab between cells. */
export function pageLines(html: string): Lines {
  const lines: string[] = [];
  let line = '';
  let inLinks = 0;
  let preserved = 0;
  let length = 0;
  let linked = 0;
  const end = (): void => {
    const done = line.replace(/^[ \t\f\r]+|(?<![ \t\f\r])[ \t\f\r]+$/g, '');
    if (done.trim() !== '' && !WAYBACK.test(done)) lines.push(done);
    line = '';
  };
  const parser = new Parser({
    onopentag(name) {
      if (BLOCKS.has(name) || name === 'br') end();
      if (name === 'a') inLinks += 1;
      if (name === 'pre') preserved += 1;
      if ((name === 'td' || name === 'th') && line.trim() !== '') line = `${line.trimEnd()}\t`;
    },
    ontext(raw) {
      const text = raw.replace(CONTROL, '');
      if (preserved > 0) {
        const [first = '', ...more] = text.split(/\r\n?|\n/);
        line += first;
        for (const next of more) {
          end();
          line = next;
        }
      } else {
        const plain = text.replace(WHITE, ' ');
        line += /(?:^|[ \t])$/.test(line) ? plain.replace(/^ /, '') : plain;
      }
      const letters = text.replace(WHITE, '').length;
      length += letters;
      if (inLinks > 0) linked += letters;
    },
    onclosetag(name) {
      if (BLOCKS.has(name)) end();
      if (name === 'a') inLinks -= 1;
      if (name === 'pre') preserved -= 1;
    },
  });
  parser.write(html);
  parser.end();
  end();
  return {
    text: lines.map((one) => `${one}\n`).join(''),
    linked: length === 0 ? 0 : linked / length,
  };
}
