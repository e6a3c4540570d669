import { antecedentsOf } from './antecedents.ts';
import { type PlacedRule, rulesFor } from './danger-rules.ts';
import type { SpeakerAt } from './find-testimony.ts';
import { type DangerFindings, note } from './findings.ts';
import { grounds } from './grounds.ts';
import type { DangerLine } from './line.ts';
import { listsOf } from './lists-of.ts';
import type { PeopleIn, Someone } from './people.ts';
import type { Danger } from './rule-schemas.ts';
import type { SaidOf } from './said.ts';
import { dangerWords } from './words.ts';

/** Somebody of whom a rule only says that they are one of some people, or the one just spoken of. */
export interface Pointed {
  readonly someone: Someone;
  readonly ground: 'group' | 'described';
}

/** Asks the rules about everybody, lists and pronouns included. */
export function findByRules(
  line: DangerLine,
  people: readonly Someone[],
  inRange: PeopleIn,
  saidOf: SaidOf,
  speakerAt: SpeakerAt,
  findings: DangerFindings,
): Pointed[] {
  const lists = listsOf(line, people);
  const unknown: DangerLine = { ...line, unknown: true };
  const pointed: Pointed[] = [];
  for (const { first, last } of line.document.sentences) {
    const rules = rulesFor(line, first, last);
    if (rules.length === 0) continue;
    for (const one of inRange(first, last)) {
      if (one.form === 'name' && one.kind === 'group') continue;
      for (const { ground, all } of ask(one.entity ? line : unknown, rules, one, first, last))
        for (const each of (all && lists.get(one)) || [one]) {
          if (ground === 'group' || ground === 'described') pointed.push({ someone: each, ground });
          else note(findings, each.key, ground);
        }
    }
    const deeds = rules.filter(({ deed }) => deed);
    const antecedents = (token: number) => antecedentsOf(line, inRange, saidOf, token);
    askPronouns(line, deeds, first, last, speakerAt, antecedents, findings);
  }
  return pointed;
}

interface Asked {
  readonly first: number;
  readonly last: number;
  readonly entity?: Someone['entity'];
}

function ask(
  line: DangerLine,
  rules: readonly PlacedRule[],
  { first, last }: Asked,
  low: number,
  high: number,
): Danger[] {
  return rules.flatMap(({ rules: rule, from, to }): Danger[] => {
    if (first <= from || last > to) return [];
    const fired = rule.first(line, first, last, { low, high });
    if (!fired || (line.unknown && fired.gives.loose)) return [];
    const [deed] = fired.words.get('deed') ?? [];
    const ground =
      deed === undefined ? undefined : groundOfDeed.get(line.tokens[deed]?.lower ?? '');
    return [ground === undefined ? fired.gives : { ...fired.gives, ground }];
  });
}

/** Not each harm makes a victim: whoever is captured is a captive. */
const groundOfDeed = new Map(
  Object.entries(grounds.ofDeeds).flatMap(([list, ground]) =>
    [...dangerWords[list as keyof typeof dangerWords]].map((word) => [word, ground] as const),
  ),
);

/** "He was beaten", "they beat me": what is said of whoever a pronoun may stand for. */
function askPronouns(
  line: DangerLine,
  deeds: readonly PlacedRule[],
  low: number,
  high: number,
  speakerAt: SpeakerAt,
  antecedents: (token: number) => readonly Someone[],
  findings: DangerFindings,
): void {
  for (let at = low; deeds.length > 0 && at < high; at += 1) {
    const { lower, xpos } = line.tokens[at] as DangerLine['tokens'][number];
    if (!dangerWords.personalPronouns.has(lower) && !dangerWords.firstPerson.has(lower)) continue;
    const dangers = ask(line, deeds, { first: at, last: at + 1 }, low, high).filter(
      ({ ground, own = false }) => ground !== 'private' && (own || xpos !== 'PRP$'),
    );
    if (dangers.length === 0) continue;
    const speaker = speakerAt(at);
    const keys = speaker ? [speaker.id] : antecedents(at).map(({ key }) => key);
    for (const key of keys) for (const { ground } of dangers) note(findings, key, ground);
  }
}
