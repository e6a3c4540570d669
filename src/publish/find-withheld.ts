import { type AttestGraph, edgeRows } from '../graph/attest-graph.ts';
import {
  NO_SECRETS,
  type ProtectedEntity,
  type Secrets,
} from '../graph/protected/find-protected.ts';
import type { NameStanding } from '../graph/protected/find-standings.ts';
import { isNodeOf } from '../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import { fold, wordsOf } from '../text/fold.ts';

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
}

export const NOBODY_WITHHELD: WithheldNames = {
  ...NO_SECRETS,
  labels: new Map(),
  labelOfWord: new Map(),
  own: [],
  shown: [],
  shared: new Set(),
  shownNames: new Set(),
};

/** By source; every source with people or names has an entry. */
export function findWithheld(
  graph: AttestGraph,
  standings: readonly NameStanding[],
): Map<SourceId, WithheldNames> {
  const bySource = new Map<SourceId, NameStanding[]>();
  for (const one of standings)
    for (const source of one.row.attributes.sources)
      bySource.set(source, [...(bySource.get(source) ?? []), one]);
  const things = shownThings(graph, standings);
  return new Map(
    [...bySource].map(([source, own]) => [source, withheldOf(own, things.get(source) ?? [])]),
  );
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
  };
}

/** By source, where a text names people who are shown, and things that are no people. */
function shownThings(
  graph: AttestGraph,
  standings: readonly NameStanding[],
): Map<SourceId, Span[]> {
  const hidden = new Set(
    standings.filter(({ verdict }) => !verdict.shown).map(({ row }) => row.key),
  );
  const found = new Map<SourceId, Span[]>();
  for (const { source, target } of edgeRows(graph, 'REFERS_TO')) {
    const mention = graph.getNodeAttributes(source);
    if (mention.label !== 'Mention' || mention.part !== 'text' || mention.use !== 'mention')
      continue;
    if (hidden.has(target)) continue;
    const article = sourceOfNode(source);
    found.set(article, [...(found.get(article) ?? []), mention]);
  }
  return found;
}

/** All whole names that are withheld in any article, with what stands for each. */
export function withheldNames(
  all: ReadonlyMap<SourceId, WithheldNames>,
): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { names: own, labelOfWord } of all.values())
    for (const name of own) {
      const label = labelOfWord.get(name) ?? null;
      const known = names.get(name);
      names.set(name, known === undefined || known === label ? label : null);
    }
  return names;
}

/** Finds quickly which of many names a text may hold: those one of whose words it has. */
export function createNamePicker(names: Iterable<string>): (text: string) => ReadonlySet<string> {
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    const [longest = ''] = name.split(' ').sort((a, b) => b.length - a.length);
    byWord.set(longest, [...(byWord.get(longest) ?? []), name]);
  }
  return (text) => {
    if (byWord.size === 0) return new Set();
    const found = new Set<string>();
    // A word may have an ending of up to three letters.
    for (const word of new Set(wordsOf(fold(text)).map((one) => one.word)))
      for (let cut = 0; cut <= 3; cut += 1)
        for (const name of byWord.get(word.slice(0, word.length - cut)) ?? []) found.add(name);
    return found;
  };
}
