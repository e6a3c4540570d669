import type { Tree } from '../../language/tree.ts';
import { type Features, upTo } from '../score/features.ts';
import type { EventDraft } from './event-draft.ts';
import { featuresBetween, featuresOfPath, formOf, opensSentence } from './path-features.ts';
import type { Story } from './story.ts';
import type { HungDate } from './time.ts';
import { pathBetween, relationsOf } from './tree-path.ts';

/** What tells whether a date of the sentence is that of an event. */
export const featuresOfEventDate = (
  story: Story,
  at: number,
  date: HungDate,
  dates: readonly HungDate[],
): Features => {
  const { tree, events, placed } = story;
  const event = events[at];
  const head = placed[at]?.head ?? -1;
  if (event === undefined) return [];
  return [
    ...ofEvent(tree, event, head),
    ...ofDate(tree, date, event.type),
    ...featuresOfPath(tree, head, date.head, event.type),
    ...featuresBetween(tree, head, date.head),
    ...beside(tree, head, date, dates),
    ...through(story, at, date),
    ...elsewhere(story, at, date),
    `rule=${event.date === date.id}`,
    `rival=${event.date !== date.id && event.date !== null}`,
  ];
};

const ofEvent = (tree: Tree, event: EventDraft, head: number): Features => {
  const has = (asked: string): boolean => event.roles.some(({ role }) => role === asked);
  return [
    `type=${event.type}`,
    `frame=${event.rule}`,
    `form=${formOf(tree, head)}`,
    `over=${tree.deprel(head)}`,
    `has actor=${has('actor')} target=${has('target')}`,
  ];
};

const ofDate = (tree: Tree, { head, known }: HungDate, type: string): Features => [
  `known=${known} type=${type}`,
  `relation=${tree.deprel(head)}`,
  `opens=${opensSentence(tree, head)}`,
];

/** Its place among the other dates of the sentence. */
const beside = (
  tree: Tree,
  from: number,
  { head }: HungDate,
  dates: readonly HungDate[],
): Features => {
  const others = dates.filter((other) => other.head !== head);
  const isOther = (at: number): boolean => others.some((other) => other.head === at);
  const distance = Math.abs(head - from);
  const nearer = others.filter((other) => Math.abs(other.head - from) < distance).length;
  return [
    `nearer=${upTo(nearer, [0, 1, 2])}`,
    `rank=${upTo(others.filter((other) => other.head < head).length, [0, 1, 2])}`,
    `within=${isOther(tree.head(head))}`,
    `holds=${tree.children(head).some(isOther)}`,
  ];
};

/** Events before and after it that may stand in the same sentence. */
const REACH = 8;

/** What stands on the way: "attacked a market on Friday" may lead through the target. */
const through = ({ tree, events, placed }: Story, at: number, { head }: HungDate): Features => {
  const event = events[at];
  const from = placed[at]?.head ?? -1;
  const { up, top, down } = pathBetween(tree, from, head);
  const near = placed.slice(Math.max(0, at - REACH), at + REACH + 1);
  const way = [...up.slice(1), top, ...down.slice(0, -1)].filter((one) => one !== from);
  const found = way.flatMap((one): Features => {
    const token = tree.tokens[one];
    const role = event?.roles.find(
      ({ filler }) => token !== undefined && filler.start <= token.start && token.end <= filler.end,
    );
    if (role) return [`through=${role.role}`, `through=${role.role} type=${event?.type}`];
    const other = near.find((two) => two.head === one)?.event.type;
    return other ? [`through=${other}`, `through=${other} type=${event?.type}`] : [];
  });
  return found.length === 0 ? ['through=none'] : found;
};

/** The other events of the sentence that have it, and how they stand to this one. */
const elsewhere = ({ tree, events, placed }: Story, at: number, date: HungDate): Features => {
  const own = events[at];
  const head = placed[at]?.head ?? -1;
  const found: string[] = [];
  for (let index = Math.max(0, at - REACH); index <= at + REACH; index += 1) {
    const other = events[index];
    const otherHead = placed[index]?.head ?? -1;
    if (index === at || other === undefined || own === undefined) continue;
    if (tree.tokens[otherHead]?.sentence !== tree.tokens[head]?.sentence) continue;
    if (other.date !== date.id) continue;
    const path = relationsOf(tree, pathBetween(tree, head, otherHead)).join(' ');
    found.push(
      'elsewhere=date',
      `elsewhere of=${other.type} type=${own.type}`,
      `elsewhere over=${path}`,
      `elsewhere cause=${other.because === own.id || own.because === other.id}`,
    );
  }
  return found.length === 0 ? ['elsewhere=none'] : found;
};
