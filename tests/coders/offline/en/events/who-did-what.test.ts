import { expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';
import families from './trigger-families.json' with { type: 'json' };
import sentences from './who-did-what.json' with { type: 'json' };

/** "kill killed: actor Gunmen, target a village elder @ Varn": the events of a text, one a line. */
async function eventsOf(text: string): Promise<string[]> {
  const source = { id: 'deeds', text, title: null, publication: null, published: '2024-05-14' };
  const { events, mentions } = await annotate(source, createReport());
  const wordsOf = new Map(mentions.map(({ id, start, end }) => [id, text.slice(start, end)]));
  return events.map(({ type, trigger, roles, place }) => {
    const filled = roles.map(({ role, mention }) => `${role} ${wordsOf.get(mention)}`).sort();
    const scene = place ? ` @ ${wordsOf.get(place)}` : '';
    return `${type} ${text.slice(...trigger)}: ${filled.join(', ')}${scene}`.trim();
  });
}

test.each(Object.entries<string[]>({ ...sentences, ...families }))('%s', async (text, events) => {
  expect(await eventsOf(text)).toEqual(events);
});
