import type { NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { isLabelOf } from '../../model/kinds/labels-in-pages.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { Factuality } from '../../model/vocabulary.ts';
import { statedCountInWords } from '../../text/stated-count-in-words.ts';
import { type AttestGraph, attributesOf } from '../attest-graph.ts';
import { nameInSentence, referringMentions } from './name-in-sentence.ts';
import { type Participants, participantsOf } from './participants.ts';
import { saySetting } from './say-setting.ts';
import { justWords, listOf, type SentencePart, sentenceText } from './sentence-part.ts';
import { takesPlural } from './takes-plural.ts';
import type { Verb, VerbForms } from './verb-table.ts';
import { verbOf } from './verbs.ts';

/** Whether something is told as done, or as what somebody ordered, planned or thinks possible. */
export type Mood = 'done' | 'should' | 'would' | 'may';

export const moodOf = (factuality: Factuality): Mood => {
  switch (factuality) {
    case 'asserted':
    case 'claimed':
    case 'inferred':
      return 'done';
    case 'ordered':
      return 'should';
    case 'planned':
      return 'would';
    case 'possible':
      return 'may';
    default:
      return unreachable(factuality);
  }
};

/** A clause about an event: who did what to whom, with what, where and when. Nobody says it yet. */
export function sayDeed(graph: AttestGraph, event: NodeId, mood: Mood): SentencePart[] {
  const attributes = attributesOf(graph, event, 'Event');
  const verb = verbOf(attributes);
  const roles = participantsOf(graph, event);
  const printed = printedWord(graph, event, verb);
  const core = sayCore(graph, { attributes, verb, roles, mood, printed });
  const isCounted = roles.target.some((id) => 'count' in graph.getNodeAttributes(id));
  return [
    ...core,
    ...saySetting(graph, event, withoutTold(graph, roles, sentenceText(core))),
    ...(isCounted ? [] : sayHowOften(attributes)),
  ];
}

/** Without a place that the clause names already: "the market in Dubrova". */
const withoutTold = (graph: AttestGraph, roles: Participants, told: string): Participants => ({
  ...roles,
  place: roles.place.filter((id) => !told.includes(graph.getNodeAttribute(id, 'displayName'))),
});

interface Told {
  readonly attributes: NodeOf<'Event'>;
  readonly verb: Verb;
  readonly roles: Participants;
  readonly mood: Mood;
  readonly printed: string;
}

function sayCore(graph: AttestGraph, told: Told): SentencePart[] {
  const { verb, roles, mood, printed, attributes } = told;
  const names = (ids: readonly NodeId[]) => listOf(ids.map((id) => [nameInSentence(graph, id)]));
  const areMany = ([first, ...more]: readonly NodeId[]): boolean =>
    more.length > 0 || (first !== undefined && takesPlural(graph.getNodeAttributes(first)));
  const isNegative = attributes.polarity === 'negative';
  const rare = attributes.genericity === 'habitual' ? 'habitually ' : '';
  const direct = roles.target.length > 0 || verb.object !== 'recipient' ? 'target' : 'recipient';
  const target = roles[direct];
  const recipient = direct === 'recipient' ? [] : roles.recipient;
  const toWhom =
    recipient.length > 0 ? [justWords(` ${verb.recipient ?? 'to'} `), ...names(recipient)] : [];
  const forms = target.length > 0 ? (verb.withTarget ?? verb.verb) : verb.verb;
  const active = justWords(activeOf(forms, mood, isNegative, rare) + printed);
  const before = justWords(verb.to === undefined ? ' ' : ` ${verb.to} `);

  if (verb.subject === 'target') {
    const subject = target.length > 0 ? target : roles.actor;
    // a brigade does not die; there are deaths in it
    const areAlive = subject.every((id) =>
      isLabelOf(graph.getNodeAttribute(id, 'label'), 'people'),
    );
    if (subject.length > 0 && areAlive)
      return [...names(subject), justWords(' '), active, ...toWhom];
  }
  if (roles.actor.length > 0) {
    const actor = [...names(roles.actor), justWords(' ')];
    if (target.length > 0) return [...actor, active, before, ...names(target), ...toWhom];
    if (verb.isAlone) return [...actor, active, ...toWhom];
    const carried = activeOf(CARRY_OUT, mood, isNegative, rare);
    return [...actor, justWords(`${carried} ${nounOf(verb, attributes)}${printed}`), ...toWhom];
  }
  if (target.length > 0 && verb.to === undefined && verb.subject === undefined)
    return [
      ...names(target),
      justWords(` ${passiveOf(forms[2], mood, isNegative, areMany(target), rare)}${printed}`),
      ...toWhom,
    ];
  const there = thereOf(mood, isNegative, isCountedMany(verb, attributes));
  const noun = isNegative ? (verb.nouns ?? verb.noun) : nounOf(verb, attributes);
  const of = target.length > 0 ? [justWords(` ${verb.of} `), ...names(target)] : [];
  return [justWords(`${there} ${noun}${printed}`), ...of, ...toWhom];
}

const CARRY_OUT: VerbForms = ['carry out', 'carried out', 'carried out'];

function activeOf(
  [base, past, participle]: VerbForms,
  mood: Mood,
  isNegative: boolean,
  rare: string,
): string {
  if (mood === 'done') return isNegative ? `did not ${rare}${base}` : `${rare}${past}`;
  if (mood === 'may') return `may ${isNegative ? 'not ' : ''}have ${rare}${participle}`;
  return `${mood} ${isNegative ? 'not ' : ''}${rare}${base}`;
}

function passiveOf(
  participle: string,
  mood: Mood,
  isNegative: boolean,
  areMany: boolean,
  rare: string,
): string {
  const not = isNegative ? 'not ' : '';
  if (mood === 'done') return `${areMany ? 'were' : 'was'} ${not}${rare}${participle}`;
  return `${mood} ${not}${mood === 'may' ? 'have been' : 'be'} ${rare}${participle}`;
}

function thereOf(mood: Mood, isNegative: boolean, areMany: boolean): string {
  const no = isNegative ? ' no' : '';
  if (mood === 'done') return `there ${areMany || isNegative ? 'were' : 'was'}${no}`;
  return `there ${mood} ${mood === 'may' ? 'have been' : 'be'}${no}`;
}

const isCountedMany = ({ nouns }: Verb, { genericity }: NodeOf<'Event'>): boolean =>
  nouns !== undefined && genericity !== 'single';

const nounOf = (verb: Verb, attributes: NodeOf<'Event'>): string =>
  isCountedMany(verb, attributes) ? (verb.nouns ?? verb.noun) : verb.noun;

/** Characters of a printed word in brackets, and those that make it the same word as ours. */
const LONGEST = 28;
const STEM = 4;

/** The text's own word, where it says more than the type: `abused (“beaten”)`. */
function printedWord(graph: AttestGraph, event: NodeId, { verb, noun }: Verb): string {
  const word = referringMentions(graph, event).find(({ use }) => use === 'trigger')?.quote ?? '';
  const ours = [...verb, ...noun.split(' ')].map((one) => one.slice(0, STEM).toLowerCase());
  const isOurs = ours.some((stem) => word.toLowerCase().includes(stem));
  return word === '' || isOurs || word.length > LONGEST || word.includes('\n')
    ? ''
    : ` (“${word}”)`;
}

function sayHowOften({ genericity, count }: NodeOf<'Event'>): SentencePart[] {
  if (count) {
    const times = statedCountInWords(count);
    return [justWords(times === '1' ? ', once' : `, ${times} times`)];
  }
  if (genericity === 'plural') return [justWords(', more than once')];
  return genericity === 'kind' ? [justWords(', in general')] : [];
}
