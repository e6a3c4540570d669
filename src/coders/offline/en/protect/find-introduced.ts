import type { Sentence } from '../../language/document.ts';
import { loadLexicon } from '../lexicon/lexicon.ts';
import { type DangerFindings, note } from './findings.ts';
import type { DangerLine } from './line.ts';
import type { PeopleIn, Someone } from './people.ts';
import type { Ground } from './rule-schemas.ts';

/** Grounds that a description shares with the name it introduces. */
const SHARED: readonly Ground[] = ['child', 'captive', 'abused', 'conscript', 'victim'];
/** Tokens before a name that begins its sentence: a title. */
const TITLE = 1;
/** Tokens from "the" to the noun before a name. */
const PHRASE = 4;

/**
 * Whoever is described first and named afterwards: "A watchman was killed. Vasko Prel had worked
 * there for years"; "a watchman was killed … The watchman, Vasko Prel, …".
 */
export function findIntroduced(
  line: DangerLine,
  people: readonly Someone[],
  inRange: PeopleIn,
  findings: DangerFindings,
): void {
  const firstOf = new Map<string, Someone>();
  for (const one of people)
    if (one.form === 'name' && !firstOf.has(one.key)) firstOf.set(one.key, one);
  for (const one of firstOf.values()) {
    if (one.kind !== 'person' || (!one.mentioned && one.last - one.first < 2)) continue;
    const described = beforeIt(line, people, one) ?? inSentenceBefore(line, inRange, one, findings);
    for (const ground of findings.get(described?.key ?? '') ?? [])
      if (SHARED.includes(ground)) note(findings, one.key, ground);
  }
}

/** "The watchman, Vasko Prel": the last earlier description with that noun. */
function beforeIt(
  { tokens }: DangerLine,
  people: readonly Someone[],
  { first }: Someone,
): Someone | undefined {
  const at = tokens[first - 1]?.text === ',' ? first - 2 : first - 1;
  const noun = tokens[at];
  if (noun?.upos !== 'NOUN') return undefined;
  const article = tokens.slice(Math.max(0, at - PHRASE), at).some(({ lower }) => lower === 'the');
  if (!article) return undefined;
  return people.findLast(
    ({ kind, form, last }) =>
      kind === 'person' &&
      form === 'nominal' &&
      last <= at &&
      tokens[last - 1]?.lower === noun.lower,
  );
}

/** The only description of somebody in danger in the sentence before a name that opens its own. */
function inSentenceBefore(
  line: DangerLine,
  inRange: PeopleIn,
  one: Someone,
  findings: DangerFindings,
): Someone | undefined {
  const { sentences } = line.document;
  const own = line.tokens[one.first]?.sentence ?? 0;
  const [before, here] = [sentences[own - 1], sentences[own]];
  if (!before || !here || one.first - here.first > TITLE || speaks(line, here, one))
    return undefined;
  const somebody = inRange(before.first, before.last).filter(({ kind }) => kind === 'person');
  const endangered = somebody.filter(
    ({ key, form }) =>
      form === 'nominal' && SHARED.some((ground) => findings.get(key)?.has(ground)),
  );
  const isOnly = new Set(endangered.map(({ key }) => key)).size === 1;
  return isOnly && somebody.every(({ form }) => form === 'nominal') ? endangered[0] : undefined;
}

const speaks = ({ tokens }: DangerLine, { last }: Sentence, one: Someone): boolean =>
  one.last < last && loadLexicon().verbs.has(tokens[one.last]?.lower ?? '');
