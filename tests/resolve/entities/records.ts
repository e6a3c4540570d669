import { asSourceId } from '../../../src/model/as-id.ts';
import type { NodeId } from '../../../src/model/ids.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import { unitPartsOf } from '../../../src/resolve/entities/designation.ts';
import type { EntityRecord, NamedLabel } from '../../../src/resolve/entities/entity-record.ts';
import { entityOutlineOf } from '../../../src/resolve/entities/group-records.ts';
import {
  formsOf,
  formsOfBody,
  formsOfVessel,
  shortForms,
} from '../../../src/resolve/entities/name-forms.ts';
import {
  type PairDecisions,
  resolveEntities,
  UNDECIDED,
} from '../../../src/resolve/entities/resolve-entities.ts';

type Given = Partial<Omit<EntityRecord, 'id' | 'forms' | 'label'>> & {
  readonly aliases?: readonly string[];
};

/** A record as `entityRecordsOf` makes it for a name in article `source`. */
export function recordOf(
  source: string,
  label: NamedLabel,
  name: string,
  given: Given = {},
): EntityRecord {
  const { aliases = [], ...rest } = given;
  const isBody = label === 'Agency' || label === 'Organization';
  return {
    id: `${label.toLowerCase()}:${source}/${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}` as NodeId,
    source: asSourceId(source),
    label,
    name,
    forms: [
      ...new Set(
        [name, ...aliases].flatMap(
          isBody ? formsOfBody : label === 'Vessel' ? formsOfVessel : formsOf,
        ),
      ),
    ].sort(),
    short: isBody ? [name, ...aliases].flatMap(shortForms) : [],
    country: null,
    scene: null,
    precision: null,
    region: null,
    near: [],
    unit: label === 'Unit' ? unitPartsOf(name, undefined) : null,
    whole: null,
    role: null,
    imo: null,
    listed: null,
    evidence: { mention: `mention:${source}/m` as NodeId, quote: name },
    ...rest,
  };
}

/** Resolves records like a build does; those not held in memory are found by id. */
export function resolve(
  records: readonly EntityRecord[],
  decisions: PairDecisions = UNDECIDED,
): Judgement[] {
  const byId = new Map(records.map((one) => [one.id, one]));
  return resolveEntities(
    records.map(entityOutlineOf),
    (id) => byId.get(id) as EntityRecord,
    decisions,
  );
}
