/** Counts what has changed, and lets others wait for the next change. */
export interface Changes {
  readonly revision: number;
  tell(): void;
  /** Resolves when the revision is later than this, or after so many milliseconds. */
  after(revision: number, patience: number): Promise<void>;
}

export function createChanges(): Changes {
  let revision = 1;
  const waiting = new Set<() => void>();
  return {
    get revision() {
      return revision;
    },
    tell: () => {
      revision += 1;
      for (const wake of [...waiting]) wake();
    },
    after: (known, patience) =>
      revision > known
        ? Promise.resolve()
        : new Promise((resolve) => {
            const wake = (): void => {
              clearTimeout(timer);
              waiting.delete(wake);
              resolve();
            };
            const timer = setTimeout(wake, patience);
            waiting.add(wake);
          }),
  };
}
