import type { NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Stance } from '../../model/vocabulary.ts';
import { statedCountInWords } from '../../text/stated-count-in-words.ts';
import { type AttestGraph, attributesOf } from '../attest-graph.ts';
import { moodOf } from './mood.ts';
import { referringMentions } from './name-in-sentence.ts';
import { type Participants, participantsOf } from './participants.ts';
import { sayCore } from './say-core.ts';
import { sayInvolved, saySetting } from './say-setting.ts';
import { justWords, type SentencePart, sentenceText } from './sentence-part.ts';
import { isCounted } from './takes-plural.ts';
import type { Verb } from './verb-table.ts';
import { verbOf } from './verbs.ts';

/** Who says it, and how; null in an article's own voice. */
export interface ToldBy {
  readonly stance: Stance | null;
  readonly teller: NodeId | null;
}

/** A clause about an event: who did what to whom, with what, where and when. Nobody says it yet. */
export function sayDeed(
  graph: AttestGraph,
  event: NodeId,
  { stance, teller }: ToldBy = { stance: null, teller: null },
): SentencePart[] {
  const attributes = inWords(attributesOf(graph, event, 'Event'), stance);
  const verb = verbOf(attributes);
  const roles = participantsOf(graph, event);
  const trigger = referringMentions(graph, event).find(({ use }) => use === 'trigger')?.quote ?? '';
  const printed = attributes.type === 'other' ? '' : printedWord(trigger, verb);
  const told = moodOf(attributes.factuality, stance);
  const mood = told === 'done' && isSince(graph, roles) ? 'since' : told;
  const core = sayCore(graph, { attributes, verb, roles, mood, printed, teller });
  const words = sentenceText(core);
  const where = withoutTold(graph, roles, words);
  const isTold =
    (!attributes.count && THERE_WERE.test(words)) ||
    roles.target.some((id) => isCounted(graph.getNodeAttributes(id)));
  const setting = saySetting(graph, event, where, verb.isAway ? trigger : null);
  const isSaid = new Set([...core, ...setting].map(({ at }) => at));
  return [
    ...core,
    ...setting,
    ...(isTold ? [] : sayHowOften(attributes)),
    // Whoever else is named with a death may have lived.
    ...(verb.subject === 'target' ? [] : sayInvolved(graph, roles.other, isSaid)),
  ];
}

/** Says that there were several. */
const THERE_WERE = /^there (?:were|have been) /;

/** The clause as text, to compare two events. */
export const clauseOfEvent = (graph: AttestGraph, event: NodeId): string =>
  sentenceText(sayDeed(graph, event));

/** A graph has "denied that it was hit" as a denial of what did not happen: said once here. */
const inWords = (attributes: NodeOf<'Event'>, stance: Stance | null): NodeOf<'Event'> =>
  stance === 'denies' ? { ...attributes, polarity: 'positive' } : attributes;

const isSince = (graph: AttestGraph, { date }: Participants): boolean =>
  date.some((id) => {
    const { relation, edtf = '' } = attributesOf(graph, id, 'Date');
    return relation === 'since' || /\/(?:\.\.)?$/.test(edtf);
  });

/** Without a place that the clause names already: "the market in Dubrova". */
const withoutTold = (graph: AttestGraph, roles: Participants, told: string): Participants => ({
  ...roles,
  place: roles.place.filter((id) => !told.includes(graph.getNodeAttribute(id, 'displayName'))),
});

/** Characters of a printed word in brackets, and those that make it the same word as ours. */
const LONGEST = 28;
const STEM = 4;

/** The text's own word, where it says more than the type: `abused (“beaten”)`. */
function printedWord(word: string, { verb, noun }: Verb): string {
  const ours = [...verb, ...noun.split(' ')].map((one) => one.slice(0, STEM).toLowerCase());
  const isOurs = ours.some((stem) => word.toLowerCase().includes(stem));
  return word === '' || isOurs || word.length > LONGEST || word.includes('\n')
    ? ''
    : ` (“${word}”)`;
}

function sayHowOften({ genericity, count }: NodeOf<'Event'>): SentencePart[] {
  if (count) {
    const times = statedCountInWords(count);
    return [justWords(`, ${OFTEN[times] ?? `${times} times`}`)];
  }
  if (genericity === 'plural') return [justWords(', more than once')];
  return genericity === 'kind' ? [justWords(', in general')] : [];
}

const OFTEN: Readonly<Record<string, string>> = { 1: 'once', 2: 'twice' };
