import type { Rules } from '../../language/match/rules.ts';
import type { Rule, Where, WordTest } from '../../language/match/schemas.ts';
import { expandPattern } from '../../language/match/short-form.ts';
import { many, plainWords } from '../../language/match/word-test.ts';
import ages from './ages.json' with { type: 'json' };
import asked from './asked.json' with { type: 'json' };
import deeds from './deeds.json' with { type: 'json' };
import type { DangerLine } from './line.ts';
import lists from './lists.json' with { type: 'json' };
import { compileDanger } from './patterns.ts';
import roles from './roles.json' with { type: 'json' };
import type { Danger } from './rule-schemas.ts';
import spared from './spared.json' with { type: 'json' };
import { dangerWords, harmForms } from './words.ts';

const FILES = { ages, asked, deeds, lists, roles, spared };
const NUMBER = '#';

export interface DangerRule {
  readonly rules: Rules<Danger, DangerLine>;
  /** Of deeds: asked about pronouns too. */
  readonly deed: boolean;
}

const all: DangerRule[] = [];
const byWord = new Map<string, number[]>();

/** Compiles all rules, and lists them by the words without which they cannot hold. */
function compileAll(): void {
  for (const [file, rules] of Object.entries(FILES))
    for (const rule of rules as unknown as readonly Rule<Danger>[]) {
      const at =
        all.push({ rules: compileDanger<Danger>(file, [rule]), deed: file === 'deeds' }) - 1;
      for (const word of neededBy(rule.when)) byWord.set(word, [...(byWord.get(word) ?? []), at]);
    }
}

/** Words of which one is in every sentence in which the condition holds. */
function neededBy({ before, after, whole, any }: Where): readonly string[] {
  const needs = [before, after, whole]
    .flatMap((pattern) => (pattern ? expandPattern(pattern, 'pieces').words : []))
    .flatMap((test) => {
      const words = test.times?.[0] === 0 ? null : wordsOf(test);
      return words ? [words] : [];
    });
  if (any?.every((one) => one.before !== undefined || one.after !== undefined)) {
    if (needs.length === 0) return any.flatMap(neededBy);
  }
  const [least] = needs.sort((a, b) => a.length - b.length);
  if (!least) throw new Error('a rule about danger names no word that it needs');
  return least;
}

function wordsOf(test: WordTest): readonly string[] | null {
  const plain = plainWords(test, { lists: dangerWords } as never);
  if (plain) return [...plain];
  const [is, ...others] = test.is === undefined ? [] : many(test.is);
  if (!is || others.length > 0) return null;
  if (is in harmForms) {
    const { any, bodily } = harmForms[is as 'harms'];
    return [...any, ...bodily];
  }
  return is === 'minor' || is === 'small-number' || is === 'recent-year' ? [NUMBER] : null;
}

/** The rules that may hold of somebody in a sentence, in the order of the files. */
export function rulesFor(
  { tokens }: DangerLine,
  first: number,
  last: number,
): readonly DangerRule[] {
  if (all.length === 0) compileAll();
  const found = new Set<number>();
  for (let at = first; at < last; at += 1) {
    const { lower, upos } = tokens[at] as DangerLine['tokens'][number];
    for (const rule of byWord.get(lower) ?? []) found.add(rule);
    if (upos === 'NUM') for (const rule of byWord.get(NUMBER) ?? []) found.add(rule);
  }
  return [...found].sort((a, b) => a - b).map((at) => all[at] as DangerRule);
}
