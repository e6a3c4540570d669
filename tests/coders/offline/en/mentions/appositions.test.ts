import { expect, test } from '@jest/globals';
import { entitiesOf } from './read.ts';

test.each([
  ['The mayor of Velmara, Pavlo Rudin, said the bridge was hit.', 'mayor | Pavlo Rudin'],
  ['The head of the clinic in Velmara, Lina Haddad, was freed.', 'head | Lina Haddad'],
  ['The mayor there, Pavlo Rudin, counted sixty.', 'mayor | Pavlo Rudin'],
  ['Daniel Ocher, the militia’s spokesman, denied it.', 'Daniel Ocher | spokesman'],
  ['Daniel Ocher, Velmara’s mayor, denied it.', 'Daniel Ocher | mayor'],
  ['"We saw it," said Daniel Ocher, 61, a sapper from Velmara.', 'Daniel Ocher | sapper'],
  ['A man who introduced himself as Daniel Ocher told them to wait.', 'man | Daniel Ocher'],
  ['An officer whom they knew as Daniel Ocher gave the order.', 'officer | Daniel Ocher'],
])('%s → %s', (text, entity) => {
  expect(entitiesOf(text)).toContain(entity);
});

test.each([
  ['Shells hit the mayor of Velmara, Pavlo Rudin said.', 'mayor | Pavlo Rudin'],
  ['They beat Daniel Ocher, the militia’s spokesman said.', 'Daniel Ocher | spokesman'],
  ['They met the mayor of Velmara and Pavlo Rudin, who left.', 'mayor | Pavlo Rudin'],
])('two people: %s', (text, entity) => {
  expect(entitiesOf(text)).not.toContain(entity);
});
