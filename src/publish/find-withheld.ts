import { type AttestGraph, edgeRows, nodeRows } from '../graph/attest-graph.ts';
import {
  NO_SECRETS,
  type ProtectedEntity,
  type Secrets,
} from '../graph/protected/find-protected.ts';
import type { NameStanding } from '../graph/protected/find-standings.ts';
import { type FigureNames, wholeName } from '../graph/protected/public-figures.ts';
import { publicRoleIn } from '../graph/protected/public-roles.ts';
import { rolesBeside } from '../graph/protected/stated-roles.ts';
import { isMachine } from '../model/coders.ts';
import { isNodeOf, type NodeAttributes, type NodeOf } from '../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import type { OrdinaryWords } from '../model/ordinary-words.ts';
import { findUnread } from './find-unread.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** People of one article who are not protected, but whom nothing allows to be named. */
export interface WithheldNames extends Secrets {
  readonly labels: ReadonlyMap<NodeId, string>;
  /** What stands for a name or a word of a name; null if several people share it. */
  readonly labelOfWord: ReadonlyMap<string, string | null>;
  /** Where the text mentions them, and where it names something or somebody that is shown. */
  readonly own: readonly (Span & { readonly label: string })[];
  readonly shown: readonly Span[];
  /** Words of the names of people who are shown. */
  readonly shared: ReadonlySet<string>;
  /** Whole names of people who are shown. */
  readonly shownNames: ReadonlySet<string>;
  /** Whole names in the text that nobody read as anything. */
  readonly unread: ReadonlySet<string>;
}

/** The same without the people and the places where they are spoken of. */
export type WithheldWords = Omit<WithheldNames, 'entities' | 'own'>;

export const NOBODY_WITHHELD: WithheldNames = {
  ...NO_SECRETS,
  labels: new Map(),
  labelOfWord: new Map(),
  own: [],
  shown: [],
  shared: new Set(),
  shownNames: new Set(),
  unread: new Set(),
};

/** By source. */
export function findWithheld(
  graph: AttestGraph,
  standings: readonly NameStanding[],
  { figures, ordinary }: { readonly figures: FigureNames; readonly ordinary: OrdinaryWords },
): Map<SourceId, WithheldNames> {
  const bySource = new Map<SourceId, NameStanding[]>();
  for (const one of standings)
    for (const source of one.row.attributes.sources)
      bySource.set(source, [...(bySource.get(source) ?? []), one]);
  const mentions = mentionsIn(graph);
  const hidden = new Set(
    standings.filter(({ verdict }) => !verdict.shown).map(({ row }) => row.key),
  );
  return new Map(
    nodeRows(graph, 'Article').map(
      ({ key, attributes: { text, title = '', withheldNames = [] } }) => {
        const source = sourceOfNode(key);
        const said = mentions.get(source) ?? [];
        const things = said.filter((mention) => isSure(mention, ordinary));
        const named = namesOfThings(things);
        const isKnown = (name: string): boolean =>
          figures.has(name) || named.some((one) => ` ${one} `.includes(` ${name} `));
        const inText = findUnread(text, {
          mentions: [...things, ...said.filter(({ thing }) => isNodeOf(thing, 'people'))],
          mayShow: ({ start, end }) =>
            isKnown(wholeName(text.slice(start, end))) ||
            rolesBeside(text, [start, end]).some((role) => publicRoleIn(role, true) !== null),
          ordinary,
        }).map(({ start, end }) => text.slice(start, end));
        const inTitle = findUnread(title, {
          mentions: [],
          mayShow: ({ start, end }) => isKnown(wholeName(title.slice(start, end))),
          ordinary,
        }).map(({ start, end }) => title.slice(start, end));
        return [
          source,
          withUnread(
            withheldOf(
              bySource.get(source) ?? [],
              things.filter(({ key }) => !hidden.has(key)),
            ),
            [...inText, ...inTitle, ...withheldNames.filter((name) => !isKnown(name))],
            ordinary,
          ),
        ];
      },
    ),
  );
}

/** Names that nobody read: nothing is known of whose they are. */
function withUnread(
  own: WithheldNames,
  found: readonly string[],
  ordinary: OrdinaryWords,
): WithheldNames {
  if (found.length === 0) return own;
  const names = found.map(wholeName).filter((name) => !own.shownNames.has(name));
  // A part of it that is a word as well is only looked for as part of the whole name.
  const words = names
    .flatMap((name) => name.split(' '))
    .filter(
      (word) =>
        word.length > 2 && !ordinary.language.has(word) && !ordinary.inDescriptions.has(word),
    );
  return {
    ...own,
    words: new Set([...own.words, ...words]),
    unread: new Set(names.filter((name) => name.includes(' '))),
  };
}

