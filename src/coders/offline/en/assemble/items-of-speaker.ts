import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import type { FoundSpeaker } from './found-speaker.ts';

/** A new entity for somebody who speaks. */
export function entityOfSpeaker(
  { text }: Document,
  { kind, workKind, words, name }: FoundSpeaker,
  number: number,
  confidence: number,
): Entity {
  const base = {
    id: `s${number}`,
    name,
    label: name === null ? text.slice(...words) : null,
    identity: name === null ? 'unnamed' : 'named',
    confidence,
    rule: name === null ? 'speaker' : 'speaker-name',
  } as const;
  switch (kind) {
    case 'person':
      return { kind, ...base, protected: false, role: null };
    case 'group':
      return { kind, ...base, protected: false, count: null };
    case 'unit':
      return { kind, ...base, designation: null };
    case 'work':
      return { kind, ...base, workKind: workKind ?? null };
    default:
      return { kind, ...base };
  }
}

/** The words for somebody who speaks, as a mention. */
export const mentionOfSpeaker = (
  { words: [start, end], name }: FoundSpeaker,
  { id, kind }: Entity,
  number: number,
  confidence: number,
): Mention => ({
  ...{ id: `w${number}`, start, end, kind, entity: id },
  form: name === null ? 'nominal' : 'name',
  metonym: false,
  confidence,
  rule: name === null ? 'speaker' : 'speaker-name',
});
