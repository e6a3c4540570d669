import { describe, expect, test } from '@jest/globals';
import { addDate, setDay } from '../../../src/desk/code/edit/add-date.ts';
import { addMention, markOthers, mentionAt } from '../../../src/desk/code/edit/add-mention.ts';
import {
  addClaim,
  addSpeaker,
  dropSpeaker,
  moveSpeaker,
} from '../../../src/desk/code/edit/edit-claim.ts';
import { addEvent, addRole } from '../../../src/desk/code/edit/edit-event.ts';
import { joinThings, partMention } from '../../../src/desk/code/edit/join-things.ts';
import { keepItem } from '../../../src/desk/code/edit/keep-item.ts';
import { removeItem } from '../../../src/desk/code/edit/remove-item.ts';
import { protect, recast, setFields } from '../../../src/desk/code/edit/set-fields.ts';
import { MILL_TEXT, NO_CODING, placeOf } from './mill-bridge.ts';

const guard = addMention(NO_CODING, MILL_TEXT, placeOf('Harl Guard'), 'unit');

describe('words that name something', () => {
  test('a name, once more, is the same thing; a description is another one', () => {
    const again = addMention(guard.coding, MILL_TEXT, placeOf('Harl Guard', 1), 'unit');
    expect(again.at).toBe(guard.at);
    expect(again.coding.entities).toEqual([{ id: guard.at, kind: 'unit', name: 'Harl Guard' }]);
    const one = addMention(NO_CODING, MILL_TEXT, placeOf('farmers'), 'group');
    const other = addMention(one.coding, MILL_TEXT, placeOf('farmers', 1), 'group');
    expect(other.coding.entities).toHaveLength(2);
    expect(other.coding.entities[0]).toEqual({ id: one.at, kind: 'group', label: 'farmers' });
  });

  test('a capital at the start of a sentence makes no name, and ids tell nothing', () => {
    const { coding, at } = addMention(NO_CODING, MILL_TEXT, placeOf('Soldiers'), 'group');
    expect(coding.mentions[0]?.form).toBe('nominal');
    expect(at).toBe('thing-1');
    const he = addMention(
      coding,
      MILL_TEXT,
      placeOf('he told').map((n, i) => n - i * 5) as [number, number],
      'person',
    );
    expect(he.coding.mentions[1]?.form).toBe('pronoun');
  });

  test('the same words are marked everywhere at once', () => {
    const { coding, added } = markOthers(guard.coding, MILL_TEXT, guard.at);
    expect(added).toBe(2);
    expect(coding.mentions.every(({ entity }) => entity === guard.at)).toBe(true);
  });

  test('marked again, they become of another kind, and lose what only the first has', () => {
    const sided = setFields(guard.coding, guard.at, { side: 'UA', aliases: ['Guard'] });
    const { coding, at } = addMention(sided, MILL_TEXT, placeOf('Harl Guard'), 'place');
    expect(at).toBe(guard.at);
    expect(coding.entities).toEqual([
      { id: guard.at, kind: 'place', name: 'Harl Guard', aliases: ['Guard'] },
    ]);
    expect(coding.mentions[0]?.kind).toBe('place');
    expect(recast(coding, at, 'place')).toBe(coding);
  });

  test('part of a mention is that mention; more than one is none', () => {
    expect(mentionAt(guard.coding, placeOf('Guard'))?.id).toBe(guard.mention);
    expect(mentionAt(guard.coding, placeOf('the Harl Guard'))).toBeNull();
  });

  test('nobody who is protected keeps a name, also when they turn out to be somebody else', () => {
    const marn = addMention(NO_CODING, MILL_TEXT, placeOf('Odel Marn'), 'person');
    const near = addMention(marn.coding, MILL_TEXT, placeOf('neighbour'), 'person');
    const hidden = protect(near.coding, near.at, 'one person');
    expect(hidden.entities[1]).toMatchObject({ protected: true, label: 'neighbour' });
    const joined = joinThings(hidden, marn.at, near.at);
    expect(JSON.stringify(joined.entities)).not.toContain('Marn');
    expect(joined.mentions.map(({ entity }) => entity)).toEqual([near.at, near.at]);
    const named = protect(marn.coding, marn.at, 'one person');
    expect(named.entities).toEqual([
      { id: marn.at, kind: 'person', protected: true, label: 'one person' },
    ]);
  });

  test('one of several can be something else', () => {
    const all = markOthers(guard.coding, MILL_TEXT, guard.at).coding;
    const { coding, at } = partMention(all, all.mentions[2]?.id ?? '', MILL_TEXT);
    expect(coding.entities.map(({ id }) => id)).toEqual([guard.at, at]);
    expect(coding.mentions[2]?.entity).toBe(at);
  });
});

