import type { Fired, Rules } from '../language/match/rules.ts';
import type { Rule } from '../language/match/schemas.ts';
import { compile, type WordClass } from './patterns.ts';
import type { Reader, Stretch } from './reader.ts';

/** The first rule of a question that holds of the tokens from `first` to before `end`; null where none does. */
export type Ask<Question extends string> = (
  reader: Reader,
  question: Question,
  first: number,
  end: number,
  within?: Stretch,
) => Fired<Question> | null;

/** Rules that answer several questions: each question has the rules that give its name. */
export function compileQuestions<Question extends string>(
  file: string,
  rules: readonly unknown[],
  more: Readonly<Record<string, WordClass>> = {},
): Ask<Question> {
  const byQuestion = new Map<Question, Rule<Question>[]>();
  for (const rule of rules as readonly Rule<Question>[])
    byQuestion.set(rule.gives, [...(byQuestion.get(rule.gives) ?? []), rule]);
  const tables = Object.fromEntries(
    [...byQuestion].map(([question, its]) => [question, compile<Question>(file, its, more)]),
  ) as Record<Question, Rules<Question, Reader>>;
  return (reader, question, first, end, within) =>
    tables[question].first(reader, first, end, within);
}
