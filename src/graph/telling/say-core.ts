import type { NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { isLabelOf } from '../../model/kinds/labels-in-pages.ts';
import type { AttestGraph } from '../attest-graph.ts';
import { activeOf, type Bent, type Mood, passiveOf, thereOf } from './mood.ts';
import { nameInSentence } from './name-in-sentence.ts';
import type { Participants } from './participants.ts';
import { justWords, listOf, type SentencePart } from './sentence-part.ts';
import { headNounOf, takesPlural } from './takes-plural.ts';
import type { Verb, VerbForms } from './verb-table.ts';
import { withoutDeed } from './without-deed.ts';

/** What a clause is made of. */
export interface SaidDeed {
  readonly attributes: NodeOf<'Event'>;
  readonly verb: Verb;
  readonly roles: Participants;
  readonly mood: Mood;
  /** The text's own word in brackets, or nothing. */
  readonly printed: string;
  /** Whoever tells it; if it is also the subject, it is not named twice. */
  readonly teller: NodeId | null;
}

/** Who did what to whom; what was done to them, if nobody says who did it; or that it was done. */
export function sayCore(graph: AttestGraph, told: SaidDeed): SentencePart[] {
  const { verb, roles, attributes } = told;
  const direct = roles.target.length > 0 || verb.object !== 'recipient' ? 'target' : 'recipient';
  const target = roles[direct];
  const recipient = direct === 'recipient' ? [] : roles.recipient;
  const toWhom =
    recipient.length > 0
      ? [justWords(` ${verb.recipient ?? 'to'} `), ...objectsOf(graph, told, recipient)]
      : [];
  const forms = target.length > 0 ? (verb.withTarget ?? verb.verb) : verb.verb;
  // a brigade does not die; there are deaths in it
  const dying = target.length > 0 ? target : roles.actor;
  if (verb.subject === 'target' && dying.length > 0 && areAlive(graph, dying))
    return [...subjectOf(graph, told, dying), active(graph, told, forms, dying), ...toWhom];
  if (roles.actor.length > 0) return [...sayDoer(graph, told, forms, target), ...toWhom];
  if (target.length > 0 && verb.to === undefined && verb.subject === undefined) {
    const passive = passiveOf(forms, bend(graph, told, target));
    return [...subjectOf(graph, told, target), justWords(`${passive}${told.printed}`), ...toWhom];
  }
  const areMany = isCountedMany(verb, attributes);
  const isNegative = attributes.polarity === 'negative';
  const noun = isNegative ? (verb.nouns ?? verb.noun) : nounOf(verb, attributes);
  const nothing = isNegative && noun.startsWith('something ');
  const there = nothing
    ? thereOf({ mood: told.mood, isNegative: false, rare: '', areMany: false })
    : thereOf({ mood: told.mood, isNegative, rare: '', areMany: areMany || isNegative });
  const of =
    target.length > 0 ? [justWords(` ${verb.of} `), ...objectsOf(graph, told, target)] : [];
  const what = nothing ? noun.replace(/^some/, 'no') : noun;
  return [justWords(`${there} ${what}${told.printed}`), ...of, ...toWhom];
}

const areAlive = (graph: AttestGraph, ids: readonly NodeId[]): boolean =>
  ids.every((id) => isLabelOf(graph.getNodeAttribute(id, 'label'), 'people'));

function sayDoer(
  graph: AttestGraph,
  told: SaidDeed,
  forms: VerbForms,
  target: readonly NodeId[],
): SentencePart[] {
  const { verb, attributes, roles, printed } = told;
  const subject = subjectOf(graph, told, roles.actor);
  const bent = bend(graph, told, roles.actor);
  if (target.length > 0) {
    const to = verb.to === undefined ? '' : ` ${verb.to}`;
    const did = justWords(`${activeOf(forms, bent)}${to}${printed} `);
    return [...subject, did, ...objectsOf(graph, told, target)];
  }
  if (verb.isAlone) return [...subject, active(graph, told, forms, roles.actor)];
  if (verb.unnamed && !isCountedMany(verb, attributes)) {
    const object = verb.unnamed[bent.isNegative ? 1 : 0];
    return [...subject, justWords(`${activeOf(forms, bent)} ${object}${printed}`)];
  }
  const did = activeOf(verb.does ?? CARRY_OUT, bent);
  return [...subject, justWords(`${did} ${nounOf(verb, attributes)}${printed}`)];
}

const CARRY_OUT: VerbForms = ['carry out', 'carried out', 'carried out'];

const active = (
  graph: AttestGraph,
  told: SaidDeed,
  forms: VerbForms,
  subject: readonly NodeId[],
): SentencePart => justWords(activeOf(forms, bend(graph, told, subject)) + told.printed);

/** `verb`: what the sentence tells of them, which need not be said twice. */
const namesOf = (graph: AttestGraph, ids: readonly NodeId[], verb: Verb | null): SentencePart[] =>
  listOf(
    ids.map((id) => {
      const { words, at } = nameInSentence(graph, id);
      return [{ words: verb ? withoutDeed(words, verb) : words, at }];
    }),
  );

/** Those to whom something was done. Whoever tells it is not named twice. */
function objectsOf(
  graph: AttestGraph,
  { verb, teller }: SaidDeed,
  ids: readonly NodeId[],
): SentencePart[] {
  const [only] = ids;
  const pronoun = ids.length === 1 && only && only === teller && pronounOf(graph, only);
  return pronoun ? [{ words: OBJECTS[pronoun], at: only }] : namesOf(graph, ids, verb);
}

const OBJECTS = {
  it: 'it',
  they: 'them',
  he: 'him',
  she: 'her',
  'he or she': 'him or her',
} as const;

/** With the space before its verb. "The agency reports that it …". */
function subjectOf(
  graph: AttestGraph,
  { teller, verb, roles }: SaidDeed,
  ids: readonly NodeId[],
): SentencePart[] {
  const [only] = ids;
  const pronoun = ids.length === 1 && only && isSame(graph, only, teller) && pronounOf(graph, only);
  // "captured soldiers shot": the captured ones, whatever they did.
  const isTold = ids !== roles.actor || verb.isAlone === true;
  const named = pronoun
    ? [{ words: pronoun, at: only }]
    : namesOf(graph, ids, isTold ? verb : null);
  return [...named, justWords(' ')];
}

/** Null of a named person: an article may say he or she, but the graph does not. */
function pronounOf(graph: AttestGraph, id: NodeId): keyof typeof OBJECTS | null {
  const attributes = graph.getNodeAttributes(id);
  if (!isLabelOf(attributes.label, 'individual')) return takesPlural(attributes) ? 'they' : 'it';
  if ('identity' in attributes && attributes.identity === 'named') return null;
  const noun = headNounOf(attributes.displayName).split(' ').at(-1) ?? '';
  return SHE.test(noun) ? 'she' : HE.test(noun) ? 'he' : 'he or she';
}

const HE =
  /^(?:man|boy|(?!hu|ger)\w+man|father|husband|son|brother|uncle|nephew|widower|priest|imam)$/i;
const SHE = /^(?:woman|girl|\w+woman|mother|wife|daughter|sister|aunt|niece|widow|nun)$/i;

function isSame(graph: AttestGraph, one: NodeId, other: NodeId | null): boolean {
  if (other === null || one === other) return one === other;
  const [a, b] = [one, other].map((id) => graph.getNodeAttributes(id));
  const isOutlet = a !== undefined && isLabelOf(a.label, 'outlet');
  return isOutlet && bare(a.displayName) === bare(b?.displayName ?? '');
}

const bare = (name: string): string => name.replace(/^The /, '');

/** "Nobody fired" has its negation already. */
const NOBODY = /^(?:nobody|no one|none|neither|no \w+)\b/i;

function bend(graph: AttestGraph, told: SaidDeed, subject: readonly NodeId[]): Bent {
  const [first, ...more] = subject.map((id) => graph.getNodeAttributes(id));
  return {
    mood: told.mood,
    isNegative:
      told.attributes.polarity === 'negative' && !(first && NOBODY.test(first.displayName)),
    areMany: more.length > 0 || (first !== undefined && takesPlural(first)),
    rare: told.attributes.genericity === 'habitual' ? 'habitually ' : '',
  };
}

const isCountedMany = ({ nouns }: Verb, { genericity }: NodeOf<'Event'>): boolean =>
  nouns !== undefined && genericity !== 'single';

const nounOf = (verb: Verb, attributes: NodeOf<'Event'>): string =>
  isCountedMany(verb, attributes) ? (verb.nouns ?? verb.noun) : verb.noun;
