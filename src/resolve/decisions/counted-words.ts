import type { CorrectedWords, GivenWords } from '../../model/decisions.ts';
import type { Count } from '../../model/kinds/fields.ts';
import { isOfClass, LABEL_OF_KIND } from '../../model/kinds/kinds.ts';
import { present } from '../../model/present.ts';
import type { Report } from '../../model/problem.ts';
import type { Entity, Event } from '../../model/standoff.ts';
import { statedCountInWords } from '../../text/stated-count-in-words.ts';
import type { NamedByWords } from './name-words.ts';
import { asRead, type Review } from './settle-reviews.ts';

/** The number that words hold, and where in them; null if they hold none, or several. */
export type CountIn = (
  words: string,
) => { readonly count: Count; readonly start: number; readonly end: number } | null;

/** Numbers that a reviewer gave by words of the article. Each is reported if the words hold none. */
export interface CountedByWords {
  /** Of an event: how often; and remembers how many it was done to. */
  event(event: Event, words: CorrectedWords, review: Review): Event;
  /** How many they are, by the id of the group. */
  group(id: string, words: readonly GivenWords[], review: Review): void;
  /** The entity with the number that was given. */
  counted(entity: Entity): Entity;
}

export function createCounted(
  countIn: CountIn,
  named: NamedByWords,
  report: Report,
): CountedByWords {
  const given = new Map<string, Given>();
  const refuse = (reason: string, expected: string, actual = ''): void => {
    report.error('decision:correction', reason, { path: 'words' }, { actual, expected });
  };
  const numberIn = (all: readonly GivenWords[]): Omit<Given, 'review'> => {
    const [one, ...others] = all;
    if (others.length > 0) refuse('several words are given for one number', 'one of them');
    if (!one || named.span(one).length === 0) return NONE;
    const found = countIn(one.quote);
    if (!found) refuse(NO_NUMBER, 'words with one number', one.quote);
    return found ? { count: found.count, words: one.quote.slice(found.start, found.end) } : NONE;
  };
  const group = (id: string, words: readonly GivenWords[], review: Review): void => {
    given.set(id, { ...numberIn(words), review });
  };
  /** What a group is called begins with the number that is right: "nine herders". */
  const relabelled = (label: string, words: string): string => {
    const read = countIn(label);
    return read?.start === 0 ? `${words}${label.slice(read.end)}`.trim() : label;
  };
  /** The groups that an event was done to. */
  const affectedBy = ({ roles }: Event): string[] => {
    const { entities, mentions } = named.all();
    const targets = roles.filter(({ role }) => role === 'target').map(({ mention }) => mention);
    const ids = mentions.filter(({ id }) => targets.includes(id)).map(({ entity }) => entity);
    return entities
      .filter((entity) => ids.includes(entity.id) && isCounted(entity))
      .map(({ id }) => id);
  };
  return {
    event: (event, words, review) => {
      if (words.affected) {
        const [one, ...others] = affectedBy(event);
        if (one === undefined || others.length > 0)
          refuse(
            one === undefined ? 'this was not done to a group' : 'this was done to several groups',
            'one group to whom it was done',
          );
        else group(one, words.affected, review);
      }
      return words.count ? { ...event, count: numberIn(words.count).count } : event;
    },
    group,
    counted: (entity) => {
      const found = given.get(entity.id);
      if (!found || !isCounted(entity)) return entity;
      const { count, words, review } = found;
      const read = entity.count ? statedCountInWords(present(entity.count)) : 'nothing';
      const alternatives = [...(entity.alternatives ?? []), asRead('count', read, review)];
      const label = entity.label && relabelled(entity.label, words);
      return { ...entity, label, count, alternatives };
    },
  };
}

interface Given {
  readonly count: Count | null;
  /** The words that say it; empty if no number is told. */
  readonly words: string;
  readonly review: Review;
}

const NONE = { count: null, words: '' };

const NO_NUMBER = 'these words hold no number, or several';

type WithCount<E> = E extends E ? ('count' extends keyof E ? E : never) : never;
const isCounted = (entity: Entity): entity is WithCount<Entity> =>
  isOfClass(LABEL_OF_KIND[entity.kind], 'counted');
