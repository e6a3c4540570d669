import type { Span } from '../../model/span.ts';
import type { Claim, Entity, Relation } from '../../model/standoff.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { SourceText } from '../document.ts';
import type { EntityFinder } from './entity-finder.ts';
import { isPronoun, mayStandFor, type ResolvePronoun } from './resolve-pronoun.ts';

const SPEAKERS: readonly Entity['kind'][] = [
  'person',
  'group',
  'unit',
  'agency',
  'organization',
  'publication',
  'work',
];

export interface LinkedClaims {
  readonly claims: Claim[];
  readonly relations: Relation[];
}

/** Attributions whose speakers are entities: the chain of each claim, from its origin to the reader. */
export function linkClaims(
  source: SourceText,
  attributions: readonly Attribution[],
  finder: EntityFinder,
  resolve: ResolvePronoun,
): LinkedClaims {
  const chains: string[][] = [];
  const relations: Relation[] = [];
  let last: Entity | null = null;
  const claims = attributions.map((attribution, index): Claim => {
    const joint = jointSpeakers(source, attribution, finder);
    const speaker = joint[0] ?? speakerOf(source, attribution, finder, resolve, last);
    last = speaker ?? last;
    const links = attribution.chainWords.map(({ words }) =>
      finder.entityOf(finder.mentionAt(words)),
    );
    const outer = attribution.within === null ? [] : (chains[attribution.within] ?? []);
    const chain = [
      ...new Set(
        [speaker, ...links]
          .flatMap((entity) => (isLink(source, entity) ? [entity.id] : []))
          .concat(outer),
      ),
    ];
    chains[index] = chain;
    const others = joint
      .filter(({ id }) => !chain.includes(id))
      .map(({ id }) => [...new Set([id, ...chain.slice(1)])]);
    relations.push(...publications(attribution, finder, relations.length));
    return toClaim(attribution, index, chain, chain.length > 0 ? others : []);
  });
  return { claims, relations };
}

function toClaim(
  attribution: Attribution,
  index: number,
  chain: string[],
  otherChains: string[][],
): Claim {
  const { content, cue, source, speech, stance, origin, within, confidence, rule } = attribution;
  return {
    id: `c${index + 1}`,
    content: content.map(([start, end]) => [start, end]),
    cue: cue.map(([start, end]) => [start, end]),
    source: source.map(([start, end]) => [start, end]),
    chain,
    otherChains,
    origin: chain.length === 0 ? 'unknown' : origin === 'unknown' ? 'inferred' : origin,
    within: within === null ? null : `c${within + 1}`,
    answers: null,
    speech,
    stance,
    status: 'unassessed',
    confidence: round(chain.length === 0 && origin !== 'unknown' ? confidence / 2 : confidence),
    rule,
  };
}

/** The entity of the source's words; of a pronoun the last speaker it can stand for, else who was named last. */
function speakerOf(
  { text }: SourceText,
  { source, antecedent, origin }: Attribution,
  finder: EntityFinder,
  resolve: ResolvePronoun,
  last: Entity | null,
): Entity | null {
  const [words] = source;
  const span: Span | undefined = antecedent ?? words;
  if (!span) return origin === 'inferred' ? last : null;
  const printed = text.slice(span[0], span[1]);
  if (isPronoun(printed)) {
    return mayStandFor(printed, last) ? last : resolve(span[0], span[1]);
  }
  const found = finder.entityOf(finder.mentionAt(span));
  return found ?? (isBody(last) && BODY.test(printed) ? last : null);
}

/** "the group said", "the New York-based watchdog": the body that spoke last. */
const BODY =
  /^the (?:[\p{L}-]+ )?(?:group|organi[sz]ation|watchdog|charity|body|agency|ministry|office)$/iu;

const isBody = (entity: Entity | null): boolean =>
  entity !== null && /^(?:organization|agency|unit)$/.test(entity.kind);

/** "a local official and three residents": each of them says it. */
function jointSpeakers(
  source: SourceText,
  { source: [words], antecedent }: Attribution,
  finder: EntityFinder,
): Entity[] {
  if (!words || antecedent) return [];
  const [start, end] = words;
  const ands = [...source.text.slice(start, end).matchAll(/ and /gu)]
    .map(({ index }) => start + index)
    .filter((at) => !finder.within(words).some((one) => one.start < at && one.end > at + 1));
  if (ands.length === 0) return [];
  const parts = [start, ...ands.map((at) => at + 5)].map(
    (from, index): Span => [from, ands[index] ?? end],
  );
  const speakers = parts.map((part) => finder.entityOf(finder.mentionAt(part)));
  return speakers.every((speaker) => isLink(source, speaker))
    ? speakers.filter((one) => one !== null)
    : [];
}

/** Who can stand in a chain; the article's own outlet never does. */
function isLink({ publication }: SourceText, entity: Entity | null): entity is Entity {
  if (entity === null || !SPEAKERS.includes(entity.kind)) return false;
  return publication === null || entity.kind !== 'publication' || entity.name !== publication;
}

/** "an audio published by HUR": who released a work of the chain. */
function publications(
  { chainWords, rule, confidence }: Attribution,
  finder: EntityFinder,
  before: number,
): Relation[] {
  const work = chainWords.find(({ role }) => role === 'work');
  const publisher = chainWords.find(({ role }) => role === 'publisher');
  if (!work || !publisher) return [];
  const from = finder.entityOf(finder.mentionAt(publisher.words));
  const to = finder.entityOf(finder.mentionAt(work.words));
  if (
    !from ||
    to?.kind !== 'work' ||
    from.kind === 'work' ||
    from.kind === 'place' ||
    from.kind === 'object' ||
    from.kind === 'group'
  )
    return [];
  const span: Span = [
    Math.min(work.words[0], publisher.words[0]),
    Math.max(work.words[1], publisher.words[1]),
  ];
  return [
    {
      id: `p${before + 1}`,
      type: 'PUBLISHED',
      from: from.id,
      to: to.id,
      span: [span],
      rule,
      confidence,
    },
  ];
}

export const round = (share: number): number => Math.round(share * 100) / 100;
