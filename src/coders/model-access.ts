import type { Meter } from './meter.ts';

/** How a model answers: by a schema, as any JSON, or as text that should be JSON. */
export const ANSWER_FORMATS = ['schema', 'json', 'text'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** What decides an answer; readings and answers are kept by it. */
export interface ModelSettings {
  /** Where chat completions are asked for. */
  readonly url: string;
  readonly model: string;
  readonly format: AnswerFormat;
  /** Tokens of one answer. */
  readonly longestAnswer: number;
}

/** How a server is treated; decides no answer. */
export interface ServerManners {
  /** Articles that are read at once. */
  readonly atOnce: number;
  /** How often a request is sent again. */
  readonly retries: number;
  /** Milliseconds for one answer, to its last byte. */
  readonly timeout: number;
  /** Milliseconds before the first retry; each next one waits twice as long. */
  readonly pause: number;
}

/** A finished answer, as a server gave it. */
export interface ModelAnswer {
  readonly content: string;
  readonly refusal: string | null;
  /** Why the model stopped: "stop", "length". */
  readonly finish: string | null;
}

/** Answers that were paid for, by the hash of what was asked. */
export interface KeptAnswers {
  get(key: string): ModelAnswer | null;
  /** On the disk when it returns. */
  put(key: string, answer: ModelAnswer): void;
}

/** Everything by which the model coder reaches a model. */
export interface ModelAccess {
  readonly settings: ModelSettings;
  readonly manners: ServerManners;
  /** Never written or shown; null if the server needs none. */
  readonly key: string | null;
  readonly answers: KeptAnswers;
  readonly meter: Meter;
  readonly fetch: typeof fetch;
}
