import type { Problem } from '../model/problem.ts';
import type { Details, Outline } from '../resolve/records.ts';
import type { HashedInput } from './hash-inputs.ts';
import type { PartEntry } from './state/part-entry.ts';

/** An article of a build: where its facts are, and what of it is held against other articles. */
export interface BuiltArticle {
  readonly entry: PartEntry;
  readonly outline: Outline;
  /** Of an article that did not change they are only read when they are asked for. */
  readonly details: () => Details;
}

/** What came of an input, whether it was read now or in an earlier build. */
export interface InputResult {
  readonly articles: readonly BuiltArticle[];
  /** Everything that reading it gave, in order. */
  readonly problems: readonly Problem[];
}

export const NOTHING_READ: InputResult = { articles: [], problems: [] };

/** What came of all inputs. */
export interface ReadArticles {
  readonly byInput: ReadonlyMap<HashedInput, InputResult>;
  /** One a source, sorted by id. */
  readonly articles: readonly BuiltArticle[];
  /** How many inputs had to be read. */
  readonly count: number;
}

/** A result as plain JSON: functions do not pass between threads. */
export interface ResultMessage {
  readonly articles: readonly (Omit<BuiltArticle, 'details'> & { readonly details: Details })[];
  readonly problems: readonly Problem[];
}

export const messageOf = ({ articles, problems }: InputResult): ResultMessage => ({
  articles: articles.map((one) => ({ ...one, details: one.details() })),
  problems,
});

export const resultOf = ({ articles, problems }: ResultMessage): InputResult => ({
  articles: articles.map((one) => ({ ...one, details: () => one.details })),
  problems,
});
