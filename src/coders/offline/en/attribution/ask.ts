import { compileByQuestion } from '../../language/match/by-question.ts';
import type { Fired } from '../../language/match/rules.ts';
import { compileAttribution, type WordClass } from './patterns.ts';
import type { Reader, Stretch } from './reader.ts';

/** The first rule of a question that matches the tokens `first` to `end` (exclusive), or null. */
export type Ask<Question extends string> = (
  reader: Reader,
  question: Question,
  first: number,
  end: number,
  within?: Stretch,
) => Fired<Question> | null;

/** Compiles a file of `en/attribution` whose rules answer several questions. `more`: word classes besides the shared ones. */
export function compileAsk<Question extends string>(
  file: string,
  rules: readonly unknown[],
  more: Readonly<Record<string, WordClass>> = {},
): Ask<Question> {
  const tables = compileByQuestion<Question, Reader>(rules, (its) =>
    compileAttribution(file, its, more),
  );
  return (reader, question, first, end, within) =>
    tables[question].first(reader, first, end, within);
}
