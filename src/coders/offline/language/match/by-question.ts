import { groupBy } from '../../../../model/group-by.ts';
import type { Line } from './line.ts';
import type { Rules } from './rules.ts';
import type { Rule } from './schemas.ts';

/** A file of rules that answer several questions: each question gets the rules that give its name. */
export function compileByQuestion<Question extends string, Stage extends Line>(
  rules: readonly unknown[],
  compile: (rules: readonly Rule<Question>[]) => Rules<Question, Stage>,
): Record<Question, Rules<Question, Stage>> {
  const byQuestion = groupBy(rules as readonly Rule<Question>[], ({ gives }) => gives);
  return Object.fromEntries(
    [...byQuestion].map(([question, its]) => [question, compile(its)]),
  ) as Record<Question, Rules<Question, Stage>>;
}
