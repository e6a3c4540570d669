import { z } from 'zod';

/**
 * Who an output is for. `private`: whoever did the work, all of it. `review`: a colleague who checks it;
 * names of protected people are withheld, everything else is there. `public`: anybody.
 */
export const ProfileName = z.enum(['private', 'review', 'public']);
export type ProfileName = z.infer<typeof ProfileName>;

/** What an output leaves out or replaces. */
export interface Profile {
  /** Names of protected people, wherever they stand. */
  readonly names: boolean;
  /** What identifies them together with other things: age, home, post, named unit. */
  readonly details: boolean;
  /** Ids that a coder chose, and that may say more than they should. */
  readonly ids: boolean;
  /** Paragraphs in which it is not certain that all of it is found. */
  readonly uncertain: boolean;
}

export const PROFILES: Record<ProfileName, Profile> = {
  private: { names: false, details: false, ids: false, uncertain: false },
  review: { names: true, details: false, ids: true, uncertain: false },
  public: { names: true, details: true, ids: true, uncertain: true },
};
