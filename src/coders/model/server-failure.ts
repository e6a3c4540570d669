/** A request that brought no answer. */
export interface ServerFailure extends Error {
  readonly isServerFailure: true;
  /** Nothing else that is asked would be answered either. */
  readonly isFinal: boolean;
  /** Another try may bring an answer. */
  readonly isPassing: boolean;
  /** The server may have worked for it. */
  readonly isPaid: boolean;
  /** Milliseconds after which the server wants to be asked again. */
  readonly wait: number | null;
}

type Kind = Partial<Pick<ServerFailure, 'isFinal' | 'isPassing' | 'isPaid' | 'wait'>>;

export const serverFailure = (why: string, kind: Kind = {}): ServerFailure =>
  Object.assign(new Error(why), {
    isServerFailure: true as const,
    isFinal: false,
    isPassing: false,
    isPaid: false,
    wait: null,
    ...kind,
  });

export const isServerFailure = (error: unknown): error is ServerFailure =>
  error instanceof Error && 'isServerFailure' in error;
