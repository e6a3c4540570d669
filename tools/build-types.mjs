/**
 * The types of the library, as other programs see them: `dist/types/*.d.ts`. Types of other rooms are written out in
 * `types.d.ts` as they are in the end, so that nobody needs the schemas, or zod, to know them; the names of ids
 * are strings there.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import ts from 'typescript';

const OUT = resolve('dist/types');
const ROOM = resolve('src/library');
const ENTRY = join(ROOM, 'library.ts');

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, '.');
const program = ts.createProgram([ENTRY], {
  ...options,
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
  rootDir: 'src',
  outDir: 'dist/types',
});
const checker = program.getTypeChecker();
const isOurs = ({ fileName }) => resolve(fileName).startsWith(`${ROOM}/`);
const files = program.getSourceFiles().filter(isOurs);

/** Types of other rooms that the library's own files name. */
const others = new Map();
for (const file of files)
  for (const statement of file.statements) {
    const from = statement.moduleSpecifier?.text;
    if (!from?.startsWith('../')) continue;
    const clause = statement.importClause?.namedBindings ?? statement.exportClause;
    for (const { name } of clause?.elements ?? []) {
      const symbol = checker.getSymbolAtLocation(name);
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      if (real.flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface))
        others.set(name.text, checker.getDeclaredTypeOfSymbol(real));
    }
  }

const FLAGS = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
const written = (type) =>
  type.isUnion() && type.types.length < LONGEST_UNION && type.types.some((one) => !isPlain(one))
    ? type.types.map((one) => checker.typeToString(one, undefined, FLAGS)).join('\n  | ')
    : checker.typeToString(type, undefined, FLAGS);
const LONGEST_UNION = 100;
const isPlain = (type) =>
  (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.Null)) !== 0;
const withoutBrands = (text) => text.replaceAll(/string & (?:[\w.]+\.)?\$brand<"\w+">/g, 'string');

rmSync(OUT, { recursive: true, force: true, maxRetries: 2 });
mkdirSync(OUT, { recursive: true });
const used = new Set();
const emitted = new Map();
program.emit(undefined, (name, text) => {
  if (resolve(name).startsWith(`${OUT}/library/`)) emitted.set(basename(name), text);
});
/** What other programs can reach from the entry; the rest is the library's own. */
const reached = new Set(['library.d.ts']);
for (const name of reached)
  for (const [, next] of emitted.get(name).matchAll(/from '\.\/([\w-]+)\.ts'/g))
    reached.add(`${next}.d.ts`);
for (const name of reached) {
  const text = emitted.get(name);
  // What only the code needs is not in the emitted text.
  for (const [, names] of text.matchAll(/(?:import|export) type \{([^}]*)\} from '\.\.\//g))
    for (const one of names.split(',')) used.add(one.trim());
  writeFileSync(
    join(OUT, name),
    text
      .replaceAll(/from '\.\.\/[^']*'/g, "from './types.js'")
      .replaceAll(/from '\.\/([\w-]+)\.ts'/g, "from './$1.js'"),
  );
}
const doc = (name) => {
  const comments = others.get(name).aliasSymbol ?? others.get(name).symbol;
  const text = ts.displayPartsToString(comments?.getDocumentationComment(checker));
  return text ? `/** ${text.replaceAll('\n', ' ')} */\n` : '';
};
const declared = [...used].sort().map((name) => {
  const type = others.get(name);
  if (!type) throw new Error(`the library shows ${name}, which is no type`);
  const text = withoutBrands(written(type));
  const foreign = /import\(|\$brand|\bz\./.exec(text);
  if (foreign) throw new Error(`${name} is not written out: ${foreign[0]}`);
  return `${doc(name)}export type ${name} = ${text};\n`;
});
writeFileSync(join(OUT, 'types.d.ts'), declared.join('\n'));
