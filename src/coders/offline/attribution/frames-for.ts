import type { Frame, VerbGroup } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import type { Structure } from './read-structure.ts';

/** The frames that a structure can fill, the likeliest first. */
export const framesFor = ({ kind, person }: Structure, cue: VerbCue): readonly Frame[] => {
  switch (kind) {
    case 'that':
      return person === null
        ? ['clause', 'that', 'person-clause']
        : ['person-clause', 'clause', 'that', 'object'];
    case 'clause':
      return person === null
        ? ['clause', 'person-clause', 'blame', 'object']
        : ['person-clause', 'clause', 'blame', 'object'];
    case 'question':
      return person === null
        ? ['question', 'clause', 'object']
        : ['person-question', 'question', 'person-clause', 'object'];
    case 'infinitive':
      return person === null
        ? cue.passive
          ? ['person-infinitive', 'infinitive', 'clause']
          : ['infinitive', 'appearance']
        : ['person-infinitive', 'clause', 'object'];
    case 'gerund':
      return ['gerund', 'object', 'clause'];
    case 'object':
      // "said the law unfairly targets them", whose verb is taken for a noun
      return ['blame', 'object', 'prepositional', 'clause'];
    case 'preposition':
      return ['prepositional', 'blame', 'quote'];
    default:
      return [];
  }
};

/** The group of a cue that takes one of these frames, the surest. */
export const pick = (cue: VerbCue, frames: readonly Frame[]): VerbGroup | null => {
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
