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
  ["Velmara's military struck the mill. The Velmaran army said so.", 'military | Velmaran army'],
  [
    "Ukraine's army struck the mill. The Ukrainian military said so.",
    "Ukraine's army | Ukrainian military",
  ],
  ['The army of Velmara struck the mill. The Velmaran army said so.', 'army | Velmaran army'],
  ['Ivo Brenk fled. Ivo Petrovych Brenk was found.', 'Ivo Brenk | Ivo Petrovych Brenk'],
  ['Ivo Brenk and his wife Mila Brenk fled. Ms. Brenk fell.', 'wife | Mila Brenk | Brenk'],
])('%s → %s', (text, entity) => {
  expect(entitiesOf(text)).toContain(entity);
});

test.each([
  ['A court convicted him. The court in Velmara freed her.', 'court | court'],
  [
    'The village of Velm Tor and the village of Tarek burned. The village is empty.',
    'Velm Tor | village',
  ],
  ["Velmara's military struck the mill. The Tarekan army said so.", 'military | Tarekan army'],
  ['Ivo Brenk and his wife Mila Brenk fled. Brenk fell.', 'wife | Mila Brenk | Brenk'],
  ['Ivo Brenk fled. Ivo Marel Brenk was found.', 'Ivo Brenk | Ivo Marel Brenk'],
  ['Men in masks forced the men to lie down.', 'Men | men'],
  ['Gunmen and bandits stopped a bus. The attackers fled.', 'Gunmen | attackers'],
  [
    'They left Velm Tor and Tarek Pol. They live in Velm Tor. The village of Pol burned.',
    'Velm Tor | village',
  ],
])('kept apart: %s', (text, entity) => {
  expect(entitiesOf(text)).not.toContain(entity);
});
