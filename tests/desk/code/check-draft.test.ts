import { expect, test } from '@jest/globals';
import { checkDraft, finishedCoding } from '../../../src/desk/code/check-draft.ts';
import { addMention } from '../../../src/desk/code/edit/add-mention.ts';
import { addClaim } from '../../../src/desk/code/edit/edit-claim.ts';
import { addEvent, addRole } from '../../../src/desk/code/edit/edit-event.ts';
import { removeItem } from '../../../src/desk/code/edit/remove-item.ts';
import { MILL_SOURCE, MILL_TEXT, NO_CODING, placeOf } from './mill-bridge.ts';

const guard = addMention(NO_CODING, MILL_TEXT, placeOf('Harl Guard'), 'unit');
const said = addClaim(
  guard.coding,
  MILL_TEXT,
  placeOf('Soldiers of the Harl Guard detained two farmers'),
);
const held = addEvent(said.coding, placeOf('detained'), 'detain');

test('a problem is told of the item that has it, without an id', () => {
  expect(checkDraft(held.coding, MILL_SOURCE)).toEqual([]);
  const [problem, ...more] = checkDraft(removeItem(held.coding, said.at), MILL_SOURCE);
  expect(more).toEqual([]);
  expect(problem).toEqual({
    item: held.at,
    isError: true,
    reason: 'an event that somebody claims lists no claim',
    expected: 'the claim that tells it',
  });
});

test('a problem of words is told of what they name', () => {
  const wrong = {
    ...guard.coding,
    mentions: guard.coding.mentions.map((one) => ({ ...one, end: MILL_TEXT.length + 1 })),
  };
  expect(checkDraft(wrong, MILL_SOURCE)).toMatchObject([{ item: guard.at, isError: true }]);
});

test('what somebody kept is never left out because of what they did not look at', () => {
  const coding = finishedCoding({ coding: held.coding, pending: [said.at] }, 'ada');
  expect(coding.claims).toEqual([]);
  expect(coding.events).toHaveLength(1);
  expect(checkDraft(coding, MILL_SOURCE)).toMatchObject([{ item: held.at, isError: true }]);
});

test('what nobody looked at is in no coding, nor how sure a machine was of the rest', () => {
  const filled = addRole(held.coding, held.at, 'actor', guard.mention);
  const sure = {
    ...filled,
    events: filled.events.map((one) => ({ ...one, confidence: 0.4, rule: 'frame' })),
  };
  const coding = finishedCoding({ coding: sure, pending: [guard.at] }, 'bohdan');
  expect(coding.coder.name).toBe('bohdan');
  expect(coding.entities).toEqual([]);
  expect(coding.mentions).toEqual([]);
  expect(coding.events[0]).toMatchObject({ id: held.at, roles: [] });
  expect(coding.events[0]).not.toHaveProperty('confidence');
  expect(coding.events[0]).not.toHaveProperty('rule');
  expect(checkDraft(coding, MILL_SOURCE)).toEqual([]);
});
