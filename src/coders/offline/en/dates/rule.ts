import type { PublicationDate } from './anchor.ts';
import type { Direction } from './direction.ts';
import type { Moment } from './moment.ts';
import { compileDatePattern, type DatePattern } from './pattern.ts';

/** What a rule can use besides its own match. */
export interface Here {
  readonly text: string;
  /** Half-open span of the words matched by the rule's pattern. */
  readonly start: number;
  readonly end: number;
  readonly anchor: PublicationDate | null;
  /** The last date mentioned; "the next day" and "a year earlier" are counted from it. */
  readonly focus: Moment | null;
  /** Whether the text is about years long past. */
  readonly history: boolean;
  /** The last quarter mentioned. */
  readonly quarter: Moment | null;
  /** Past or future, judged by the surrounding words. */
  direction(): Direction;
  /** The lower-case word directly before and after; '' at a sentence boundary. */
  before(): string;
  after(): string;
}

/** What the words mean; `time` is the TIMEX value from the T on. */
export interface DateReading {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly moment?: Moment;
  readonly time?: string;
  /** Used in place of a moment for a period, a reference or a repetition. */
  readonly value?: string;
  /** Set if it differs from the moment's own value. */
  readonly edtf?: string;
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  readonly counted: 'absolute' | 'publication' | 'event' | 'none';
  /** Below 1 if the words may mean something else. */
  readonly confidence: number;
}

export type NamedGroups = Readonly<Record<string, string | undefined>>;

export interface DateRule {
  readonly name: string;
  readonly pattern: DatePattern;
  read(groups: NamedGroups, here: Here): DateReading | null;
}

export const rule = (
  name: string,
  pattern: string,
  read: (groups: NamedGroups, here: Here) => DateReading | null,
): DateRule => ({ name, pattern: compileDatePattern(pattern), read });

export const date = (
  moment: Moment,
  counted: DateReading['counted'],
  confidence: number,
): DateReading => ({
  type: 'DATE',
  moment,
  counted,
  confidence,
});
