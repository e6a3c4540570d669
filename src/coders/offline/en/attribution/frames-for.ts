import { z } from 'zod';
import { CueFrame, type VerbGroup } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import frames from './frames.json' with { type: 'json' };
import type { Structure } from './read-structure.ts';

/** The frames that each structure can fill: by default, after a passive verb, after an addressee. */
export const FrameTable = z.partialRecord(
  z.enum(['that', 'clause', 'question', 'infinitive', 'gerund', 'object', 'preposition']),
  z.strictObject({
    plain: z.array(CueFrame),
    passive: z.array(CueFrame).optional(),
    person: z.array(CueFrame).optional(),
  }),
);
type FrameTable = z.infer<typeof FrameTable>;

const table = frames as FrameTable;

/** The frames that a structure can fill, likeliest first. */
export const framesFor = (
  { kind, person }: Structure,
  { passive }: VerbCue,
): readonly CueFrame[] => {
  const row = kind === 'none' ? undefined : table[kind];
  if (row === undefined) return [];
  const alone = (passive ? row.passive : undefined) ?? row.plain;
  return person === null ? alone : (row.person ?? alone);
};

/** The most confident group of a cue that allows one of these frames. */
export const pick = (cue: VerbCue, frames: readonly CueFrame[]): VerbGroup | null => {
  let best: VerbGroup | null = null;
  for (const group of cue.groups) {
    if (
      frames.some((frame) => group.frames.includes(frame)) &&
      (best === null || group.confidence > best.confidence)
    )
      best = group;
  }
  return best;
};
