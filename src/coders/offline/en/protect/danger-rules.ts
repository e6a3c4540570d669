import type { Rules } from '../../language/match/rules.ts';
import type { Pattern, Rule, Where, WordTest } from '../../language/match/schemas.ts';
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
const NUMBERED: readonly string[] = ['age', 'minor', 'small-number', 'recent-year'];

export interface DangerRule {
  readonly rules: Rules<Danger, DangerLine>;
  /** Of deeds: asked about pronouns too. */
  readonly deed: boolean;
}

/** A rule that may hold in a sentence, of whoever is named after `from` and up to `to`. */
export interface PlacedRule extends DangerRule {
  readonly from: number;
  readonly to: number;
}

/** Words of which a rule needs one, before or after somebody, or anywhere in the sentence. */
interface Need {
  readonly words: readonly string[];
  readonly side: 'before' | 'after' | 'anywhere';
}

interface Placed {
  readonly need: number;
  readonly side: Need['side'];
}

const all: (DangerRule & { readonly needs: readonly Placed[] })[] = [];
/** Each list of words has a number, since many rules need the same one. */
const numbers = new Map<string, number>();
const byWord = new Map<string, number[]>();

/** Compiles all rules, and lists the words without which they cannot hold. */
function compileAll(): void {
  for (const [file, rules] of Object.entries(FILES))
    for (const rule of rules as unknown as readonly Rule<Danger>[])
      all.push({
        rules: compileDanger<Danger>(file, [rule]),
        deed: file === 'deeds',
        needs: needsOf(rule.when).map(({ words, side }) => ({ need: numberOf(words), side })),
      });
}

function numberOf(words: readonly string[]): number {
  const key = [...new Set(words)].sort().join(' ');
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), number]);
  return number;
}

function needsOf({ before, after, whole, any }: Where): readonly Need[] {
  const needs = [
    ...needsIn(before, 'before'),
    ...needsIn(after, 'after'),
    ...needsIn(whole, 'anywhere'),
  ];
  // not every number is tagged as one, so a rule that needs rarer words is asked without it
  const least = needs[0] && leastOf(needs);
  if (least?.words[0] === NUMBER) return [...wordy(needs), { ...least, side: 'anywhere' }];
  if (least) return wordy(needs);
  const alternatives = any?.map(needsOf) ?? [];
  if (alternatives.length === 0 || alternatives.some(([need]) => !need))
    throw new Error('a rule about danger names no word that it needs');
  const words = alternatives.flatMap((one) => leastOf(one).words);
  return [{ words, side: 'anywhere' }];
}

const wordy = (needs: readonly Need[]): Need[] => needs.filter(({ words }) => words[0] !== NUMBER);

const leastOf = (needs: readonly Need[]): Need =>
  needs.reduce((least, need) => (need.words.length < least.words.length ? need : least));

const needsIn = (pattern: Pattern | undefined, side: Need['side']): Need[] =>
  (pattern ? expandPattern(pattern, 'pieces').words : []).flatMap((test) => {
    const words = test.times?.[0] === 0 ? null : wordsOf(test);
    return words ? [{ words, side }] : [];
  });

function wordsOf(test: WordTest): readonly string[] | null {
  const plain = plainWords(test, { lists: dangerWords } as never);
  if (plain) return [...plain];
  const [is, ...others] = test.is === undefined ? [] : many(test.is);
  if (!is || others.length > 0) return null;
  if (is in harmForms) {
    const { any, bodily } = harmForms[is as 'harms'];
    return [...any, ...bodily];
  }
  return NUMBERED.includes(is) ? [NUMBER] : null;
}

/** The rules whose words are in a sentence, in the order of the files, and where they may hold. */
export function rulesFor({ tokens }: DangerLine, first: number, last: number): PlacedRule[] {
  if (all.length === 0) compileAll();
  const earliest = new Int32Array(numbers.size).fill(-1);
  const latest = new Int32Array(numbers.size).fill(-1);
  const see = (word: string, at: number): void => {
    const needs = byWord.get(word);
    if (!needs) return;
    for (const need of needs) {
      if (latest[need] === -1) earliest[need] = at;
      latest[need] = at;
    }
  };
  for (let at = first; at < last; at += 1) {
    const { lower, upos } = tokens[at] as DangerLine['tokens'][number];
    see(lower, at);
    if (upos === 'NUM') see(NUMBER, at);
  }
  const placed: PlacedRule[] = [];
  for (const { rules, deed, needs } of all) {
    let [from, to] = [-1, tokens.length];
    let lacking = false;
    for (const { need, side } of needs) {
      lacking = latest[need] === -1;
      if (lacking) break;
      if (side === 'before') from = Math.max(from, earliest[need] as number);
      if (side === 'after') to = Math.min(to, latest[need] as number);
    }
    if (!lacking) placed.push({ rules, deed, from, to });
  }
  return placed;
}
