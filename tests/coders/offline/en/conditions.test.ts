import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { EntityKind } from '../../../../src/model/kinds/kinds.ts';

/**
 * Stages whose conditions are data: their English is in `src/coders/offline/en/`, as lists and as
 * rules, and their code only says what is done with it.
 */
const STAGES = ['attribution', 'mentions', 'protect'];
/** As house rules go: a function of more is a table that somebody has written as code. */
const MOST_BRANCHES = 15;

const FILES = STAGES.flatMap((stage) => {
  const folder = `src/coders/offline/en/${stage}`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => parse(`${folder}/${name}`));
});

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

const found = (file: ts.SourceFile, isIt: (node: ts.Node) => boolean): string[] => {
  const places: string[] = [];
  walk(file, (node) => {
    if (isIt(node)) places.push(`${file.fileName}: ${node.getText(file)}`);
  });
  return places;
};

/** Two letters in a row that are neither an escape nor in brackets. */
const holdsWord = (expression: string): boolean =>
  /\p{L}{2}/u.test(
    expression
      .replace(/\/[a-z]*$/, '')
      .replace(/\\p\{[^}]*\}|\\./gu, ' ')
      .replace(/\[[^\]]*\]/g, ' '),
  );

const isWordSet = (node: ts.Node): boolean =>
  ts.isNewExpression(node) &&
  node.expression.getText() === 'Set' &&
  (node.arguments ?? []).some(
    (list) =>
      ts.isArrayLiteralExpression(list) &&
      list.elements.some(
        (one) => ts.isStringLiteral(one) && !EntityKind.options.some((kind) => kind === one.text),
      ),
  );

const isSplitList = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'split' &&
  ts.isStringLiteralLike(node.expression.expression);

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node);

const BRANCHES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

function countBranches(node: ts.Node): number {
  let count = 0;
  walk(node, ({ kind }) => {
    if (BRANCHES.has(kind)) count += 1;
  });
  return count;
}

test('the checks see what they are for', () => {
  const file = ts.createSourceFile(
    'a.ts',
    "/^(?:the|an?)$/; /^[ a-z]\\p{Lu}$/; new Set(['of', 'for']); new Set(['unit']); 'a b'.split(' ');",
    ts.ScriptTarget.Latest,
    true,
  );
  const isEnglish = (node: ts.Node) => ts.isRegularExpressionLiteral(node) && holdsWord(node.text);
  expect(found(file, isEnglish)).toEqual(['a.ts: /^(?:the|an?)$/']);
  expect(found(file, isWordSet)).toEqual(["a.ts: new Set(['of', 'for'])"]);
  expect(found(file, isSplitList)).toEqual(["a.ts: 'a b'.split(' ')"]);
});

test('no English regular expression stands in the code', () => {
  const isEnglish = (node: ts.Node) => ts.isRegularExpressionLiteral(node) && holdsWord(node.text);
  expect(FILES.flatMap((file) => found(file, isEnglish))).toEqual([]);
});

test('no set of words stands in the code', () => {
  expect(FILES.flatMap((file) => found(file, isWordSet))).toEqual([]);
  expect(FILES.flatMap((file) => found(file, isSplitList))).toEqual([]);
});

test(`no function has more than ${MOST_BRANCHES} branches`, () => {
  const long = (node: ts.Node) => isFunction(node) && countBranches(node) > MOST_BRANCHES;
  expect(FILES.flatMap((file) => found(file, long)).map((one) => one.slice(0, 120))).toEqual([]);
});
