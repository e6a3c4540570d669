import { z } from 'zod';
import { EventType } from '../../../../model/vocabulary.ts';
import type { Token } from '../../language/document.ts';
import type { Tree } from '../../language/tree.ts';
import { isTimeWord } from './beside.ts';
import type { MentionLike } from './event-draft.ts';
import { type Fillers, readFillers } from './fillers.ts';
import participantsFile from './participants.json' with { type: 'json' };
import { readTold } from './read-told.ts';
import { fillRoles } from './roles.ts';
import { triggersAt } from './triggers.ts';

const Types = z.array(EventType).min(1);
export const ParticipantTypes = z.strictObject({
  $comment: z.string(),
  /** Whose target is somebody, whatever the noun: "arrested the concierge". */
  people: Types,
  /** Whose actor may be a building that stands for who is in it: "the headquarters denied". */
  bodies: Types,
  /** Whose actor may be a number alone: "more than 3,900 have fled". */
  onFoot: Types,
  /** Nouns that stand there and are nobody: "on two occasions". */
  nobody: z.array(z.string().regex(/^\p{Ll}+$/u)).min(1),
  /** Whose target may be a thing or a building: "shelled the oxygen plant". */
  things: Types,
});
const types = ParticipantTypes.parse(participantsFile);
const OF_PEOPLE: ReadonlySet<string> = new Set(types.people);
/** Whose actor may be a number of people: "more than 3,900 have crossed". */
const ON_FOOT: ReadonlySet<string> = new Set(types.onFoot);
const OF_BODIES: ReadonlySet<string> = new Set(types.bodies);
const NOBODY: ReadonlySet<string> = new Set(types.nobody);
const OF_THINGS: ReadonlySet<string> = new Set(types.things);

/** Somebody or something that takes part in an event and is no mention yet. */
export interface UnlistedParticipant {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly noun: Token;
  readonly plural: boolean;
  readonly definite: boolean;
}

type Kind = 'person' | 'group' | 'unit' | 'agency' | 'organization' | 'object' | 'place';

/** What a noun with its modifiers says of whoever acts or speaks; null for what does neither. */
type WhoIs = (noun: Token, modifiers: readonly Token[]) => Kind | null;

/**
 * Those who take part in an event by a noun that no list of descriptions has: "arrested the
 * concierge". What is done tells what they are.
 */
