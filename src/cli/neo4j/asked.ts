import type { FigureNames } from '../../graph/protected/public-figures.ts';
import type { ProfileName } from '../../model/profile.ts';

/** A query, and the profile its answer is for. */
export interface Asked {
  readonly cypher: string;
  readonly parameters: Record<string, unknown>;
  readonly profile: ProfileName;
  readonly figures: FigureNames;
}
