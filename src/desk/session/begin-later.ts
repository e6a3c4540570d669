/** A beginning that waits until what was known before is shown. */
export interface DeskOpening {
  /** What is known is shown now; a moment later it begins. */
  onShown(): void;
  /** Until the first build has begun. */
  isOpening(): boolean;
  /** It begins no more. */
  stop(): void;
}

interface DeskOpeningSteps {
  /** Nothing is known: it begins at once. */
  readonly isNew: boolean;
  readonly read: () => Promise<void>;
  readonly build: () => void;
}

/** Milliseconds until it begins, if nobody asks for what is known; and after that was given. */
const BEGINS_AFTER = 2_000;
const SHOWN_AFTER = 300;

/** To read and to build at once would keep the page waiting. */
export function beginLater({ isNew, read, build }: DeskOpeningSteps): DeskOpening {
  let hasBegun = false;
  let isOpening = true;
  const begin = (): void => {
    if (hasBegun) return;
    hasBegun = true;
    clearTimeout(beginning);
    const goOn = (): void => {
      isOpening = false;
      build();
    };
    void read().then(goOn, goOn);
  };
  const beginning = setTimeout(begin, isNew ? 0 : BEGINS_AFTER);
  return {
    onShown: () => {
      if (!hasBegun) setTimeout(begin, SHOWN_AFTER);
    },
    isOpening: () => isOpening,
    stop: () => {
      clearTimeout(beginning);
      hasBegun = true;
    },
  };
}
