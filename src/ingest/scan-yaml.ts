import { CST, Lexer } from 'yaml';
import { DEEPEST } from '../text/nesting.ts';

/** Aliases in one file; the parser follows each of them. */
export const MOST_ALIASES = 100;

export interface YamlScan {
  readonly isTooDeep: boolean;
  readonly hasTooManyAliases: boolean;
}

/**
 * Looks over YAML before it is parsed. One pass over its tokens, without recursion: the parser
 * itself runs out of stack on nested lists, and the process ends with it.
 */
export function scanYaml(text: string): YamlScan {
  /** Columns at which the open block collections begin, and the number of open brackets. */
  const blocks: number[] = [];
  let brackets = 0;
  let aliases = 0;
  let column = 0;
  let isFirst = true;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type = isScalar ? 'scalar' : (CST.tokenType(lexeme) ?? 'scalar');
    // The lexer says that a scalar follows by a token of its own.
    if (type === 'scalar' && !isScalar && lexeme === '\u001F') {
      isScalar = true;
      continue;
    }
    isScalar = false;
    if (type === 'newline') {
      column = 0;
      isFirst = true;
      continue;
    }
    if (type === 'space') {
      column += lexeme.length;
      continue;
    }
    if (type === 'alias') aliases += 1;
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end')
      brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && type !== 'comment') {
      if (isFirst) while ((blocks.at(-1) ?? -1) > column) blocks.pop();
      if ((blocks.at(-1) ?? -1) < column) blocks.push(column);
    }
    if (blocks.length + brackets > DEEPEST) return { isTooDeep: true, hasTooManyAliases: false };
    isFirst = false;
    column += lexeme.length;
  }
  return { isTooDeep: false, hasTooManyAliases: aliases > MOST_ALIASES };
}
