import { sha256 } from '../../model/ids.ts';
import { type Annotations, NO_ITEMS } from '../../model/standoff.ts';
import type { SourceText } from '../coder.ts';
import type { ModelSettings } from '../model-access.ts';
import {
  QuotedClaim,
  QuotedDate,
  QuotedEntity,
  QuotedEvent,
  QuotedRelation,
} from './answer-schemas.ts';
import type { AskedModel, AskModel } from './ask-model.ts';
import { createWordFinder } from './find-words.ts';
import { type AnsweredSections, parseModelAnswer } from './parse-model-answer.ts';
import { placeClaims } from './place-claims.ts';
import { placeDates } from './place-dates.ts';
import { placeEntities } from './place-entities.ts';
import { placeEvents } from './place-events.ts';
import { placeRelations } from './place-relations.ts';
import { type PassName, promptsVersion } from './prompts.ts';
import type { Refuse } from './refusals.ts';
import { requestBody } from './request-body.ts';

/** The sections of an answer that each pass asks for. */
export const PASSES = {
  entities: { entities: QuotedEntity, dates: QuotedDate, relations: QuotedRelation },
  claims: { claims: QuotedClaim },
  events: { events: QuotedEvent },
} as const satisfies Record<PassName, object>;

/** A pass that brought nothing. */
export interface LostPass {
  readonly pass: PassName;
  /** Whether its answer is of no use, the server gave none, or nothing more is asked. */
  readonly because: 'answer' | Exclude<AskedModel['is'], 'answered'>;
  readonly by: 'budget' | 'server' | null;
  readonly why: string;
}

interface Listeners {
  readonly refuse: Refuse;
  readonly onLost: (lost: LostPass) => void;
}

/** A reading that says nothing yet. */
export const emptyModelReading = (
  { id, text, published, language }: SourceText,
  model: string,
): Annotations => ({
  source: { id, sha256: sha256(text), published, language: language ?? null },
  coder: { name: 'model', version: `${model}, prompts ${promptsVersion()}` },
  ...NO_ITEMS,
});

/** Reads a text in three passes; each is told what those before it found. */
export async function readByModel(
  source: SourceText,
  settings: ModelSettings,
  ask: AskModel,
  { refuse, onLost }: Listeners,
): Promise<Annotations> {
  const { text, published } = source;
  const finder = createWordFinder(text, refuse);
  const answerTo = async <P extends PassName>(
    pass: P,
    known: readonly object[],
  ): Promise<AnsweredSections<(typeof PASSES)[P]> | null> => {
    const asked = await ask(requestBody(source, { pass, sections: PASSES[pass], known }, settings));
    if (asked.is !== 'answered') {
      const by = asked.is === 'stopped' ? asked.by : null;
      onLost({ pass, because: asked.is, by, why: asked.why });
      return null;
    }
    const parsed = parseModelAnswer(asked.answer, PASSES[pass], refuse);
    if ('items' in parsed) return parsed.items;
    onLost({ pass, because: 'answer', by: null, why: parsed.lost });
    return null;
  };

  const empty = emptyModelReading(source, settings.model);
  const first = await answerTo('entities', []);
  if (!first) return empty;
  const found = placeEntities(first.entities as readonly QuotedEntity[], finder, refuse);
  const { entities, ids } = found;
  const { dates } = placeDates(first.dates, finder, published, refuse);
  const relations = placeRelations(first.relations, ids, finder, refuse);
  const things = entities.map(({ id, kind, name, label }) => ({
    id,
    kind,
    words: name ?? label ?? wordsOf(found.mentions.find(({ entity }) => entity === id)),
  }));

  const second = await answerTo('claims', things);
  const own = new Map(entities.map(({ id }) => [id, id]));
  const { claims } = placeClaims(second?.claims ?? [], own, finder, refuse);
  const begun = { ...empty, entities, mentions: found.mentions, dates, relations, claims };
  // Without claims nobody can tell what is only claimed.
  if (!second) return begun;

  const days = dates.map((date) => ({ id: date.id, kind: 'date', words: wordsOf(date) }));
  const said = claims.map(({ id, content }) => ({
    id,
    kind: 'claim',
    words: content.map(([start, end]) => text.slice(start, end)).join(' … '),
  }));
  const third = await answerTo('events', [...things, ...days, ...said]);
  const dateIds = new Set(dates.map(({ id }) => id));
  const known = { mentions: found.mentions, dates: dateIds, claims };
  const { events, mentions } = placeEvents(third?.events ?? [], known, finder, refuse);
  return { ...begun, mentions: [...found.mentions, ...mentions], events };

  function wordsOf(place: { readonly start: number; readonly end: number } | undefined): string {
    return place ? text.slice(place.start, place.end) : '';
  }
}
