import { z } from 'zod';

/**
 * Who an output is for. `private`: whoever did the work; everything. `review`: a colleague who
 * checks it; everything except names of protected people. `public`: anybody; a person's name only where
 * something allows it.
 */
export const ProfileName = z.enum(['private', 'review', 'public']);
export type ProfileName = z.infer<typeof ProfileName>;

/** What an output omits or replaces. */
export interface Profile {
  /** Names of people whom nothing allows to be named. */
  readonly unlisted: boolean;
  /** Names of protected people, anywhere. */
  readonly names: boolean;
  /** Details that together could identify them: age, home, post, named unit. */
  readonly details: boolean;
  /** Ids chosen by a coder, which may reveal something. */
  readonly ids: boolean;
  /** Paragraphs in which some identifying words may have been missed. */
  readonly uncertain: boolean;
}

export const PROFILES: Record<ProfileName, Profile> = {
  private: { unlisted: false, names: false, details: false, ids: false, uncertain: false },
  review: { unlisted: false, names: true, details: false, ids: true, uncertain: false },
  public: { unlisted: true, names: true, details: true, ids: true, uncertain: true },
};