describe('what happened, and who says so', () => {
  const said = addClaim(
    guard.coding,
    MILL_TEXT,
    placeOf('Soldiers of the Harl Guard detained two farmers at the mill bridge on Monday'),
  );
  const held = addEvent(said.coding, placeOf('detained'), 'detain');

  test('an event inside a claim is claimed by it, and one outside is the article’s', () => {
    expect(held.coding.events[0]).toMatchObject({ factuality: 'claimed', claims: [said.at] });
    expect(addEvent(said.coding, placeOf('denied'), 'deny').coding.events[0]).toMatchObject({
      factuality: 'asserted',
      claims: [],
    });
  });

  test('a claim takes the events that it tells', () => {
    const told = addEvent(NO_CODING, placeOf('beaten'), 'abuse');
    const { coding, at } = addClaim(told.coding, MILL_TEXT, placeOf('They were beaten'));
    expect(coding.claims[0]).toMatchObject({ speech: 'direct', origin: 'unknown' });
    expect(coding.events[0]).toMatchObject({ factuality: 'claimed', claims: [at] });
  });

  test('speakers stand in the order in which they were added, and can be moved and taken away', () => {
    const mayor = addMention(said.coding, MILL_TEXT, placeOf('mayor of Tarn'), 'person');
    const video = addMention(mayor.coding, MILL_TEXT, placeOf('video'), 'work');
    const one = addSpeaker(video.coding, said.at, video.at, placeOf('video'));
    const two = addSpeaker(one, said.at, mayor.at, placeOf('mayor of Tarn'));
    expect(two.claims[0]).toMatchObject({ chain: [video.at, mayor.at], origin: 'stated' });
    const turned = moveSpeaker(two, said.at, mayor.at, 0);
    expect(turned.claims[0]?.chain).toEqual([mayor.at, video.at]);
    expect(addSpeaker(turned, said.at, mayor.at, [0, 1])).toEqual(turned);
    const second = addSpeaker(turned, said.at, guard.at, placeOf('Harl Guard'), 1);
    expect(second.claims[0]?.otherChains).toEqual([[guard.at]]);
    const none = [mayor.at, video.at].reduce(
      (coding, id) => dropSpeaker(coding, said.at, id, 0),
      turned,
    );
    expect(none.claims[0]).toMatchObject({ chain: [], origin: 'unknown', source: [] });
  });

  test('what is removed is referred to nowhere', () => {
    const filled = addRole(held.coding, held.at, 'actor', guard.mention);
    expect(filled.events[0]?.roles).toHaveLength(1);
    const without = removeItem(filled, guard.at);
    expect(without.mentions).toEqual([]);
    expect(without.events[0]?.roles).toEqual([]);
    // That it is claimed by nobody is for a person to see.
    expect(removeItem(filled, said.at).events[0]).toMatchObject({
      factuality: 'claimed',
      claims: [],
    });
    expect(removeItem(filled, guard.mention).entities).toEqual([]);
  });

  test('whoever keeps an event keeps who is in it and who says so, and nothing else', () => {
    const filled = addRole(held.coding, held.at, 'actor', guard.mention);
    const other = addMention(filled, MILL_TEXT, placeOf('video'), 'work');
    const pending = [guard.at, said.at, held.at, other.at];
    expect(keepItem(other.coding, pending, held.at)).toEqual([other.at]);
    expect(keepItem(other.coding, pending, guard.at)).toEqual([said.at, held.at, other.at]);
  });
});

test('a date means what a machine reads there until somebody says otherwise', () => {
  const span = placeOf('Monday');
  const read = {
    id: 'x',
    start: span[0],
    end: span[1],
    edtf: '2025-03-03',
    anchor: 'event' as const,
    anchorEvent: 'gone',
    relation: 'on' as const,
    timex: { type: 'DATE' as const, value: '2025-03-03' },
  };
  const { coding, at } = addDate(NO_CODING, MILL_TEXT, span, read);
  expect(coding.dates[0]).toMatchObject({ id: 'date-1', edtf: '2025-03-03', anchor: 'none' });
  expect(coding.dates[0]).not.toHaveProperty('anchorEvent');
  expect(setDay(coding, at, '2025-03').dates[0]).toMatchObject({
    edtf: '2025-03',
    timex: { value: '2025-03' },
  });
});
