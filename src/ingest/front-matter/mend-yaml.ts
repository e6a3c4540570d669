/** A key at the start of a line, and a value that is neither empty nor begins a block. */
const FIELD = /^([\p{L}\p{N}_][\p{L}\p{N} _.-]{0,40}:)[ \t]+(?![|>][-+\d]?$)(\S.*)$/u;
/** Blanks at the end of a line. */
const END = /(?<![ \t])[ \t]+$/;
/** Values that YAML reads as it should: numbers, words, whole quotations, lists and mappings. */
const SOUND = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[.*\]|\{.*\})(?:[ \t]{1,8}#.{0,400})?$/;
const BREAKS = /:(?:[ \t]|$)|^[-?@`%&*!|>"'[\]{},#]|[ \t]#/;

/**
 * Malformed YAML with quotation marks around the values that break it ("title: Dubrova: a day
 * later"), and tabs replaced at the start of lines. Lines stay where they are.
 */
export const mendYaml = (head: string): string =>
  head
    .split('\n')
    .map((line) => {
      const bare = line.replace(/\r$/, '').replace(/^\t+/, (tabs) => '  '.repeat(tabs.length));
      const [, key, value = ''] = FIELD.exec(bare.replace(END, '')) ?? [];
      if (key === undefined || SOUND.test(value) || !BREAKS.test(value)) return bare;
      return `${key} ${JSON.stringify(value)}`;
    })
    .join('\n');
