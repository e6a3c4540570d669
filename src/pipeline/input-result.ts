import type { Problem } from '../model/problem.ts';
import type { Details, Outline } from '../resolve/records.ts';
import type { HashedInput } from './hash-inputs.ts';
import type { PartEntry } from './state/part-entry.ts';

/** An article in a build: where its facts are stored, and what is compared with other articles. */
export interface BuiltArticle {
  readonly entry: PartEntry;
  readonly outline: Outline;
  /** For an unchanged article, read only on demand. */
  readonly details: () => Details;
}

/** The result of one input, whether read now or in an earlier build. */
export interface InputResult {
  readonly articles: readonly BuiltArticle[];
  /** Every problem found while reading it, in order. */
  readonly problems: readonly Problem[];
}

export const NOTHING_READ: InputResult = { articles: [], problems: [] };

/** The results of all inputs. */
export interface ReadArticles {
  readonly byInput: ReadonlyMap<HashedInput, InputResult>;
  /** One per source, sorted by id. */
  readonly articles: readonly BuiltArticle[];
  /** Number of inputs that had to be read. */
  readonly count: number;
}

/** A result as plain JSON: functions cannot be sent between threads. */
export interface ResultMessage {
  readonly articles: readonly (Omit<BuiltArticle, 'details'> & { readonly details: Details })[];
  readonly problems: readonly Problem[];
}

export const messageOf = ({ articles, problems }: InputResult): ResultMessage => ({
  articles: articles.map((one) => ({ ...one, details: one.details() })),
  problems,
});

export const unpackResult = ({ articles, problems }: ResultMessage): InputResult => ({
  articles: articles.map((one) => ({ ...one, details: () => one.details })),
  problems,
});
