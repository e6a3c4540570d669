import { describe, expect, test } from '@jest/globals';
import { checkDraft } from '../../../src/desk/code/check-draft.ts';
import { type Choices, findRows } from '../../../src/desk/code/settle/find-rows.ts';
import type { SettleSide } from '../../../src/desk/code/settle/settle-api.ts';
import { settleRows } from '../../../src/desk/code/settle/settle-rows.ts';
import { MILL_SOURCE, MILL_TEXT, millCoding } from './mill-bridge.ts';

const ADA = millCoding(`coder: { name: ada }
entities:
  - { id: guard, kind: unit, name: Harl Guard, mentions: [{ quote: Harl Guard, nth: 1 }, { quote: Harl Guard, nth: 3 }] }
  - { id: farmers, kind: group, label: two farmers, protected: true, mentions: [two farmers] }
  - { id: mayor, kind: person, label: the mayor of Tarn, mentions: [mayor of Tarn] }
  - { id: truck, kind: object, label: a truck, mentions: [truck] }
claims:
  - { id: c1, content: Soldiers of the Harl Guard detained two farmers at the mill bridge on Monday, cue: said, source: the mayor of Tarn, chain: [mayor], origin: stated, speech: indirect, stance: asserts }
events:
  - { id: e1, type: detain, trigger: detained, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: actor, filler: { entity: guard, quote: Harl Guard, nth: 1 } }, { role: target, filler: farmers }], claims: [c1] }
`);
/** The same ids for other things, another kind, another chain, an event more. */
const BOHDAN = millCoding(`coder: { name: bohdan }
entities:
  - { id: farmers, kind: organization, name: Harl Guard, mentions: [{ quote: Harl Guard, nth: 1 }, { quote: Harl Guard, nth: 3 }] }
  - { id: guard, kind: group, label: two farmers, protected: true, mentions: [two farmers] }
  - { id: mayor, kind: person, label: the mayor of Tarn, mentions: [mayor of Tarn] }
  - { id: film, kind: work, label: a video, workKind: video, mentions: [video] }
claims:
  - { id: c9, content: Soldiers of the Harl Guard detained two farmers, cue: said, source: the mayor of Tarn, chain: [mayor, film], origin: stated, speech: indirect, stance: asserts }
events:
  - { id: e1, type: detain, trigger: detained, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: actor, filler: { entity: farmers, quote: Harl Guard, nth: 3 } }, { role: target, filler: guard }], claims: [c9] }
  - { id: e2, type: deny, trigger: denied, factuality: asserted, polarity: positive, genericity: single, roles: [] }
`);

const rowsOf = (choices: Choices = {}) =>
  findRows(MILL_TEXT, ADA, BOHDAN, choices).flatMap(({ row }) => row ?? []);
const all = (side: SettleSide): Choices =>
  Object.fromEntries(rowsOf().map(({ key }) => [key, side]));
const settled = (choices: Choices) => settleRows(ADA, findRows(MILL_TEXT, ADA, BOHDAN, choices));

describe('two codings of one article', () => {
  test('differ where they say different things, whatever their ids', () => {
    expect(
      rowsOf().map(({ section, words, first, second }) => [section, words, first, second]),
    ).toEqual([
      ['entities', 'Harl Guard', 'kind: unit', 'kind: organization'],
      ['entities', 'a truck', expect.stringContaining('a truck'), null],
      ['entities', 'a video', null, expect.stringContaining('video')],
      ['mentions', 'Harl Guard', 'kind: unit', 'kind: organization'],
      ['mentions', 'Harl Guard', 'kind: unit', 'kind: organization'],
      [
        'claims',
        expect.stringContaining('Soldiers'),
        expect.stringContaining('chain: the mayor of Tarn'),
        expect.stringContaining('chain: the mayor of Tarn → a video'),
      ],
      ['events', 'deny (“denied”)', null, expect.stringContaining('type: deny')],
    ]);
  });

  test('no id is told', () => {
    expect(JSON.stringify(rowsOf().map(({ first, second }) => [first, second]))).not.toMatch(
      /\b(?:c1|c9|e1|e2|film|guard)\b/,
    );
  });

  test('settled for one side, say what that side says', () => {
    expect(settled(all('first'))).toEqual({ ...ADA });
    const second = settled(all('second'));
    expect(findRows(MILL_TEXT, second, BOHDAN, {}).flatMap(({ row }) => row ?? [])).toEqual([]);
    expect(second.entities.map(({ id, kind }) => [id, kind])).toEqual([
      ['guard', 'organization'],
      ['farmers', 'group'],
      ['mayor', 'person'],
      ['film', 'work'],
    ]);
    expect(checkDraft(second, MILL_SOURCE)).toEqual([]);
  });

  test('settled for neither, say what both say, and nothing hangs on what is gone', () => {
    const neither = settled(all('neither'));
    expect(neither.entities.map(({ id }) => id)).toEqual(['farmers', 'mayor']);
    expect(neither.claims).toEqual([]);
    expect(neither.events).toMatchObject([{ id: 'e1', claims: [], roles: [{ role: 'target' }] }]);
    // The event is claimed by nobody now: a person decides what it is.
    expect(checkDraft(neither, MILL_SOURCE)).toMatchObject([{ item: 'e1', isError: true }]);
  });

  test('a choice stands as long as both say the same', () => {
    const choices = all('second');
    expect(rowsOf(choices).every(({ choice }) => choice === 'second')).toBe(true);
    const changed = { ...BOHDAN, events: BOHDAN.events.slice(0, 1) };
    const rows = findRows(MILL_TEXT, ADA, changed, choices).flatMap(({ row }) => row ?? []);
    expect(rows.map(({ choice }) => choice)).toEqual(rows.map(() => 'second'));
    expect(rows).toHaveLength(rowsOf().length - 1);
  });
});
