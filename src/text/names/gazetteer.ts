import type { GazetteerEntry } from '../../model/judgement.ts';
import agencies from './agencies.json' with { type: 'json' };
import organizations from './organizations.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import publications from './publications.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };

interface Listed {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly country?: string;
}

const LISTS = {
  Agency: agencies,
  Organization: organizations,
  Place: places,
  Publication: publications,
  Unit: units,
} as const satisfies Record<GazetteerEntry['label'], readonly Listed[]>;

/** What the word lists know of names, used to judge whether two names refer to the same thing. */
export const gazetteer = (): readonly GazetteerEntry[] => {
  read ??= Object.entries(LISTS).flatMap(([label, entries]) =>
    (entries as readonly Listed[]).map(({ name, aliases = [], country = null }) => ({
      label: label as GazetteerEntry['label'],
      names: [name, ...aliases],
      country,
    })),
  );
  return read;
};

let read: readonly GazetteerEntry[] | null = null;
