import type { Coding, Filler } from '../../model/coding.ts';
import type { Mention } from '../../model/standoff.ts';
import {
  inContext,
  locateQuotation,
  occurrences,
  type SoughtWords,
} from '../../text/locate-quotation.ts';
import { explain, type Path, type Resolver } from './resolver.ts';

/** An event whose participants and place are mentions instead of entities. */
export function resolveEvent(
  event: Coding['events'][number],
  at: number,
  mentions: readonly Mention[],
  resolver: Resolver,
) {
  const path: Path = ['events', at];
  const fill = (filler: Filler, where: Path) => resolveFiller(filler, where, mentions, resolver);
  return {
    ...event,
    trigger: resolver.span(event.trigger, [...path, 'trigger']),
    also: resolver.spans(event.also, [...path, 'also']),
    roles: event.roles.flatMap(({ filler, ...role }, nth) => {
      const mention = fill(filler, [...path, 'roles', nth, 'filler']);
      return mention === null ? [] : [{ ...role, mention }];
    }),
    place: event.place == null ? null : fill(event.place, [...path, 'place']),
  };
}

/** The one mention that a filler means; a quote chooses if the entity has several. */
function resolveFiller(
  filler: Filler,
  path: Path,
  mentions: readonly Mention[],
  resolver: Resolver,
): string | null {
  const { entity, quote, ...context } =
    typeof filler === 'string' ? { entity: filler, quote: undefined } : filler;
  const own = mentions.filter((mention) => mention.entity === entity);
  const fitting =
    quote === undefined ? own : own.filter(fits(resolver.text, { quote, ...context }));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only.id;
  const known = own
    .map(({ start, end }) => JSON.stringify(resolver.text.slice(start, end)))
    .join(', ');
  if (own.length === 0) {
    resolver.error(
      'annotation:dangling-reference',
      'filler names something that is not there',
      path,
      entity,
      'the id of an entity',
    );
  } else if (only) {
    resolver.error(
      'coding:filler-ambiguous',
      'the entity has several mentions like that',
      path,
      entity,
      `{entity, quote, prefix, suffix or nth} for one of: ${known}`,
    );
  } else {
    const location =
      quote === undefined ? null : locateQuotation(resolver.text, { quote, ...context });
    const { reason } =
      location && !location.found
        ? explain(location, resolver.text)
        : { reason: 'these words are not a mention of the entity' };
    resolver.error(
      'coding:filler-not-a-mention',
      reason,
      path,
      `${entity}, ${JSON.stringify(quote)}`,
      `one of: ${known}`,
    );
  }
  return null;
}

/** Whether a mention has these words in this context; `nth` counts the places in the text. */
function fits(text: string, words: SoughtWords): (mention: Mention) => boolean {
  const places = occurrences(text, words.quote).filter((place) => inContext(text, place, words));
  const chosen = words.nth === undefined ? places : places.slice(words.nth - 1, words.nth);
  return ({ start, end }) => chosen.some(([from, to]) => from === start && to === end);
}
