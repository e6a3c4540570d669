import { compileByQuestion } from '../../language/match/by-question.ts';
import type { Fired } from '../../language/match/rules.ts';
import { compileAttribution, type WordClass } from './patterns.ts';
import type { Reader, Stretch } from './reader.ts';

export interface Ask<Question extends string> {
  /** The first rule of a question that matches the tokens `first` to `end` (exclusive), or null. */
  (
    reader: Reader,
    question: Question,
    first: number,
    end: number,
    within?: Stretch,
  ): Fired<Question> | null;
  /** Whether a rule of the question may match, by the words at the edges alone. */
  may(reader: Reader, question: Question, first: number, end: number): boolean;
}

/** Compiles a file of `en/attribution` whose rules answer several questions. `more`: word classes besides the shared ones. */
export function compileAsk<Question extends string>(
  file: string,
  rules: readonly unknown[],
  more: Readonly<Record<string, WordClass>> = {},
): Ask<Question> {
  const tables = compileByQuestion<Question, Reader>(rules, (its) =>
    compileAttribution(file, its, more),
  );
  const ask = (
    reader: Reader,
    question: Question,
    first: number,
    end: number,
    within?: Stretch,
  ): Fired<Question> | null => tables[question].first(reader, first, end, within);
  return Object.assign(ask, {
    may: (reader: Reader, question: Question, first: number, end: number) =>
      tables[question].mayFire(reader, first, end),
  });
}
