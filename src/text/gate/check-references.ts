import type { NodeLabel } from '../../model/kinds/kinds.ts';
import type { Place } from '../../model/problem.ts';
import { mayJoin, RELATIONSHIPS, type RelationshipType } from '../../model/relationships.ts';
import { type GateInput, SECTIONS } from './gate-input.ts';

/** Ids are unique, and every reference leads to an item of the right kind. */
export function checkReferences(input: GateInput): void {
  checkDuplicates(input);
  const { annotations, place } = input;
  const { ASSESSED, ATTRIBUTED_TO } = RELATIONSHIPS;
  annotations.mentions.forEach(({ entity }, at) => {
    if (entity != null) checkEntity(input, entity, place('mentions', at));
  });
  annotations.dates.forEach(({ anchorEvent }, at) => {
    checkLabel(input, 'anchorEvent', anchorEvent, ['Event'], place('dates', at));
  });
  annotations.claims.forEach((claim, at) => {
    const where = place('claims', at);
    for (const id of [...claim.chain, ...claim.otherChains.flat()]) {
      checkLabel(input, 'chain', id, ATTRIBUTED_TO.to, where);
    }
    checkLabel(input, 'within', claim.within, ['Claim'], where);
    checkLabel(input, 'answers', claim.answers, RELATIONSHIPS.ANSWERS.to, where);
  });
  annotations.events.forEach((event, at) => {
    const where = place('events', at);
    for (const { mention } of event.roles) checkMention(input, 'roles', mention, where);
    if (event.place != null)
      checkMention(input, 'place', event.place, where, RELATIONSHIPS.OCCURRED_AT.to);
    checkLabel(input, 'date', event.date, ['Date'], where);
    checkLabel(input, 'because', event.because, ['Event'], where);
    checkLabel(input, 'partOf', event.partOf, ['Event'], where);
    for (const id of event.claims) checkLabel(input, 'claims', id, ['Claim'], where);
  });
  annotations.relations.forEach(({ type, from, to }, at) => {
    checkEnds(input, type, from, to, place('relations', at));
  });
  annotations.assessments.forEach(({ by, of }, at) => {
    checkLabel(input, 'by', by, ASSESSED.from, place('assessments', at));
    checkLabel(input, 'of', of, ASSESSED.to, place('assessments', at));
  });
}

function checkDuplicates({ annotations, place, report }: GateInput): void {
  const seen = new Set<string>();
  for (const section of SECTIONS) {
    annotations[section].forEach(({ id }, at) => {
      if (seen.has(id)) {
        report.error('annotation:duplicate-id', 'two items share an id', place(section, at), {
          actual: id,
          expected: 'an id of its own',
        });
      }
      seen.add(id);
    });
  }
}

function checkEntity({ index, report }: GateInput, id: string, place: Place): void {
  if (!index.entities.has(id)) dangling(report, 'entity', id, 'an entity', place);
}

function checkMention(
  { index, report }: GateInput,
  field: string,
  id: string,
  place: Place,
  labels?: readonly NodeLabel[],
): void {
  const mention = index.mentions.get(id);
  if (!mention) dangling(report, field, id, 'a mention', place);
  const entity = mention?.entity;
  const actual = entity == null ? undefined : index.labels.get(entity);
  if (labels && actual && !labels.includes(actual))
    wrongKind(report, field, `${entity}, a ${actual}`, labels, place);
}

function checkLabel(
  { index, report }: GateInput,
  field: string,
  id: string | null | undefined,
  expected: readonly NodeLabel[],
  place: Place,
): void {
  if (id == null) return;
  const label = index.labels.get(id);
  if (!label) dangling(report, field, id, expected.join(', '), place);
  else if (!expected.includes(label))
    wrongKind(report, field, `${id}, a ${label}`, expected, place);
}

function checkEnds(
  input: GateInput,
  type: RelationshipType,
  from: string,
  to: string,
  place: Place,
): void {
  const { index, report } = input;
  const labels = [from, to].map((id) => index.labels.get(id));
  const [fromLabel, toLabel] = labels;
  if (!fromLabel) dangling(report, 'from', from, RELATIONSHIPS[type].from.join(', '), place);
  if (!toLabel) dangling(report, 'to', to, RELATIONSHIPS[type].to.join(', '), place);
  if (!fromLabel || !toLabel || mayJoin(type, fromLabel, toLabel)) return;
  report.error('annotation:relation-ends', `${type} does not join these`, place, {
    actual: `${fromLabel} → ${toLabel}`,
    expected: `${RELATIONSHIPS[type].from.join('|')} → ${RELATIONSHIPS[type].to.join('|')}`,
  });
}

type Report = GateInput['report'];

function dangling(report: Report, field: string, id: string, expected: string, place: Place): void {
  report.error(
    'annotation:dangling-reference',
    `${field} names something that is not there`,
    place,
    {
      actual: id,
      expected: `the id of one of: ${expected}`,
    },
  );
}

function wrongKind(
  report: Report,
  field: string,
  actual: string,
  expected: readonly NodeLabel[],
  place: Place,
): void {
  report.error('annotation:wrong-kind', `${field} names something of another kind`, place, {
    actual,
    expected: expected.join(', '),
  });
}
