import type { Span } from '../../model/span.ts';
import { ARTICLE_ITSELF } from '../../model/standoff.ts';
import { itemOf } from './features.ts';
import { type Layer, layerOf, ROLES_OF_LAYER, type TextMark } from './mark.ts';

/** What is wrong with a mark: for a report, at the mark's place in the file. */
export interface MarkFlaw {
  readonly mark: TextMark;
  readonly rule: string;
  readonly reason: string;
  readonly actual: string;
  readonly expected: string;
}

type Item = Record<string, unknown>;

/** Annotations still to be parsed and checked, and the mark that each item came from. */
interface ReadMarks {
  readonly sections: Readonly<Record<string, readonly Item[]>>;
  readonly marks: Readonly<Record<string, readonly TextMark[]>>;
  readonly flaws: readonly MarkFlaw[];
}

/**
 * Marks as annotations. What a tool did not ask for gets the value that says least: an event is
 * asserted unless it has a claim, a claim without a speaker has an unknown origin.
 */
export function annotationsOfMarks(all: readonly TextMark[], text: string): ReadMarks {
  const flaws: MarkFlaw[] = [];
  const known = all.filter((mark) => isKnown(mark, flaws));
  const byId = new Map(known.map((mark) => [mark.id, mark]));
  const of = (layer: Layer): TextMark[] => known.filter(({ type }) => layerOf(type) === layer);
  const target = (mark: TextMark, role: string, layers: readonly Layer[]): TextMark[] =>
    mark.args
      .filter((one) => one.role === role)
      .flatMap(({ to }) => pointed(mark, role, to, layers));
  const pointed = (
    mark: TextMark,
    role: string,
    to: string,
    layers: readonly Layer[],
  ): TextMark[] => {
    const found = byId.get(to);
    const layer = found && layerOf(found.type);
    if (found && layer && layers.includes(layer)) return [found];
    flaws.push({
      mark,
      rule: 'coding:mark-argument',
      reason: `${role} leads to nothing that it may lead to`,
      actual: found ? `${to}, a ${found.type}` : to,
      expected: layers.join(', '),
    });
    return [];
  };
  const more = new Map<TextMark, Map<string, Span[]>>();
  for (const part of of('part'))
    for (const whole of target(part, 'of', ['claim', 'event', 'relation', 'assessment'])) {
      const own = more.get(whole) ?? new Map<string, Span[]>();
      more.set(whole, own.set(part.type, [...(own.get(part.type) ?? []), part.span]));
    }
  const partsOf = (mark: TextMark, type: string): Span[] => more.get(mark)?.get(type) ?? [];
  const spansOf = (mark: TextMark): Span[] => [mark.span, ...partsOf(mark, 'also')];
  const things: readonly Layer[] = ['mention', 'date', 'claim', 'event'];
  const ends = (mark: TextMark, role: string): string[] => {
    if (mark.features[role] === ARTICLE_ITSELF) return [ARTICLE_ITSELF];
    return target(mark, role, things).map(idOfThing);
  };

  const mentions = of('mention');
  const sections = {
    entities: entitiesOf(mentions, text),
    mentions: mentions.map((mark) => mentionOf(mark, text)),
    dates: of('date').map((mark) => {
      const [start, end] = mark.span;
      const { timex, ...own } = itemOf(mark.features);
      return {
        anchor: 'none',
        relation: 'on',
        ...own,
        id: idOf(mark),
        start,
        end,
        ...one('anchorEvent', target(mark, 'anchorEvent', ['event']).map(idOf)),
        timex: { type: 'DATE', value: String(own['edtf'] ?? ''), ...(timex as Item | undefined) },
      };
    }),
    claims: of('claim').map((mark) => {
      const chain = target(mark, 'by', ['mention']).map(idOfThing);
      return {
        speech: 'indirect',
        stance: 'asserts',
        origin: chain.length > 0 ? 'stated' : 'unknown',
        ...itemOf(mark.features),
        id: idOf(mark),
        content: spansOf(mark),
        cue: partsOf(mark, 'cue'),
        source: partsOf(mark, 'source'),
        chain,
        ...one('within', target(mark, 'within', ['claim']).map(idOf)),
        ...one('answers', target(mark, 'answers', ['claim', 'mention']).map(idOfThing)),
      };
    }),
    events: of('event').map((mark) => {
      const claims = target(mark, 'claim', ['claim']).map(idOf);
      const roles = ROLES_OF_LAYER.event.slice(0, -5);
      return {
        factuality: claims.length > 0 ? 'claimed' : 'asserted',
        polarity: 'positive',
        genericity: 'single',
        ...itemOf(mark.features),
        id: idOf(mark),
        type: mark.type,
        trigger: mark.span,
        also: partsOf(mark, 'also'),
        roles: mark.args
          .filter(({ role }) => roles.includes(role))
          .flatMap(({ role, to }) =>
            pointed(mark, role, to, ['mention']).map((mention) => ({
              role,
              mention: idOf(mention),
            })),
          ),
        ...one('place', target(mark, 'place', ['mention']).map(idOf)),
        ...one('date', target(mark, 'date', ['date']).map(idOf)),
        ...one('because', target(mark, 'because', ['event']).map(idOf)),
        ...one('partOf', target(mark, 'partOf', ['event']).map(idOf)),
        claims,
      };
    }),
    relations: of('relation').map((mark) => ({
      ...itemOf(mark.features),
      id: idOf(mark),
      type: mark.type,
      ...one('from', ends(mark, 'from')),
      ...one('to', ends(mark, 'to')),
      span: spansOf(mark),
    })),
    assessments: of('assessment').map((mark) => ({
      ...itemOf(mark.features),
      id: idOf(mark),
      ...one('by', ends(mark, 'assessor')),
      ...one('of', ends(mark, 'assessed')),
      span: spansOf(mark),
    })),
  };
  const marks = {
    entities: sections.entities.map(({ id }) => mentions.find((mark) => entityIdOf(mark) === id)),
    mentions,
    dates: of('date'),
    claims: of('claim'),
    events: of('event'),
    relations: of('relation'),
    assessments: of('assessment'),
  } as Record<string, TextMark[]>;
  return { sections, marks, flaws };
}

