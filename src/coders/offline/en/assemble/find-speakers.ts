import type { Span } from '../../../../model/span.ts';
import type { Entity } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { EntityFinder } from './entity-finder.ts';
import { headOfWords, partsOfWords } from './head-of-words.ts';
import { nameBeside } from './name-beside.ts';
import { bodiesMeant, type Candidate, isBodyNoun, surestBody } from './resolve-body.ts';
import { isLikeliest, isPronoun, type ResolvePronoun } from './resolve-pronoun.ts';
import {
  isInQuotation,
  type Pronoun,
  type Spoken,
  speakersOfPronoun,
} from './speaker-of-pronoun.ts';
import { assemblyWords } from './words.ts';

/** Who speaks: several if they say it together. `others` are entities that may be meant instead. */
export interface Speakers {
  readonly entities: readonly Entity[];
  readonly others: readonly Candidate[];
}

const NOBODY: Speakers = { entities: [], others: [] };
const only = (entity: Entity): Speakers => ({ entities: [entity], others: [] });

/** The entities named by the source; a pronoun or description may resolve to the last speaker. */
export function findSpeakers(
  document: Document,
  { source: [words], antecedent, origin, content }: Attribution,
  finder: EntityFinder,
  resolve: ResolvePronoun,
  spoken: Spoken | null,
): Speakers {
  const span = antecedent ?? words;
  if (!span) return origin === 'inferred' && spoken ? only(spoken.entity) : NOBODY;
  if (isPronoun(document.text.slice(...span)))
    return speakerByPronoun(document, { span, content }, finder, resolve, spoken);
  const parts = antecedent ? [span] : partsOfWords(document.text, span, inNameOf(finder, span));
  const each = parts.map((part) => speakerOf(document, part, finder, spoken));
  if (parts.length > 1 && each.every(({ entities }) => entities.length > 0))
    return { entities: each.flatMap(({ entities }) => entities), others: [] };
  return parts.length > 1 ? speakerOf(document, span, finder, spoken) : (each[0] ?? NOBODY);
}

function speakerOf(
  document: Document,
  span: Span,
  finder: EntityFinder,
  spoken: Spoken | null,
): Speakers {
  const last = spoken?.entity ?? null;
  const bodies = bodiesMeant(document, span, finder, last);
  const found = mentionedIn(document, span, finder);
  if (found?.name) return only(found);
  const body = surestBody(bodies);
  const others = bodies.filter(({ entity }) => entity !== body).slice(0, 2);
  if (body) return { entities: [body], others };
  if (last && holdsRole(last, document, span)) return only(last);
  const same = nameBeside(document, span, finder, found) ?? found;
  return same ? { entities: [same], others } : { ...NOBODY, others };
}

/** "He said": whoever else may be meant is another possibility; in a quotation, who it names decides. */
function speakerByPronoun(
  document: Document,
  { span, content }: Pronoun,
  finder: EntityFinder,
  resolve: ResolvePronoun,
  spoken: Spoken | null,
): Speakers {
  // "He said that …, and that …", "they say … and deny …": printed once, it means one
  if (spoken?.at === span[0]) return only(spoken.entity);
  if (isInQuotation(document, span[0])) {
    const named = resolve(...span);
    return named === null || !isLikeliest(document.text.slice(...span), named)
      ? NOBODY
      : only(named);
  }
  const [first, ...more] = speakersOfPronoun(document, { span, content }, finder, spoken);
  if (first === undefined) return NOBODY;
  if (more.length === 0) return only(first);
  return { ...NOBODY, others: [first, ...more].map((entity) => ({ entity, score: 0.6 })) };
}

/** The entity whose mention contains the head; a name inside a description does not count. */
function mentionedIn(document: Document, span: Span, finder: EntityFinder): Entity | null {
  const head = headOfWords(document, span);
  if (!head) return finder.entityOf(finder.mentionAt(span));
  const found = finder.entityOf(finder.mentionAt([head.start, head.end]));
  if (found) return found;
  // "the Harbour News newspaper", "the Lisna Aid charity"
  const beside = finder.within([span[0], head.start]).at(-1);
  const entity = beside && head.start - beside.end === 1 ? finder.entityOf(beside) : null;
  if (entity && isBodyNoun(head.lower, entity.kind)) return entity;
  return PARTS.has(head.lower) ? bodyOf(span, finder) : null;
}

const PARTS: ReadonlySet<string> = new Set(assemblyWords.partsOfBodies);
const BODIES: ReadonlySet<Entity['kind']> = new Set(['unit', 'agency', 'organization']);

/** "the command of the 9th Brigade", "the brigade's command": the only body that the words name. */
function bodyOf(span: Span, finder: EntityFinder): Entity | null {
  const all = finder.within(span).flatMap((mention) => finder.entityOf(mention) ?? []);
  const bodies = new Set(all.filter(({ kind }) => BODIES.has(kind)));
  const [only] = bodies;
  return bodies.size === 1 && only ? only : null;
}

/** "the spokesman", after a named spokesman has spoken. */
function holdsRole(last: Entity, document: Document, span: Span): boolean {
  if (last.kind !== 'person' || !last.name) return false;
  if (!/^the\s/iu.test(document.text.slice(span[0], span[1]))) return false;
  const head = headOfWords(document, span);
  const role = last.role?.toLowerCase() ?? '';
  return head !== null && role.split(/[^\p{L}]+/u).includes(head.lower);
}

const inNameOf = (finder: EntityFinder, span: Span) => {
  const inside = finder.within(span);
  return (at: number): boolean => inside.some((one) => one.start < at && one.end > at + 1);
};
