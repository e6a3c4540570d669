import { z } from 'zod';
import table from './ftm-kinds.json' with { type: 'json' };

/** What somebody else's list knows under a name. */
export interface OutsideEntity {
  readonly id: string;
  /** `body`: an organization, agency, unit or outlet, nobody says which. */
  readonly kind: OutsideKind;
  readonly names: readonly string[];
  /** Names that others have too; they only give a doubt. */
  readonly weakNames: readonly string[];
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly countries: readonly string[];
  /** `ftm:NK-1`, `wikidata:Q42`. */
  readonly ids: readonly string[];
}
export type OutsideKind = 'person' | 'agency' | 'organization' | 'unit' | 'vessel' | 'body';

/** An entity of FollowTheMoney, as OpenSanctions, Aleph and `ftm` write it, a line each. */
export const FtmLine = z.object({
  id: z.string().min(1),
  schema: z.string().min(1),
  properties: z.record(z.string(), z.array(z.string())),
});
export type FtmLine = z.infer<typeof FtmLine>;

const KINDS = table.schemata as Readonly<Record<string, OutsideKind | undefined>>;
const NAMES = ['name', 'alias', 'previousName', 'abbreviation'];
const COUNTRIES = ['country', 'jurisdiction', 'nationality', 'mainCountry', 'flag'];
/** Characters. What is longer is a description. */
const LONGEST = 120;

/** Null if it is of a kind that no article names, such as an address or a share. */
export function outsideEntityOf({ id, schema, properties }: FtmLine): OutsideEntity | null {
  const stated = Object.hasOwn(KINDS, schema) ? KINDS[schema] : undefined;
  if (!stated) return null;
  const valuesOf = (keys: readonly string[]): string[] => [
    ...new Set(
      keys.flatMap((key) => (Object.hasOwn(properties, key) ? properties[key] : []) ?? []),
    ),
  ];
  const isName = (name: string): boolean => name.trim() !== '' && name.length <= LONGEST;
  const topics = new Set(valuesOf(['topics']));
  const byTopic = table.topics.find(({ topic, of }) => topics.has(topic) && of.includes(stated));
  return {
    id,
    kind: (byTopic?.kind ?? stated) as OutsideKind,
    names: valuesOf(NAMES).filter(isName),
    weakNames: valuesOf(['weakAlias']).filter(isName),
    countries: valuesOf(COUNTRIES)
      .filter((code) => /^[a-z]{2}$/i.test(code))
      .map((code) => code.toUpperCase()),
    ids: [
      `ftm:${id}`,
      ...Object.entries(table.ids).flatMap(([key, prefix]) =>
        valuesOf([key]).map((value) => `${prefix}:${value}`),
      ),
    ],
  };
}
