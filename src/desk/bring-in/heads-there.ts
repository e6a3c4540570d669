import { existsSync } from 'node:fs';
import { type Head, placeOfHead } from '../../ingest/head.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { readManifest } from '../../pipeline/state/manifest.ts';
import type { DeskSession } from '../session/desk-session.ts';

/** The articles of a folder: those of the last build, and those brought in since. */
export interface HeadsThere {
  /** False while a folder is built for the first time. */
  isKnown(): boolean;
  all(): readonly Head[];
  add(heads: readonly Head[]): void;
}

export function createHeadsThere(session: DeskSession): HeadsThere {
  const folders = foldersOf(session.place.out);
  let built: { readonly of: unknown; readonly heads: readonly Head[] } | null = null;
  let brought: readonly Head[] = [];
  return {
    isKnown: () =>
      session.articles().all.size > 0 || brought.length > 0 || !session.status().isBuilding,
    all: () => {
      const now = session.articles().all;
      if (built?.of !== now)
        built = {
          of: now,
          heads: (readManifest(folders.manifest)?.entries ?? []).map(({ head }) => head),
        };
      // What somebody has deleted since is not there.
      brought = brought.filter(({ file }) => existsSync(file));
      const byPlace = new Map(
        [...built.heads, ...brought].map((head) => [placeOfHead(head), head]),
      );
      return [...byPlace.values()];
    },
    add: (heads) => {
      brought = [...brought, ...heads];
    },
  };
}
