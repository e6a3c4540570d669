import type { Anchor } from './anchor.ts';
import type { Direction } from './direction.ts';
import type { Moment } from './moment.ts';
import { compile, type Pattern } from './pattern.ts';

/** What a rule may look at besides its own words. */
export interface Here {
  readonly text: string;
  /** Half-open, of the words that the rule's pattern met. */
  readonly start: number;
  readonly end: number;
  readonly anchor: Anchor | null;
  /** The date told of last, that "the next day" and "a year earlier" are counted from. */
  readonly focus: Moment | null;
  /** Whether the text tells of years long past. */
  readonly history: boolean;
  /** The quarter told of last. */
  readonly quarter: Moment | null;
  /** By the words around: gone or ahead. */
  direction(): Direction;
  /** The lower-case word right before and after; '' at an end of a sentence. */
  before(): string;
  after(): string;
}

/** What the words mean; `time` is the part of a TIMEX value from the T on. */
export interface Reading {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly moment?: Moment;
  readonly time?: string;
  /** Instead of a moment: a period, a reference, a repetition. */
  readonly value?: string;
  /** Where it is not what the moment says. */
  readonly edtf?: string;
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  readonly counted: 'absolute' | 'publication' | 'event' | 'none';
  /** Under 1 where the words may mean something else. */
  readonly confidence: number;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export interface Rule {
  readonly name: string;
  readonly pattern: Pattern;
  read(groups: Groups, here: Here): Reading | null;
}

export const rule = (
  name: string,
  pattern: string,
  read: (groups: Groups, here: Here) => Reading | null,
): Rule => ({ name, pattern: compile(pattern), read });

export const date = (moment: Moment, counted: Reading['counted'], confidence: number): Reading => ({
  type: 'DATE',
  moment,
  counted,
  confidence,
});
