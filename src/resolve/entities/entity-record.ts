import type { Facts } from '../../graph/facts.ts';
import { byText } from '../../model/by-text.ts';
import { isNodeOf, isWithheld, type NodeAttributes, type NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Evidence } from '../../model/judgement.ts';
import type { Comparison } from '../../model/kinds/kind.ts';
import { comparisonOf, type LabelComparedBy } from '../../model/kinds/kinds.ts';
import type { PlacePrecision } from '../../model/vocabulary.ts';
import { groupEdges } from '../group-edges.ts';
import { type UnitParts, unitPartsOf } from './designation.ts';
import { formsOf, formsOfBody, formsOfVessel, plainName, shortForms } from './name-forms.ts';

/** What has to be known of one named entity of one article to compare it with another's. Plain and small. */
export interface EntityRecord {
  readonly id: NodeId;
  readonly source: string;
  readonly label: NamedLabel;
  readonly name: string;
  /** Of its name and aliases, sorted; see `formsOf`. An acronym is a form like any other. */
  readonly forms: readonly string[];
  /** What a longer name may be shortened to: enough for a doubt, never for a judgement. */
  readonly short: readonly string[];
  readonly country: string | null;
  /** The one country that the named things of its article belong to; null where there are more or none. */
  readonly scene: string | null;
  readonly precision: PlacePrecision | null;
  readonly unit: UnitParts | null;
  /** Number or name of what it is a part of: of the brigade, for a battalion. */
  readonly whole: string | null;
  readonly role: string | null;
  /** IMO number of a ship. */
  readonly imo: string | null;
  /** The one entry of a gazetteer that its names and country fit; null where there are more or none. */
  readonly listed: string | null;
  readonly evidence: Evidence;
}

/** What can be the same in two articles. Groups and objects are described, not named; works: `works/`. */
const BY_NAME = [
  'designation',
  'name-and-country',
  'name',
  'post',
  'scene',
  'registration',
] as const;
export type NamedLabel = LabelComparedBy<(typeof BY_NAME)[number]>;

type Named = NodeOf<NamedLabel>;
const isEntity = (attributes: NodeAttributes): attributes is Named =>
  BY_NAME.some((way) => way === comparisonOf(attributes.label));

const isUnit = (
  attributes: NodeAttributes | undefined,
): attributes is NodeOf<LabelComparedBy<'designation'>> =>
  attributes !== undefined && comparisonOf(attributes.label) === 'designation';

/**
 * The named entities of one article's facts, in the order of their ids. Who is protected or dead, what is
 * withheld, a placeholder or a kind has no record, and so is never linked beyond its article.
 */
export function entityRecordsOf(facts: Facts): EntityRecord[] {
  const nodes = new Map(facts.nodes.map((row) => [row.key as string, row.attributes]));
  const outgoing = groupEdges(facts.edges, 'source');
  const incoming = groupEdges(facts.edges, 'target');
  const scene = sceneOf(facts);
  const isDead = (key: string): boolean =>
    (incoming.get(key) ?? []).some(({ source, attributes: { type } }) => {
      const event = type === 'AFFECTED' ? nodes.get(source) : undefined;
      return (
        event?.label === 'Event' &&
        (event.type === 'kill' || event.type === 'die') &&
        event.polarity === 'positive'
      );
    });
  return facts.nodes
    .flatMap(({ key, attributes }) => (isEntity(attributes) ? [{ key, attributes }] : []))
    .sort((a, b) => byText(a.key, b.key))
    .flatMap(({ key, attributes }) => {
      const words = (incoming.get(key) ?? []).find(
        ({ attributes: { type } }) => type === 'REFERS_TO',
      );
      const { name } = attributes;
      if (!words || name === undefined || attributes.identity !== 'named' || isHidden(attributes))
        return [];
      if (isNodeOf(attributes, 'individual') && isDead(key)) return [];
      const names = [
        name,
        ...(attributes.aliases ?? []),
        ...('acronym' in attributes && attributes.acronym ? [attributes.acronym] : []),
      ];
      const partOf = (outgoing.get(key) ?? []).find(
        ({ attributes: { type } }) => type === 'PART_OF',
      );
      return {
        id: key,
        source: attributes.sources[0] ?? '',
        label: attributes.label,
        name,
        forms: [...new Set(names.flatMap(FORMS[comparisonOf(attributes.label)] ?? formsOf))].sort(),
        short: isBody(attributes.label) ? names.flatMap(shortForms) : [],
        country: countryOf(attributes),
        scene,
        precision: isNodeOf(attributes, 'location') ? (attributes.precision ?? null) : null,
        unit: isUnit(attributes) ? unitPartsOf(name, attributes.designation) : null,
        whole: isUnit(attributes) ? wholeOf(name, partOf && nodes.get(partOf.target)) : null,
        role: 'role' in attributes && attributes.role ? plainName(attributes.role) : null,
        imo: 'imo' in attributes ? (attributes.imo ?? null) : null,
        listed: null,
        evidence: { mention: words.source, quote: words.attributes.quote },
      };
    });
}

const FORMS: Partial<Record<Comparison, (name: string) => string[]>> = {
  'name-and-country': formsOfBody,
  registration: formsOfVessel,
};
const isBody = (label: NamedLabel): boolean => comparisonOf(label) === 'name-and-country';

const isHidden = (attributes: Named): boolean =>
  ('protected' in attributes && attributes.protected) || isWithheld(attributes);

function countryOf(attributes: Named): string | null {
  const side = 'side' in attributes ? attributes.side : undefined;
  return attributes.country ?? side ?? null;
}

/** Number where it has one, else its plain name; from the name itself ("3rd Battalion of the 128th"), else PART_OF. */
function wholeOf(name: string, parent: NodeAttributes | undefined): string | null {
  const printed = /\bof the (.+)$/u.exec(name)?.[1] ?? (isUnit(parent) ? parent.name : undefined);
  if (printed === undefined) return null;
  return (
    unitPartsOf(printed, isUnit(parent) ? parent.designation : undefined).number ??
    plainName(printed)
  );
}

function sceneOf({ nodes }: Facts): string | null {
  const countries = new Set(
    nodes.flatMap(({ attributes }) =>
      'country' in attributes && !isNodeOf(attributes, 'foreign') ? (attributes.country ?? []) : [],
    ),
  );
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}
