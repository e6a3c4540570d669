import type { Facts } from '../../graph/facts.ts';
import { byText } from '../../model/by-text.ts';
import { isDeath } from '../../model/deaths.ts';
import { isNodeOf, isWithheldNode, type NodeAttributes, type NodeOf } from '../../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { Evidence } from '../../model/judgement.ts';
import type { Comparison } from '../../model/kinds/kind.ts';
import { comparisonOf, type LabelComparedBy } from '../../model/kinds/kinds.ts';
import type { PlacePrecision } from '../../model/vocabulary.ts';
import { groupEdges } from '../group-edges.ts';
import { hashOf } from '../hash-of.ts';
import { type UnitParts, unitPartsOf } from './designation.ts';
import { formsOf, formsOfBody, formsOfVessel, plainName, shortForms } from './name-forms.ts';

/** What is needed to compare one named entity of one article with another's. Plain and small. */
export interface EntityRecord {
  readonly id: NodeId;
  readonly source: SourceId;
  readonly label: NamedLabel;
  readonly name: string;
  /** Forms of its name and aliases, sorted; see `formsOf`. An acronym is a form like any other. */
  readonly forms: readonly string[];
  /** What a longer name may be shortened to: enough for a maybe, never for a judgement. */
  readonly short: readonly string[];
  readonly country: string | null;
  /** The one country of the named things in its article; null if there are several or none. */
  readonly scene: string | null;
  readonly precision: PlacePrecision | null;
  /** The plain name of the region that its article puts a place into. */
  readonly region: string | null;
  /** Hashes of the forms of the other places in its article, countries left out. */
  readonly near: readonly number[];
  readonly unit: UnitParts | null;
  /** Number or name of the unit it is part of, such as the brigade of a battalion. */
  readonly whole: string | null;
  readonly role: string | null;
  /** IMO number of a ship. */
  readonly imo: string | null;
  /**
   * The one gazetteer entry that fits its names and country, else its first id in somebody's list; null if
   * there are several or none.
   */
  readonly listed: string | null;
  readonly evidence: Evidence;
}

/**
 * How labels are compared that can be the same across articles. Groups and objects are described,
 * not named; for works see `works/`.
 */
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
 * The named entities of one article's facts, sorted by id. Protected and dead people, withheld
 * places, placeholders and kinds have no record, so they are never linked across articles.
 */
export function entityRecordsOf(facts: Facts): EntityRecord[] {
  const nodes = new Map(facts.nodes.map((row) => [row.key, row.attributes]));
  const outgoing = groupEdges(facts.edges, 'source');
  const incoming = groupEdges(facts.edges, 'target');
  const scene = sceneOf(facts);
  const isDead = (key: NodeId): boolean =>
    (incoming.get(key) ?? []).some(({ source, attributes: { type } }) => {
      const event = type === 'AFFECTED' ? nodes.get(source) : undefined;
      return event?.label === 'Event' && isDeath(event.type) && event.polarity === 'positive';
    });
  const records = facts.nodes
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
        source: sourceOfNode(key),
        label: attributes.label,
        name,
        forms: [...new Set(names.flatMap(FORMS[comparisonOf(attributes.label)] ?? formsOf))].sort(),
        short: isBody(attributes.label) ? names.flatMap(shortForms) : [],
        country: countryOf(attributes),
        scene,
        precision: isNodeOf(attributes, 'location') ? (attributes.precision ?? null) : null,
        region: isNodeOf(attributes, 'location')
          ? regionOf(partOf && nodes.get(partOf.target))
          : null,
        near: [],
        unit: isUnit(attributes) ? unitPartsOf(name, attributes.designation) : null,
        whole: isUnit(attributes) ? wholeOf(name, partOf && nodes.get(partOf.target)) : null,
        role: 'role' in attributes && attributes.role ? plainName(attributes.role) : null,
        imo: 'imo' in attributes ? (attributes.imo ?? null) : null,
        listed: isNodeOf(attributes, 'individual') ? null : (attributes.outsideIds?.[0] ?? null),
        evidence: { mention: words.source, quote: words.attributes.quote },
      };
    });
  return withNeighbours(records);
}

function regionOf(whole: NodeAttributes | undefined): string | null {
  if (whole === undefined || !isNodeOf(whole, 'location') || whole.precision === 'country')
    return null;
  return whole.name === undefined ? null : plainName(whole.name);
}

function withNeighbours(records: readonly EntityRecord[]): EntityRecord[] {
  const isPlace = ({ label, precision }: EntityRecord): boolean =>
    comparisonOf(label) === 'scene' && precision !== 'country';
  const places = records.filter(isPlace);
  return records.map((record) =>
    isPlace(record)
      ? {
          ...record,
          near: [...new Set(places.flatMap((other) => (other === record ? [] : other.forms)))]
            .filter((form) => !record.forms.includes(form))
            .map(hashOf)
            .sort((a, b) => a - b),
        }
      : record,
  );
}

const FORMS: Partial<Record<Comparison, (name: string) => string[]>> = {
  'name-and-country': formsOfBody,
  registration: formsOfVessel,
};
const isBody = (label: NamedLabel): boolean => comparisonOf(label) === 'name-and-country';

const isHidden = (attributes: Named): boolean =>
  ('protected' in attributes && attributes.protected) || isWithheldNode(attributes);

function countryOf(attributes: Named): string | null {
  const side = 'side' in attributes ? attributes.side : undefined;
  return attributes.country ?? side ?? null;
}

/**
 * The parent's number, else its plain name; from the unit's own name ("3rd Battalion of the
 * 128th"), else from PART_OF.
 */
function wholeOf(name: string, parent: NodeAttributes | undefined): string | null {
  const printed = /\bof the (.+)/u.exec(name)?.[1] ?? (isUnit(parent) ? parent.name : undefined);
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
