import { type FactId, nodeId } from '../../model/ids.ts';
import type { Alternative } from '../../model/item.ts';
import type { Source } from '../../model/source.ts';
import type { Annotations, Claim, Event, Mention } from '../../model/standoff.ts';
import type { DeskCandidate } from '../api.ts';

/** An article as it was read, before any decision. */
interface ReadArticle {
  readonly source: Pick<Source, 'front' | 'text'>;
  readonly annotations: Annotations;
}

type Words = DeskCandidate['words'][number];

/**
 * What else the coder took into account for an event or a claim: another one who did it or said it,
 * as the words of the article that name them, or another value.
 */
export function otherReadings(id: FactId, { source, annotations }: ReadArticle): DeskCandidate[] {
  const article = source.front.id;
  const find = createFinder(source.text, annotations);
  const event = annotations.events.find((one) => nodeId('Event', article, one.id) === id);
  if (event) return [...valuesIn(event), ...participantsIn(event, annotations, find)];
  const claim = annotations.claims.find((one) => nodeId('Claim', article, one.id) === id);
  return claim ? [...valuesIn(claim), ...speakersIn(claim, find)] : [];
}

/** Fields whose alternatives are items of the coding. */
const OF_ITEMS: ReadonlySet<string> = new Set(['entity', 'chain']);

const valuesIn = ({ alternatives = [] }: Event | Claim): DeskCandidate[] =>
  alternatives
    .filter(({ field }) => !OF_ITEMS.has(field))
    .map(({ field, value, confidence = null }) => {
      return { field, value, words: [], shown: value, confidence };
    });

/** Whom a pronoun or a description may stand for, in the role that it has. */
function participantsIn(
  event: Event,
  { mentions, entities }: Annotations,
  find: WordsFinder,
): DeskCandidate[] {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  return event.roles.flatMap(({ role, mention: id }) => {
    const mention = byId.get(id);
    if (!mention) return [];
    const others = event.roles
      .filter((one) => one.role === role && one.mention !== id)
      .flatMap((one) => byId.get(one.mention) ?? []);
    const entity = entities.find((one) => one.id === mention.entity);
    return entitiesMeant(mention, entity, event).flatMap(({ value, confidence = null }) => {
      const words = find.ofEntity(value, mention.start);
      if (!words) return [];
      const all = [words, ...others.map(find.of)];
      return [{ field: role, value: null, words: all, shown: words.quote, confidence }];
    });
  });
}

const entitiesMeant = (
  ...items: readonly ({ alternatives?: Alternative[] | undefined } | undefined)[]
) => items.flatMap((item) => (item?.alternatives ?? []).filter(({ field }) => field === 'entity'));

/** Who else may be the origin; whoever passed it on stays. */
function speakersIn({ alternatives = [], chain, content }: Claim, find: WordsFinder) {
  const at = content[0]?.[0] ?? 0;
  const [, ...passedOn] = chain;
  const rest = passedOn.map((id) => find.ofEntity(id, at));
  return alternatives.flatMap(({ field, value, confidence = null }): DeskCandidate[] => {
    const words = field === 'chain' ? find.ofEntity(value, at) : null;
    if (!words || !rest.every((one) => one !== null)) return [];
    const all = [words, ...rest];
    return [{ field: 'speaker', value: null, words: all, shown: words.quote, confidence }];
  });
}

interface WordsFinder {
  readonly of: (mention: Mention) => Words;
  /** The words that name somebody best, nearest to a place; null if there are none. */
  readonly ofEntity: (id: string, near: number) => Words | null;
}

function createFinder(text: string, { mentions }: Annotations): WordsFinder {
  const of = ({ start, end }: Mention): Words => ({ start, end, quote: text.slice(start, end) });
  return {
    of,
    ofEntity: (id, near) => {
      const [first] = mentions
        .filter(({ entity, form }) => entity === id && form !== 'pronoun')
        .sort(
          (a, b) => rankOf(a) - rankOf(b) || Math.abs(a.start - near) - Math.abs(b.start - near),
        );
      return first ? of(first) : null;
    },
  };
}

const rankOf = ({ form }: Mention): number => (form === 'name' ? 0 : 1);
