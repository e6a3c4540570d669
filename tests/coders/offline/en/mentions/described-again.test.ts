import { expect, test } from '@jest/globals';
import { entitiesOf } from './read.ts';

test.each([
  ['A roadblock stood there. They left the roadblock.', 'roadblock | roadblock'],
  ['Shells hit a livestock market. The market burned.', 'livestock market | market'],
  ['A court convicted him. The court named nobody.', 'court | court'],
  ['Gunmen stopped a bus. The attackers fled.', 'Gunmen | attackers'],
  ['The village of Velm Tor was burned. The village is empty.', 'village | Velm Tor | village'],
  ['They live in Velm Tor. The village is empty.', 'Velm Tor | village'],
  [
    'They live in Velmara, a village in the north. The village is empty.',
    'Velmara | village | village',
  ],
  ['A soldier nicknamed "Magpie" ran. Magpie fell.', 'soldier | Magpie | Magpie'],
])('%s → %s', (text, entity) => {
  expect(entitiesOf(text)).toContain(entity);
});

test.each([
  ['A court convicted him. The court in Velmara freed her.', 'court | court'],
  [
    'The village of Velm Tor and the village of Tarek burned. The village is empty.',
    'Velm Tor | village',
  ],
  ['Men in masks forced the men to lie down.', 'Men | men'],
  ['Gunmen and bandits stopped a bus. The attackers fled.', 'Gunmen | attackers'],
  [
    'They left Velm Tor and Tarek Pol. They live in Velm Tor. The village of Pol burned.',
    'Velm Tor | village',
  ],
])('kept apart: %s', (text, entity) => {
  expect(entitiesOf(text)).not.toContain(entity);
});
