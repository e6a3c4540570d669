/** Comments, then texts and names in back quotes: whichever begins first. */
const PARTS = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`[^`]*`/gu;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The texts that stand in a query itself. */
export const literalsOf = (cypher: string): string[] =>
  [...cypher.matchAll(PARTS)].flatMap(([, single, double]) => {
    const text = single ?? double;
    return text === undefined
      ? []
      : [text.replace(/\\(.)/gu, (_, mark: string) => ESCAPES[mark] ?? mark)];
  });
