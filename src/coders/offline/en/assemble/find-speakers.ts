import type { Span } from '../../../../model/span.ts';
import type { Entity } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import { lastUpTo } from '../../locate.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { EntityFinder } from './entity-finder.ts';
import { headOfWords, partsOfWords } from './head-of-words.ts';
import { bodiesMeant, type Candidate, isBodyNoun, surestBody } from './resolve-body.ts';
import { isPronoun, mayStandFor, type ResolvePronoun } from './resolve-pronoun.ts';
import { assemblyWords } from './words.ts';

/** Who speaks: several if they say it together. `others` are entities that may be meant instead. */
export interface Speakers {
  readonly entities: readonly Entity[];
  readonly others: readonly Candidate[];
}

const NOBODY: Speakers = { entities: [], others: [] };

/** The entities named by the source; a pronoun or description may resolve to the last speaker. */
export function findSpeakers(
  document: Document,
  { source: [words], antecedent, origin }: Attribution,
  finder: EntityFinder,
  resolve: ResolvePronoun,
  last: Entity | null,
): Speakers {
  const span = antecedent ?? words;
  if (!span) return origin === 'inferred' && last ? { entities: [last], others: [] } : NOBODY;
  const parts = antecedent ? [span] : partsOfWords(document.text, span, inNameOf(finder, span));
  const each = parts.map((part) => speakerOf(document, part, finder, resolve, last));
  if (parts.length > 1 && each.every(({ entities }) => entities.length > 0))
    return { entities: each.flatMap(({ entities }) => entities), others: [] };
  return parts.length > 1 ? speakerOf(document, span, finder, resolve, last) : (each[0] ?? NOBODY);
}

function speakerOf(
  document: Document,
  span: Span,
  finder: EntityFinder,
  resolve: ResolvePronoun,
  last: Entity | null,
): Speakers {
  const printed = document.text.slice(span[0], span[1]);
  if (isPronoun(printed)) {
    const people = namesPeople(document, span, finder);
    return pronounSpeaker(printed, span, resolve, last, people);
  }
  const bodies = bodiesMeant(document, span, finder, last);
  const found = mentionedIn(document, span, finder);
  if (found?.name) return { entities: [found], others: [] };
  const body = surestBody(bodies);
  const others = bodies.filter(({ entity }) => entity !== body).slice(0, 2);
  if (body) return { entities: [body], others };
  if (last && holdsRole(last, document, span)) return { entities: [last], others: [] };
  const same = namedBeside(document, span, finder, found) ?? found;
  return same ? { entities: [same], others } : { ...NOBODY, others };
}

/** "A local group, the Doro Committee, said", "the speaker, Ruslan Vey, said": the name after a description. */
function namedBeside(
  { text }: Document,
  [, end]: Span,
  finder: EntityFinder,
  described: Entity | null,
): Entity | null {
  const gap = /^, (?:the |an? )?(?=\p{Lu})/u.exec(text.slice(end, end + 8))?.[0];
  if (gap === undefined) return null;
  const beside = finder.mentionAt([end + gap.length, end + gap.length + 1]);
  const entity = beside?.form === 'name' ? finder.entityOf(beside) : null;
  if (!entity || !SPEAKING.has(entity.kind)) return null;
  return described === null || described.kind === entity.kind ? entity : null;
}

function pronounSpeaker(
  printed: string,
  [start, end]: Span,
  resolve: ResolvePronoun,
  last: Entity | null,
  people: boolean,
): Speakers {
  const they = /^they$/iu.test(printed);
  // "they" is a body only if no group of people is mentioned nearer
  const fits = mayStandFor(printed, last) && !(they && people && last?.kind !== 'group');
  const subject = resolve(start, end);
  const best = fits && !(they && last?.kind !== 'group' && subject) ? last : subject;
  if (!best) return NOBODY;
  const other = best === last ? subject : fits ? last : null;
  const others = other && other !== best ? [{ entity: other, score: 0.3 }] : [];
  return { entities: [best], others };
}

/** Whether a group of people is mentioned in the sentence before the pronoun. */
function namesPeople({ sentences }: Document, [start]: Span, finder: EntityFinder): boolean {
  const here = lastUpTo(sentences, start);
  return (
    here !== undefined && finder.within([here.start, start]).some(({ kind }) => kind === 'group')
  );
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
const SPEAKING: ReadonlySet<Entity['kind']> = new Set([...BODIES, 'person', 'publication']);

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
