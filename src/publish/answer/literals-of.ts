/** Comments, strings and backquoted names, whichever starts first. */
const PARTS =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'((?:[^'\\]|\\.?)*)(?:'|$)|"((?:[^"\\]|\\.?)*)(?:"|$)|`[^`]*(?:`|$)/gsu;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The string literals in a query. */
export const literalsOf = (cypher: string): string[] =>
  [...cypher.matchAll(PARTS)].flatMap(([, single, double]) => {
    const text = single ?? double;
    return text === undefined
      ? []
      : [text.replace(/\\(.)/gu, (_, mark: string) => ESCAPES[mark] ?? mark)];
  });
