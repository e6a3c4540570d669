import { type Line, tokenAt } from './line.ts';
import { named, type Resources } from './resources.ts';
import type { WordTest } from './schemas.ts';

/** One past the last piece that a test consumes from a piece on; 0 if it fails. */
export type Test<Stage> = (line: Stage, at: number) => number;
type Holds<Stage> = (line: Stage, at: number) => boolean;

export const many = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

const SHAPES: Readonly<Record<string, RegExp>> = {
  capital: /^\p{Lu}/u,
  small: /^\p{Ll}/u,
  upper: /^\p{Lu}{2,}$/u,
  acronym: /^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u,
  initial: /^\p{Lu}$/u,
  digits: /^\d+$/,
  number: /^\d/,
};

/** The words a test accepts, lists included; null if a class may accept others. */
export function plainWords<Stage extends Line>(
  test: WordTest,
  resources: Resources<Stage>,
): ReadonlySet<string> | null {
  if (test.word !== undefined) return withLists(test.word, resources.lists);
  const parts = test.any?.map((one) => plainWords(one, resources)) ?? [null];
  if (test.is !== undefined || parts.includes(null)) return null;
  return new Set(parts.flatMap((words) => [...(words ?? [])]));
}

/** The parts of speech that a test accepts; null if it may accept all. */
export const plainTags = <Stage extends Line>(
  { upos }: WordTest,
  { lists }: Resources<Stage>,
): ReadonlySet<string> | null => (upos === undefined ? null : withLists(upos, lists));

const withLists = (
  words: string | readonly string[],
  lists: Resources<Line>['lists'],
): ReadonlySet<string> =>
  new Set(
    many(words).flatMap((one) => (one.startsWith('@') ? [...named(lists, one.slice(1))] : one)),
  );

/** Compiles a test, cheapest parts first. The gap is checked by callers, who know the direction. */
export function compileTest<Stage extends Line>(
  test: WordTest,
  resources: Resources<Stage>,
): Test<Stage> {
  const parts = [...surfaceParts(test, resources), ...tokenParts(test, resources)];
  const { not, any } = test;
  if (not) {
    const inner = compileTest(not, resources);
    parts.push((line, at) => inner(line, at) === 0);
  }
  const classes = test.is === undefined ? [] : many(test.is);
  const spans: Test<Stage>[] = [
    ...classes.map((name) => named(resources.words, name)),
    ...(any ?? []).map((one) => compileTest(one, resources)),
  ];
  const [part, span] = [parts[0], spans[0]];
  if (parts.length === 0 && spans.length === 0)
    return (line, at) => (at >= 0 && at < line.pieces.length ? at + 1 : 0);
  if (part && parts.length === 1 && !span)
    return (line, at) => (at >= 0 && at < line.pieces.length && part(line, at) ? at + 1 : 0);
  if (span && spans.length === 1 && !part)
    return (line, at) => (at >= 0 && at < line.pieces.length ? span(line, at) : 0);
  return (line, at) => {
    if (at < 0 || at >= line.pieces.length) return 0;
    for (const part of parts) if (!part(line, at)) return 0;
    if (spans.length === 0) return at + 1;
    for (const span of spans) {
      const end = span(line, at);
      if (end > 0) return end;
    }
    return 0;
  };
}

function surfaceParts<Stage extends Line>(
  test: WordTest,
  resources: Resources<Stage>,
): Holds<Stage>[] {
  const parts: Holds<Stage>[] = [];
  if (test.word !== undefined) {
    const words = withLists(test.word, resources.lists);
    parts.push(({ pieces }, at) => words.has(pieces[at]?.key ?? ''));
  }
  if (test.text !== undefined) {
    const texts = withLists(test.text, resources.lists);
    parts.push(({ pieces }, at) => texts.has(pieces[at]?.text ?? ''));
  }
  const forms = test.shape === undefined ? [] : [oneOfShapes(many(test.shape))];
  if (test.like !== undefined) forms.push(new RegExp(test.like, 'u'));
  for (const form of forms) parts.push(({ pieces }, at) => form.test(pieces[at]?.text ?? ''));
  return parts;
}

const oneOfShapes = (names: readonly string[]): RegExp =>
  new RegExp(names.map((name) => named(SHAPES, name).source).join('|'), 'u');

/** Conditions on tagger and parser output; a word without a token fails. */
function tokenParts<Stage extends Line>(
  test: WordTest,
  { lists }: Resources<Stage>,
): Holds<Stage>[] {
  const parts: Holds<Stage>[] = [];
  for (const part of ['upos', 'xpos', 'lemma', 'deprel'] as const) {
    const wanted = test[part];
    if (wanted === undefined) continue;
    const values = withLists(wanted, lists);
    parts.push((line, at) => values.has(tokenAt(line, at)?.[part] ?? ''));
  }
  const { sentence } = test;
  if (sentence !== undefined) {
    parts.push((line, at) => {
      const token = tokenAt(line, at);
      const within = line.document.sentences[token?.sentence ?? -1];
      return token?.index === (sentence === 'start' ? within?.first : (within?.last ?? 0) - 1);
    });
  }
  return parts;
}
