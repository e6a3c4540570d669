import type { EntityKind } from '../../../model/kinds/kinds.ts';
import type { Annotations, Entity, Mention } from '../../../model/standoff.ts';
import { guessForm } from './guess-form.ts';
import { newId } from './new-id.ts';
import { recast } from './set-fields.ts';

/** A coding after an edit, and the item that it was about. */
export interface CodingEdit {
  readonly coding: Annotations;
  readonly at: string;
}

type Place = readonly [start: number, end: number];

/** The mention that chosen words are, or are a part of; the shortest of several. */
export const mentionAt = ({ mentions }: Annotations, [start, end]: Place): Mention | null =>
  mentions
    .filter((one) => one.start <= start && end <= one.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;

/**
 * Says of words what they name. A name that is there already is the same thing; words that are
 * marked already become of this kind, with all that is the same.
 */
export function addMention(
  coding: Annotations,
  text: string,
  span: Place,
  kind: EntityKind,
): CodingEdit & { readonly mention: string } {
  const [start, end] = span;
  const known = coding.mentions.find((one) => one.start === start && one.end === end);
  if (known?.entity != null)
    return { coding: recast(coding, known.entity, kind), at: known.entity, mention: known.id };
  const form = guessForm(text, span);
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  const same = form === 'name' ? namedAlike(coding, kind, words) : undefined;
  const entity = same ?? thingOf(newId(coding, 'entities'), kind, words, form === 'name');
  const mention = {
    id: newId(coding, 'mentions'),
    start,
    end,
    kind,
    entity: entity.id,
    form,
    metonym: false,
  };
  return {
    at: entity.id,
    mention: mention.id,
    coding: {
      ...coding,
      entities: same ? coding.entities : [...coding.entities, entity],
      mentions: [...coding.mentions, mention],
    },
  };
}

const namedAlike = ({ entities }: Annotations, kind: EntityKind, words: string) =>
  entities.find((one) => one.kind === kind && (one.name === words || one.aliases?.includes(words)));

const thingOf = (id: string, kind: EntityKind, words: string, isName: boolean): Entity => ({
  id,
  kind,
  ...(isName ? { name: words } : { label: words }),
});

/** Every other place of the same words is a mention of the same thing too; how many these were. */
export function markOthers(
  coding: Annotations,
  text: string,
  entity: string,
): { readonly coding: Annotations; readonly added: number } {
  const mentions = [...coding.mentions];
  for (const { start, end, kind } of coding.mentions.filter((one) => one.entity === entity))
    for (const [from, to] of placesOf(text, text.slice(start, end))) {
      if (mentions.some((one) => one.start < to && from < one.end)) continue;
      const id = newId({ ...coding, mentions }, 'mentions');
      const form = guessForm(text, [from, to]);
      mentions.push({ id, start: from, end: to, kind, entity, form, metonym: false });
    }
  return { coding: { ...coding, mentions }, added: mentions.length - coding.mentions.length };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Where these words stand as whole words. */
function placesOf(text: string, words: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const isWhole = !WORD.test(text[at - 1] ?? ' ') && !WORD.test(text[at + words.length] ?? ' ');
    if (isWhole) places.push([at, at + words.length]);
  }
  return places;
}