export const findParticipants = (
  tree: Tree,
  mentions: readonly MentionLike[],
  whoIs: WhoIs,
): readonly UnlistedParticipant[] => {
  const known = readFillers(tree, mentions);
  const taken = new Set<number>();
  for (const { start, end } of mentions) for (let at = start; at < end; at += 1) taken.add(at);
  const found = new Map<number, UnlistedParticipant>();
  const beginnings = new Int32Array(tree.tokens.length);
  for (const { trigger, clause } of readTold(tree, known, beginnings)) {
    const fresh = new Map<MentionLike, number>();
    const fillers: Fillers = {
      ...known,
      fill: (index) => {
        const filler = known.fill(index);
        if (filler !== null || !mayBeSomebody(tree, taken, index)) return filler;
        const { start, end } = tree.tokens[index] as Token;
        const mention: MentionLike = { start, end, kind: 'person', form: 'nominal' };
        fresh.set(mention, index);
        return mention;
      },
    };
    for (const { role, filler, rule } of fillRoles(tree, fillers, trigger, clause).roles) {
      const head = fresh.get(filler);
      if (head === undefined) continue;
      const isDirect = DIRECT.test(rule);
      const part = { type: trigger.frame.type, role, isDirect, whoIs };
      const kind = kindOf(tree, known, head, part);
      if (kind !== null) found.set(head, describe(tree, taken, head, kind));
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
};

/** A common noun of its own, not a date, a number or another event. */
const mayBeSomebody = (tree: Tree, taken: ReadonlySet<number>, index: number): boolean => {
  const token = tree.tokens[index];
  if (token !== undefined && isCountAlone(tree, index)) return !taken.has(token.start);
  if (token?.upos !== 'NOUN' || NOBODY.has(token.lower) || taken.has(token.start)) return false;
  if (isTimeWord(tree, index) || isCapitalWithin(tree, index)) return false;
  return !triggersAt(tree.tokens, index).some(({ form }) => form === 'noun');
};

/** "Two have been arrested", "all three were killed": a number of people, and no year or measure. */
const isCountAlone = ({ tokens }: Tree, index: number): boolean => {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.upos !== 'NUM' || /[^\p{L}\d,]|^(?:1[89]|20)\d\d$/u.test(token.text)) return false;
  return (
    !/^(?:NOUN|PROPN|ADJ|NUM|SYM)$/u.test(next?.upos ?? '') && !/^[-–%/]$/u.test(next?.text ?? '')
  );
};

/** Subjects and objects, and "the killing of". What stands elsewhere must be known to be somebody. */
const DIRECT = /^(?:subject|object|of|undergoer|possessor):/u;

interface Part {
  readonly type: string;
  readonly role: string;
  readonly isDirect: boolean;
  readonly whoIs: WhoIs;
}

/** "Authenticated by our Office": the short form of a name. */
const isCapitalWithin = ({ tokens }: Tree, index: number): boolean =>
  /^\p{Lu}/u.test(tokens[index]?.text ?? '') &&
  tokens[index - 1]?.sentence === tokens[index]?.sentence;

const kindOf = (
  tree: Tree,
  fillers: Fillers,
  head: number,
  { type, role, isDirect, whoIs }: Part,
): Kind | null => {
  if (isCountAlone(tree, head))
    return isDirect && (role === 'target' ? OF_PEOPLE : ON_FOOT).has(type)
      ? tree.tokens[head]?.lower === 'one' || tree.tokens[head]?.text === '1'
        ? 'person'
        : 'group'
      : null;
  const classes = fillers.classes(head);
  const isPlural = tree.tokens[head]?.xpos === 'NNS';
  const somebody = isPlural ? 'group' : 'person';
  if (classes.includes('armed')) return isPlural ? 'group' : 'unit';
  if (classes.includes('people')) return somebody;
  if (classes.some((one) => /^(?:work|communication|body)$/u.test(one))) return null;
  const isBuilt = classes.some((one) => /^(?:building|infrastructure)$/u.test(one));
  const isThing = isBuilt || classes.some((one) => /^(?:vehicle|weapon|thing|animal)$/u.test(one));
  const isPlace = !isBuilt && classes.includes('place');
  // a headquarters denies, and an office tries somebody
  const isNowhere = !OF_BODIES.has(type) && (isThing || isPlace);
  if (role === 'actor') return isNowhere ? null : whoIs(...phraseOf(tree, head));
  if (role !== 'target' || !isParticular(tree, head)) return null;
  if (!isDirect && !isThing) return null;
  if (OF_PEOPLE.has(type)) return isThing || isPlace ? null : somebody;
  if (OF_THINGS.has(type)) return isPlace ? 'place' : 'object';
  return null;
};

const phraseOf = (tree: Tree, head: number): readonly [Token, readonly Token[]] => [
  tree.tokens[head] as Token,
  tree.children(head).flatMap((child) => (child < head ? (tree.tokens[child] ?? []) : [])),
];

/** A plural or a noun with its article or owner: not "charges of slavery". */
const isParticular = (tree: Tree, head: number): boolean =>
  tree.tokens[head]?.xpos === 'NNS' ||
  tree.children(head).some((child) => /^(?:det|nmod:poss|nummod)/u.test(tree.deprel(child)));

/** Premodifiers and noun: "three former civil patrollers". */
const describe = (
  tree: Tree,
  taken: ReadonlySet<number>,
  head: number,
  kind: Kind,
): UnlistedParticipant => {
  const noun = tree.tokens[head] as Token;
  let first = head;
  while (isPremodifier(tree, taken, first - 1, head) || isBeforeCount(tree, first - 1, head))
    first -= 1;
  const before = tree.tokens[first - 1]?.lower ?? '';
  return {
    start: tree.tokens[first]?.start ?? noun.start,
    end: noun.end,
    kind,
    noun,
    plural: kind === 'group',
    definite: /^(?:the|this|that|these|those)$/u.test(before),
  };
};

/** "at least two", "all three", "more than a hundred" */
const isBeforeCount = ({ tokens }: Tree, at: number, head: number): boolean =>
  tokens[head]?.upos === 'NUM' &&
  tokens[at]?.sentence === tokens[head]?.sentence &&
  /^(?:a|about|all|almost|around|at|fewer|least|more|nearly|over|some|than)$/u.test(
    tokens[at]?.lower ?? '',
  );

const isPremodifier = (
  tree: Tree,
  taken: ReadonlySet<number>,
  at: number,
  head: number,
): boolean => {
  const token = tree.tokens[at];
  if (
    token === undefined ||
    taken.has(token.start) ||
    token.sentence !== tree.tokens[head]?.sentence
  )
    return false;
  return (
    /^(?:amod|compound|nummod)/u.test(tree.deprel(at)) &&
    /^(?:ADJ|NOUN|NUM|VERB)$/u.test(token.upos) &&
    tree.head(at) === head
  );
};
