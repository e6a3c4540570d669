import type { CorrectedWords, GivenWords } from '../../model/decisions.ts';
import { type FactId, nodeId, type SourceId } from '../../model/ids.ts';
import { LABEL_OF_KIND } from '../../model/kinds/kinds.ts';
import { present } from '../../model/present.ts';
import type { Report } from '../../model/problem.ts';
import type { Annotations, Claim, Event } from '../../model/standoff.ts';
import { Role } from '../../model/vocabulary.ts';
import { statedCountInWords } from '../../text/stated-count-in-words.ts';
import { type CountIn, createCounted } from './counted-words.ts';
import { createNamed, type NamedByWords } from './name-words.ts';
import { asRead, type Review } from './settle-reviews.ts';

type Reviews = ReadonlyMap<FactId, Review>;

interface WordsOfArticle {
  readonly source: SourceId;
  readonly text: string;
  readonly countIn: CountIn;
}

/**
 * Applies corrections that give words of the article: who took part, where, when, how many, who says
 * so, and which words tell it. What these words name is what a coder read there, or a new entity.
 * Null, with the reason reported, if the words are not there or do not say it.
 */
export function correctWords(
  { source, text, countIn }: WordsOfArticle,
  annotations: Annotations,
  reviews: Reviews,
  report: Report,
): Annotations | null {
  if (![...reviews.values()].some(({ words }) => words)) return annotations;
  const before = report.errors;
  const named = createNamed(text, annotations, report);
  const counted = createCounted(countIn, named, report);
  const apply = <T extends Event | Claim>(
    items: readonly T[],
    label: 'Event' | 'Claim',
    correct: (item: T, words: CorrectedWords, review: Review) => T,
  ): T[] =>
    items.map((item) => {
      const review = reviews.get(nodeId(label, source, item.id));
      return review?.words
        ? withAlternatives(correct(item, review.words, review), item, review, text)
        : item;
    });
  const events = apply(annotations.events, 'Event', (event, words, review) =>
    counted.event(correctEvent(event, words, named), words, review),
  );
  const claims = apply(annotations.claims, 'Claim', (claim, words) =>
    correctClaim(claim, words, named),
  );
  for (const { id, kind } of annotations.entities) {
    const review = reviews.get(nodeId(LABEL_OF_KIND[kind], source, id));
    if (review?.words?.count) counted.group(id, review.words.count, review);
  }
  if (report.errors > before) return null;
  const { entities, mentions } = named.all();
  return { ...annotations, mentions, entities: entities.map(counted.counted), events, claims };
}

function correctEvent(event: Event, words: CorrectedWords, named: NamedByWords): Event {
  const roles = Role.options.flatMap((role) => {
    const given = words[role];
    return given
      ? given.flatMap((one) => named.mention(one, 'group')).map((mention) => ({ role, mention }))
      : event.roles.filter((one) => one.role === role);
  });
  const [trigger] = (words.trigger ?? []).flatMap((one) => named.span(one));
  const [place] = (words.place ?? []).flatMap((one) => named.mention(one, 'place'));
  const [date] = (words.date ?? []).flatMap((one) => named.date(one));
  return {
    ...event,
    roles,
    ...(trigger && { trigger }),
    ...(words.place && { place: place ?? null }),
    ...(words.date && { date: date ?? null }),
  };
}

/** A claim of which nobody is given as the speaker has an unknown origin. */
function correctClaim(claim: Claim, words: CorrectedWords, named: NamedByWords): Claim {
  const content = (words.content ?? []).flatMap((one) => named.span(one));
  const spans = (given: readonly GivenWords[]) => given.flatMap((one) => named.span(one));
  const { speaker } = words;
  return {
    ...claim,
    ...(content.length > 0 && { content }),
    ...(speaker && {
      chain: speaker.flatMap((one) => named.entity(one, 'group')),
      otherChains: [],
      source: spans(speaker),
      origin: speaker.length > 0 ? ('stated' as const) : ('unknown' as const),
    }),
  };
}

/** What was read stays as an alternative, in the words of the article. */
function withAlternatives<T extends Event | Claim>(
  item: T,
  before: T,
  review: Review,
  text: string,
): T {
  // How many it was done to is said of the group.
  const read = Object.keys(review.words ?? {})
    .filter((field) => field !== 'affected')
    .map((field) => asRead(field, wordsRead(before, field, text), review));
  return { ...item, alternatives: [...(item.alternatives ?? []), ...read] };
}

function wordsRead(before: Event | Claim, field: string, text: string): string {
  if (field === 'trigger' && 'trigger' in before) return text.slice(...before.trigger);
  if (field === 'content' && 'content' in before)
    return before.content.map((span) => text.slice(...span)).join(' … ');
  if (field === 'speaker' && 'source' in before)
    return before.source.map((span) => text.slice(...span)).join(', ') || 'nobody';
  if (field === 'count' && 'count' in before && before.count)
    return statedCountInWords(present(before.count));
  return field === 'count' ? 'nothing' : 'other words';
}
