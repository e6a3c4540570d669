import type { Builder } from '../../pipeline/build-decided.ts';
import type { DeskEffect, DeskStatus } from '../api.ts';
import { createOriginCounter } from '../effect/count-touched.ts';
import { effectOf } from '../effect/effect-of.ts';
import { createPending, effectToShow, type Pending, sideOf } from '../effect/pending.ts';
import { buildFolder } from './build-folder.ts';
import type { DeskPlace } from './desk-place.ts';
import type { KnownFolder } from './known-folder.ts';
import { problemsInWords } from './problems-in-words.ts';

/** Builds a folder whenever something has changed, one build after the other. */
export interface BuildLoop {
  /** What was judged since the last build. */
  readonly pending: Pending;
  /** Builds what has changed; resolves when the build shows it. */
  rebuild(): Promise<void>;
  /** Resolves when nothing is being built. */
  settled(): Promise<void>;
  /** Resolves when what is being built now is whole. */
  untilBuilt(): Promise<void>;
  isBuilding(): boolean;
  /** From a build's beginning until its effect is told; what follows needs nobody to wait. */
  isTelling(): boolean;
  progress(): DeskStatus['progress'];
  /** The newest first. */
  effects(): readonly DeskEffect[];
  problems(): readonly string[];
  /** Tries nothing again. */
  stop(): void;
}

interface LoopOptions {
  readonly place: DeskPlace;
  readonly builder: Builder;
  readonly folder: KnownFolder;
  /** Called when any of the above is different. */
  readonly onChange: () => void;
}

/** Effects that are remembered. */
const KEPT = 20;
/** Milliseconds until a build is tried again that somebody else's kept from starting. */
const TRIES_AGAIN = 3_000;

export function createBuildLoop({ place, builder, folder, onChange }: LoopOptions): BuildLoop {
  const pending = createPending();
  const counter = createOriginCounter();
  let building: Promise<void> | null = null;
  let isStale = false;
  let isTelling = false;
  let progress: DeskStatus['progress'] = null;
  let effects: readonly DeskEffect[] = [];
  let problems: readonly string[] = [];
  let retry: NodeJS.Timeout | undefined;
  let interrupt: AbortController | null = null;
  let counting: AbortController | null = null;

  const showProgress = {
    update: (done: number, all: number): void => {
      progress = { done, all };
      onChange();
    },
    stop: (): void => {
      progress = null;
    },
  };
  /** What follows a build, while nothing else is done; another one begins it again. */
  const countOrigins = async (): Promise<void> => {
    counting = new AbortController();
    const { signal } = counting;
    try {
      await folder.noteOrigins(await counter.countAll(folder.articles().parts), signal);
    } catch {
      // Parts that were still to be read are gone: the build that replaced them is counted.
    }
  };
  const buildOnce = async (): Promise<void> => {
    const judged = pending.take();
    const before = judged && sideOf(folder.articles(), judged.sources, counter);
    interrupt = new AbortController();
    isTelling = true;
    const build = await buildFolder(place, {
      progress: showProgress,
      onBuilt: async (found) => {
        problems = problemsInWords(found.filter(({ severity }) => severity === 'error'));
        await folder.load();
        if (judged && before) {
          const lines = effectOf(before, sideOf(folder.articles(), judged.sources, counter));
          effects = [effectToShow(judged, lines), ...effects].slice(0, KEPT);
        }
        isTelling = false;
        onChange();
        void countOrigins();
      },
      signal: interrupt.signal,
      builder,
    });
    if (!('heldBy' in build)) return;
    problems = [
      `${build.heldBy} builds into ${place.out}; what is judged is kept and shown later.`,
    ];
    retry = setTimeout(rebuild, TRIES_AGAIN).unref();
    await folder.load();
  };
  const run = async (): Promise<void> => {
    do {
      isStale = false;
      await buildOnce();
    } while (isStale);
  };
  const rebuild = (): Promise<void> => {
    isStale = true;
    interrupt?.abort();
    counting?.abort();
    // What was just judged is acknowledged first.
    building ??= new Promise((resolve) => setTimeout(resolve, 1))
      .then(run)
      .catch((error: unknown) => {
        problems = [`The build failed: ${error instanceof Error ? error.message : error}`];
      })
      .finally(() => {
        building = null;
        isTelling = false;
        progress = null;
        onChange();
      });
    onChange();
    return building;
  };
  return {
    pending,
    rebuild,
    settled: async () => {
      while (building) await building;
    },
    untilBuilt: async () => {
      await building;
    },
    isBuilding: () => building !== null,
    isTelling: () => isTelling,
    progress: () => progress,
    effects: () => effects,
    problems: () => problems,
    stop: () => {
      clearTimeout(retry);
      counting?.abort();
    },
  };
}