/** Whether it is of a type that is known; reported, as are arguments that its type does not have. */
function isKnown(mark: TextMark, flaws: MarkFlaw[]): boolean {
  const layer = layerOf(mark.type);
  if (layer === null) {
    flaws.push({
      mark,
      rule: 'coding:mark-type',
      reason: 'there is no such type',
      actual: mark.type,
      expected: 'a kind of thing, a type of event or relation, date, claim, cue, source or also',
    });
    return false;
  }
  for (const { role } of mark.args)
    if (!ROLES_OF_LAYER[layer].includes(role))
      flaws.push({
        mark,
        rule: 'coding:mark-role',
        reason: `${mark.type} has no such argument`,
        actual: role,
        expected: ROLES_OF_LAYER[layer].join(', ') || 'none',
      });
  return true;
}

const one = (name: string, [value]: readonly string[]): Item =>
  value === undefined ? {} : { [name]: value };

const idOf = (mark: TextMark): string => mark.features['id'] ?? mark.id;
/** A mention without an entity of its own names one that nothing else names. */
const entityIdOf = (mark: TextMark): string => mark.features['entity'] ?? `entity-${idOf(mark)}`;
const idOfThing = (mark: TextMark): string =>
  layerOf(mark.type) === 'mention' ? entityIdOf(mark) : idOf(mark);

function mentionOf(mark: TextMark, text: string): Item {
  const own = Object.entries(mark.features).filter(([name]) => !name.startsWith('entity.'));
  const [start, end] = mark.span;
  return {
    form: isCapitalised(mark, text) ? 'name' : 'nominal',
    ...itemOf(Object.fromEntries(own)),
    id: idOf(mark),
    start,
    end,
    kind: mark.type,
    entity: mark.features['entity'] === '' ? null : entityIdOf(mark),
  };
}

/** As its mentions say; without a word about it, it is named if its first mention is a name. */
function entitiesOf(mentions: readonly TextMark[], text: string): Item[] {
  const found = new Map<string, { first: TextMark; features: Record<string, string> }>();
  for (const mark of mentions) {
    if (mark.features['entity'] === '') continue;
    const known = found.get(entityIdOf(mark)) ?? { first: mark, features: {} };
    for (const [name, value] of Object.entries(mark.features))
      if (name.startsWith('entity.')) known.features[name.slice('entity.'.length)] ??= value;
    found.set(entityIdOf(mark), known);
  }
  return [...found].map(([id, { first, features }]) => {
    const quote = text.slice(...first.span);
    const isNamed =
      (first.features['form'] ?? (isCapitalised(first, text) ? 'name' : '')) === 'name';
    const says = ['name', 'label', 'identity', 'protected'].some((name) => name in features);
    return {
      ...(!says && { [isNamed ? 'name' : 'label']: quote }),
      ...itemOf(features),
      id,
      kind: first.type,
    };
  });
}

const isCapitalised = ({ span }: TextMark, text: string): boolean =>
  /^(?:\d+\p{L}*\s+)?\p{Lu}/u.test(text.slice(...span));
