import { expect, test } from '@jest/globals';
import { tellKinds } from '../../../src/desk/code/tell-kinds.ts';
import { CLOSED_LISTS } from '../../../src/desk/page/closed-lists.ts';
import { KIND_KEYS, LINK_TYPES, ROLE_KEYS } from '../../../src/desk/page/code/code-terms.ts';
import { findTypes } from '../../../src/desk/page/code/find-types.ts';
import { KINDS } from '../../../src/model/kinds/kinds.ts';
import { StatedRelationshipType } from '../../../src/model/relationships.ts';
import * as vocabulary from '../../../src/model/vocabulary.ts';

test('the page knows all values that the schemas allow', () => {
  expect(CLOSED_LISTS).toEqual({
    form: vocabulary.MentionForm.options,
    identity: vocabulary.Identity.options,
    factuality: vocabulary.Factuality.options,
    polarity: vocabulary.Polarity.options,
    genericity: vocabulary.Genericity.options,
    speech: vocabulary.Speech.options,
    stance: vocabulary.Stance.options,
    origin: vocabulary.Origin.options,
    status: vocabulary.ClaimStatus.options,
    verdict: vocabulary.AssessmentStatus.options,
    anchor: vocabulary.DateAnchor.options,
    relation: vocabulary.DateRelation.options,
    timex: vocabulary.TimexType.options,
  });
  expect(LINK_TYPES.toSorted()).toEqual(StatedRelationshipType.options.toSorted());
  expect(ROLE_KEYS.map(({ role }) => role)).toEqual(vocabulary.Role.options);
});

test('every kind has a key of its own, and every field of it a form', () => {
  expect(KIND_KEYS.map(({ kind }) => kind).toSorted()).toEqual(
    KINDS.map(({ kind }) => kind).toSorted(),
  );
  expect(new Set(KIND_KEYS.map(({ key }) => key)).size).toBe(KINDS.length);
  const fields = new Map(tellKinds().map((one) => [one.kind, one]));
  expect(fields.get('group')).toMatchObject({
    isProtectable: true,
    fields: [
      { name: 'country', pattern: '^[A-Z]{2}$' },
      { name: 'side' },
      { name: 'count', parts: [{ name: 'min', isNumber: true }, { name: 'max' }] },
    ],
  });
  expect(fields.get('work')?.fields[0]?.options).toContain('video');
});

test('every type of event can be found; what the words suggest comes first', () => {
  expect(
    findTypes('', '')
      .map(({ type }) => type)
      .toSorted(),
  ).toEqual(vocabulary.EventType.options.toSorted());
  expect(findTypes('', 'detained')[0]?.type).toBe('detain');
  expect(findTypes('cap', 'detained')[0]?.type).toBe('capture');
});
