import type { Facts } from '../../graph/facts.ts';
import type { Parts } from '../../graph/parts.ts';
import type { EdgeRow } from '../../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { CountedOrigins, StoredOrigins } from '../../model/origins.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import { shorten } from '../../text/shorten.ts';
import type { Foresight } from './merge-api.ts';

/** One of two builds, and the counts of origins in it. */
interface BuildSide {
  readonly parts: Parts;
  readonly counted: CountedOrigins;
}

/** What is different in the second build, a sentence each. */
export function foresee(
  before: BuildSide,
  after: BuildSide,
): Pick<Foresight, 'one' | 'origins' | 'conflicts' | 'questions'> {
  const name = namesIn(before.parts);
  const { gained, lost } = differenceOf(before.parts.joining, after.parts.joining);
  const tell = (
    edges: readonly EdgeRow[],
    type: RelationshipType,
    words: string,
    end = '',
  ): string[] =>
    edges
      .filter(({ attributes }) => attributes.type === type)
      .map(({ source, target }) => `${name(source)} ${words} ${name(target)}${end}`);
  return {
    one: few([
      ...tell(gained, 'SAME_AS', 'becomes one with'),
      ...tell(lost, 'SAME_AS', 'is no longer one with'),
      ...tell(gained, 'NOT_SAME_AS', 'is told apart from'),
    ]),
    origins: few(originsOf(before, after, name)),
    conflicts: few([
      ...tell(gained, 'CONFLICTS_WITH', 'conflicts with'),
      ...tell(lost, 'CONFLICTS_WITH', 'no longer conflicts with'),
    ]),
    questions: few([
      ...tell(gained, 'MAYBE_SAME_AS', 'may be the same as', ': a new question'),
      ...tell(lost, 'MAYBE_SAME_AS', 'or', ': no longer asked'),
    ]),
  };
}

/** More than that nobody reads. */
const MOST_TOLD = 30;

const few = (sentences: readonly string[]): string[] => {
  const all = [...new Set(sentences)];
  return all.length > MOST_TOLD
    ? [...all.slice(0, MOST_TOLD), `and ${all.length - MOST_TOLD} more`]
    : all;
};

/** By what they join and how. */
function differenceOf(before: readonly EdgeRow[], after: readonly EdgeRow[]) {
  const [old, now] = [before, after].map((edges) => new Set(edges.map(({ key }) => key)));
  return {
    gained: after.filter(({ key }) => !old?.has(key)),
    lost: before.filter(({ key }) => !now?.has(key)),
  };
}

function originsOf(before: BuildSide, after: BuildSide, name: (id: NodeId) => string): string[] {
  const touched = [...after.counted.bases]
    .filter(([source, base]) => before.counted.bases.get(source) !== base)
    .map(([source]) => source);
  if (touched.length === 0) return [];
  const old = before.counted.countIn(touched);
  return [...after.counted.countIn(touched)].flatMap(([id, now]) => {
    const was = old.get(id);
    if (!was || !id.startsWith('event:') || isAlike(was, now)) return [];
    const kept = new Set(now.originIds);
    const gone = was.originIds.filter((one) => !kept.has(one)).map(name);
    const end = gone.length > 0 ? `; no longer counted on its own: ${gone.join(', ')}` : '';
    return [`${name(id)}: ${inNumbers(was)}; then ${inNumbers(now)}${end}`];
  });
}

const COUNTS = ['origins', 'sides', 'anonymous', 'ownVoice'] as const;

const isAlike = (one: StoredOrigins, other: StoredOrigins): boolean =>
  COUNTS.every((count) => one[count] === other[count]);

/** As the page of `attest view` has them: never a count alone. */
const inNumbers = ({ origins, sides, anonymous, ownVoice }: StoredOrigins): string =>
  [
    `${origins} named ${origins === 1 ? 'origin' : 'origins'} on ${sides} ${sides === 1 ? 'side' : 'sides'}`,
    ...(anonymous > 0 ? [`${anonymous} unnamed`] : []),
    ...(ownVoice > 0 ? [`${ownVoice} in an outlet’s own voice`] : []),
  ].join(', ');

/** Reads each article that is asked for once. */
function namesIn(parts: Parts): (id: NodeId) => string {
  const read = new Map<SourceId, Facts>();
  return (id) => {
    const source = sourceOfNode(id);
    const facts = read.get(source) ?? parts.read(source);
    read.set(source, facts);
    const attributes = facts.nodes.find(({ key }) => key === id)?.attributes;
    if (!attributes) return id;
    const words = attributes.label === 'Claim' ? `“${attributes.text}”` : attributes.displayName;
    return `${shorten(words, 90)} (${source})`;
  };
}
