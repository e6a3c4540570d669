import { expect, test } from '@jest/globals';
import { Entity, Mention } from '../../../../../src/model/standoff.ts';
import { read } from './read.ts';

const entitiesOf = (text: string) => read(text).gathered.entities;

test('an acronym in brackets names the body before it', () => {
  const [body, ...more] = entitiesOf(
    'The Coastal Rescue Commission (CRC) sent boats. The CRC counted nine.',
  ).filter(({ kind }) => kind === 'agency' || kind === 'organization');
  expect(more).toEqual([]);
  expect(body).toMatchObject({ name: 'Coastal Rescue Commission', aliases: ['CRC'] });
});

test('a surname goes back to the full name', () => {
  const persons = entitiesOf('Taras Melnychuk resigned. Melnychuk said he was ill.').filter(
    ({ kind }) => kind === 'person',
  );
  expect(persons).toHaveLength(1);
  expect(persons[0]).toMatchObject({ name: 'Taras Melnychuk', aliases: ['Melnychuk'] });
});

test('units of different number or echelon stay apart', () => {
  const units = entitiesOf(
    'The 74th Brigade relieved the 64th Brigade, and the 74th Battalion stayed.',
  ).filter(({ kind }) => kind === 'unit');
  expect(units).toHaveLength(3);
});

test('a state that acts and the place are two entities', () => {
  const found = entitiesOf('Moscow denied it. Russia uses prisoners. He returned to Russia.');
  expect(found.filter(({ kind }) => kind === 'agency')).toHaveLength(1);
  expect(found.filter(({ kind }) => kind === 'place')).toHaveLength(1);
});

test('what comes out fits the exchange format', () => {
  const { gathered } = read(
    'A video by the State Border Guard Service shows dozens of soldiers near Lyman. The video is short.',
  );
  for (const entity of gathered.entities) expect(Entity.safeParse(entity).error).toBeUndefined();
  for (const mention of gathered.mentions) expect(Mention.safeParse(mention).error).toBeUndefined();
});
