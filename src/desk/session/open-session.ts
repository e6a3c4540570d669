import { createBuilder } from '../../pipeline/create-builder.ts';
import { appendDecisions } from '../../pipeline/decisions/append-decisions.ts';
import { beginLater } from './begin-later.ts';
import { createBuildLoop } from './build-loop.ts';
import { createChanges } from './changes.ts';
import type { DeskSession, SessionOptions } from './desk-session.ts';
import { createKnownFolder } from './known-folder.ts';
import { watchDisk } from './watch-disk.ts';

/** Opens a folder: shows what was found in it before, reads it, builds it, and watches it. */
export function openSession({
  place,
  reviewer: named,
  lookEvery,
  startBuilder = createBuilder,
}: SessionOptions): DeskSession {
  let reviewer = named;
  const changes = createChanges();
  const [builder, trials] = [startBuilder(), startBuilder()];
  const folder = createKnownFolder(place, changes.tell);
  const loop = createBuildLoop({ place, builder, folder, onChange: changes.tell });
  const disk = watchDisk(place, {
    every: lookEvery,
    isBusy: loop.isTelling,
    onChange: () => {
      folder.readDecisions();
      void loop.rebuild();
    },
  });
  folder.readDecisions();
  const opening = beginLater({
    isNew: folder.articles().all.size === 0,
    read: folder.load,
    build: () => void loop.rebuild(),
  });
  return {
    place,
    changes,
    status: () => ({
      revision: changes.revision,
      isBuilding: loop.isBuilding() || opening.isOpening(),
      progress: loop.progress(),
      folder: place.paths.join(', '),
      decisions: place.decisions,
      reviewer,
      articles: folder.articles().all.size,
      counts: folder.counts(),
      effects: [...loop.effects()],
      problems: [folder.whyClosed() ?? [], loop.problems()].flat(),
    }),
    tasks: () => {
      opening.onShown();
      return folder.tasks();
    },
    articles: folder.articles,
    decisions: folder.decisions,
    standing: folder.standing,
    whyClosed: folder.whyClosed,
    reviewer: () => reviewer,
    setReviewer: (name) => {
      reviewer = name;
      changes.tell();
    },
    add: (contents) => {
      const added = appendDecisions(place.decisions, contents);
      loop.pending.add(added, folder.decisions());
      disk.knowDecisions();
      folder.readDecisions();
      void loop.rebuild();
      return added;
    },
    rebuild: loop.rebuild,
    settled: loop.settled,
    trials,
    close: async () => {
      loop.stop();
      opening.stop();
      disk.stop();
      // Whoever reads the build next finds it whole; what is not built yet, the next build builds.
      if (!loop.isTelling()) await loop.untilBuilt();
      folder.keep();
      await Promise.all([builder.close(), trials.close()]);
    },
  };
}
