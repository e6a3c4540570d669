import type { GivenWords } from '../../model/decisions.ts';
import type { EntityKind } from '../../model/kinds/kinds.ts';
import type { Report } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import { type Annotations, Entity, type Mention } from '../../model/standoff.ts';
import { locateQuotation } from '../../text/locate-quotation.ts';

/** What words that a reviewer gives are or name. Each is empty, and reported, if it is not there. */
export interface NamedByWords {
  span(words: GivenWords): Span[];
  /** Ids. */
  mention(words: GivenWords, usual: EntityKind): string[];
  entity(words: GivenWords, usual: EntityKind): string[];
  date(words: GivenWords): string[];
  /** Entities and mentions, with those that were new. */
  all(): Pick<Annotations, 'entities' | 'mentions'>;
}

/** How much of a mention and the given words must be the same words. */
const ENOUGH = 0.6;

export function createNamed(text: string, annotations: Annotations, report: Report): NamedByWords {
  const entities = [...annotations.entities];
  const mentions = [...annotations.mentions];
  const refuse = (reason: string, { quote }: GivenWords): [] => {
    report.error('decision:correction', reason, { path: 'words' }, { actual: quote });
    return [];
  };
  const span = (words: GivenWords): Span[] => {
    const found = locateQuotation(text, words);
    return found.found ? [found.span] : refuse(WHY[found.why], words);
  };
  const entityFor = (words: GivenWords, kind: EntityKind, id: string): Entity => {
    const quote = words.quote.replace(/\s+/g, ' ');
    const known = entities.find((one) => one.kind === kind && namesOf(one).includes(fold(quote)));
    if (known) return known;
    const called = isName(quote) ? { name: quote } : { label: quote };
    const made = Entity.parse({ id, kind, ...called, rule: 'reviewer', confidence: 1 });
    entities.push(made);
    return made;
  };
  const mentionFor = (words: GivenWords, usual: EntityKind, [start, end]: Span): Mention => {
    const kind = words.kind ?? usual;
    const isWanted = (one: Mention): boolean =>
      one.entity != null &&
      (words.kind === undefined && usual !== 'place' ? one.kind !== 'date' : one.kind === kind);
    const known = bestOf(mentions.filter(isWanted), [start, end]);
    if (known) return known;
    const local = `reviewed-${start}-${end}`;
    const entity = entityFor(words, kind, local).id;
    const form = isName(words.quote) ? ('name' as const) : ('nominal' as const);
    const more = { metonym: false, rule: 'reviewer', confidence: 1 };
    const made: Mention = { id: `${local}-${kind}`, start, end, kind, entity, form, ...more };
    mentions.push(made);
    return made;
  };
  return {
    span,
    mention: (words, usual) => span(words).map((at) => mentionFor(words, usual, at).id),
    entity: (words, usual) =>
      span(words).flatMap((at) => mentionFor(words, usual, at).entity ?? []),
    date: (words) =>
      span(words).flatMap((at) => {
        const found = bestOf(annotations.dates, at);
        return found ? [found.id] : refuse('no date was read in these words', words);
      }),
    all: () => ({ entities, mentions }),
  };
}

const WHY = {
  missing: 'the article does not have these words',
  context: 'the article has these words elsewhere',
  ambiguous: 'the article has these words in several places',
  nth: 'the article has these words less often',
} as const;

const isName = (quote: string): boolean => /^\p{Lu}/u.test(quote);
const fold = (name: string): string => name.toLowerCase();
const namesOf = ({ name, label, aliases = [] }: Entity): string[] =>
  [name, label, ...aliases].flatMap((one) => (one == null ? [] : fold(one)));

/** The one that is most of these words, and of which these words are most. */
function bestOf<T extends { readonly start: number; readonly end: number }>(
  all: readonly T[],
  [start, end]: Span,
): T | undefined {
  const share = (one: T): number => {
    const common = Math.min(end, one.end) - Math.max(start, one.start);
    return common / (Math.max(end, one.end) - Math.min(start, one.start));
  };
  return all.filter((one) => share(one) >= ENOUGH).sort((a, b) => share(b) - share(a))[0];
}
