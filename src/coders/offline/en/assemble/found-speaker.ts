import type { Span } from '../../../../model/span.ts';
import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { SpeakerKind } from './speaker-kind.ts';

/** What a speaker that no mention stands for turned out to be, with the words for it. */
export interface FoundSpeaker extends SpeakerKind {
  readonly words: Span;
  readonly name: string | null;
  /** Somebody of whom the text spoke before. */
  readonly known?: Entity;
  readonly replaces?: Mention | null;
}