function withheldOf(standings: readonly NameStanding[], shown: readonly Span[]): WithheldNames {
  const isWithheld = (one: NameStanding): boolean =>
    !one.verdict.shown && one.verdict.because === 'nothing';
  const people = standings.filter(isWithheld);
  const labelOf = ({ verdict }: NameStanding): string =>
    (verdict.shown ? null : verdict.label) ?? '';
  const labelOfWord = new Map<string, string | null>();
  for (const one of people)
    for (const word of new Set(one.names.flatMap((name) => [name, ...name.split(' ')]))) {
      const known = labelOfWord.get(word);
      labelOfWord.set(word, known === undefined || known === labelOf(one) ? labelOf(one) : null);
    }
  const named = standings.filter(({ verdict }) => verdict.shown).flatMap(({ names }) => names);
  return {
    entities: people.map(
      (one): ProtectedEntity => ({
        key: one.row.key,
        source: sourceOfNode(one.row.key),
        isOne: isNodeOf(one.row.attributes, 'individual'),
        mentions: one.mentions,
      }),
    ),
    words: new Set(people.flatMap(({ names }) => names.flatMap((name) => name.split(' ')))),
    names: new Set(people.flatMap(({ names }) => names.filter((name) => name.includes(' ')))),
    gone: new Set(),
    labels: new Map(people.map((one) => [one.row.key, labelOf(one)])),
    labelOfWord,
    own: people.flatMap((one) =>
      one.mentions
        .filter(({ part }) => part === 'text')
        .map(({ start, end }) => ({ start, end, label: labelOf(one) })),
    ),
    shown,
    shared: new Set(named.flatMap((name) => name.split(' '))),
    shownNames: new Set(named.filter((name) => name.includes(' '))),
    unread: new Set(),
  };
}

interface MentionOf extends Span {
  readonly key: NodeId;
  readonly thing: NodeAttributes;
  readonly quote: string;
  readonly prefix: string;
  readonly form: NodeOf<'Mention'>['form'];
}

/** By source, where its text mentions what. */
function mentionsIn(graph: AttestGraph): Map<SourceId, MentionOf[]> {
  const found = new Map<SourceId, MentionOf[]>();
  for (const { source, target } of edgeRows(graph, 'REFERS_TO')) {
    const mention = graph.getNodeAttributes(source);
    if (mention.label !== 'Mention' || mention.use !== 'mention') continue;
    const article = sourceOfNode(source);
    const { quote, prefix, form } = mention;
    // Words of the article's head are at no place of the text.
    const { start, end } = mention.part === 'text' ? mention : { start: -1, end: -1 };
    const thing = graph.getNodeAttributes(target);
    found.set(article, [
      ...(found.get(article) ?? []),
      { start, end, quote, prefix, form, key: target, thing },
    ]);
  }
  return found;
}

/** Folded; a thing has its name wherever it is written, also where no mention is marked. */
const namesOfThings = (things: readonly MentionOf[]): string[] => [
  ...new Set(
    things.flatMap(({ quote, thing }) =>
      [
        quote,
        'name' in thing ? (thing.name ?? '') : '',
        ...('aliases' in thing ? (thing.aliases ?? []) : []),
      ].map(wholeName),
    ),
  ),
];

/**
 * Whether what a mention names is no person after all. A machine takes some people for places: a
 * name that is on no list and begins with a given name is not sure.
 */
function isSure({ thing, quote, prefix }: MentionOf, ordinary: OrdinaryWords): boolean {
  if (isNodeOf(thing, 'people') || !('coder' in thing) || !isMachine(thing.coder)) return true;
  if (thing.rule === 'listed' || thing.rule === 'country') return true;
  const words = wholeName(quote).split(' ');
  if (words.some((word) => ordinary.things.has(word))) return true;
  // "a letter from Anna Kolb" reads like "a letter from New York".
  const isGuess =
    thing.rule === 'after-preposition' && words.length > 1 && /\bfrom\s$/u.test(prefix);
  return !isGuess && !ordinary.givenNames.has(words[0] ?? '');
}
