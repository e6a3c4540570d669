/** Splits Cypher files into statements, each with the `//` lines above it. */

export interface Statement {
  /** The comment lines directly above the statement, without `//`. A blank line ends a comment. */
  readonly comment: readonly string[];
  /** Without the comment and the final semicolon. */
  readonly cypher: string;
  /** 1-based line on which the comment starts, or the statement if it has none. */
  readonly line: number;
}

/**
 * Strings, quoted names and comments. A `;`, `//` or `$name` inside them does not count. One that is
 * never closed reaches to the end.
 */
const OPAQUE =
  /'(?:\\[\s\S]?|[^'\\])*(?:'|$)|"(?:\\[\s\S]?|[^"\\])*(?:"|$)|`[^`]*(?:`|$)|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/;
const TOKEN = new RegExp(`${OPAQUE.source}|[\\s\\S]`, 'g');

/** Splits at semicolons outside strings, quoted names and comments. */
export function parseStatements(text: string): Statement[] {
  const source = text.replaceAll('\r\n', '\n');
  const statements: Statement[] = [];
  let start = 0;
  const close = (end: number): void => {
    const statement = parseStatement(source.slice(start, end), lineAt(source, start));
    if (statement) statements.push(statement);
    start = end + 1;
  };
  for (const { 0: token, index } of source.matchAll(TOKEN)) if (token === ';') close(index);
  close(source.length);
  return statements;
}

/** Names of the parameters that a statement uses, sorted. */
export function parametersIn(cypher: string): string[] {
  const bare = cypher.replaceAll(new RegExp(OPAQUE, 'g'), ' ');
  return [...new Set([...bare.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? ''))].sort();
}

function parseStatement(text: string, firstLine: number): Statement | undefined {
  const lines = text.split('\n');
  const body = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('//'));
  if (body === -1) return undefined;
  let top = body;
  while (top > 0 && lines[top - 1]?.trim().startsWith('//')) top -= 1;
  return {
    comment: lines.slice(top, body).map((line) => line.trim().replace(/^\/\/ ?/, '')),
    cypher: lines.slice(body).join('\n').trim(),
    line: firstLine + top,
  };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
