import type { Report } from '../model/problem.ts';
import type { DatedEntry } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';

/** A text to read, with its metadata. `published` is EDTF; unknown fields are null. */
export interface SourceText {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly publication: string | null;
  /** The stated language, a BCP 47 tag; used if the words do not show it. */
  readonly language?: string | null;
  /** Parts that were written on days of their own, in order; null if the text was written at once. */
  readonly entries?: readonly DatedEntry[] | null;
  /** Names in it that a list from elsewhere knows; another reading with them. */
  readonly known?: readonly KnownName[];
  /** Its words must not leave this machine. */
  readonly protected?: boolean | null;
}

/** A name as the text prints it, and what bears it. */
export interface KnownName {
  readonly name: string;
  readonly kind: 'person' | 'agency' | 'organization' | 'unit' | 'vessel';
  readonly country: string | null;
}

/** Somebody's list of names, and where it lies; can be sent between threads. */
export interface UsedGazetteer {
  readonly file: string;
  readonly index: string;
  readonly sha256: string;
  /** What the graph says of where an id is from. */
  readonly from: string;
}

/** Why a coder is as sure of an item as it is. */
export interface Explanation {
  /** The item's id; of a role, its event's. */
  readonly id: string;
  /** "claim", "role: actor". */
  readonly what: string;
  readonly rule: string;
  /** 0–1: what the rule states, and what the reading says. */
  readonly stated: number;
  readonly confidence: number;
  /** What each property of the item adds to the log-odds of being right, the strongest first. */
  readonly reasons: readonly { readonly feature: string; readonly adds: number }[];
}

/** Reads a text and writes annotations, like a human coder; both pass the same checks. */
export interface Coder {
  readonly name: string;
  /** Must change when readings may change: a build caches them by coder name and version. */
  readonly version: string;
  /** Languages it reads, as BCP 47 tags. Other text gives a warning and empty annotations. */
  readonly languages: readonly string[];
  read(source: SourceText, report: Report): Promise<Annotations>;
  /** The reading of a text with the reasons for each confidence; left out if there are none. */
  explain?(source: SourceText, report: Report): Promise<Explained>;
  /** What reading a text will take, if a server is paid for it; null if it is not sent. */
  estimate?(source: SourceText): Promise<ReadingEstimate | null>;
}

/** About what reading a text takes of a server. */
export interface ReadingEstimate {
  readonly requests: number;
  /** Answers that are kept from earlier runs. */
  readonly kept: number;
  /** Tokens of what is sent and of what comes back. */
  readonly input: number;
  readonly output: number;
}

export interface Explained {
  readonly reading: Annotations;
  readonly explanations: readonly Explanation[];
}

/** A coder that is loaded on demand: loading is slow, and often there is nothing to read. */
export interface NamedCoder extends Pick<Coder, 'name' | 'version'> {
  load(): Promise<Coder>;
  /** Whose names it knows besides its own. */
  readonly gazetteer?: UsedGazetteer;
  /** How many texts it reads at once, in this thread; without it, each thread reads one. */
  readonly atOnce?: number;
}
