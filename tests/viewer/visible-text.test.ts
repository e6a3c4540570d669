import { expect, test } from '@jest/globals';
import { safeAddress, visibleText } from '../../src/viewer/visible-text.ts';

test('what turns or hides words is written out', () => {
  expect(visibleText('a\u202Egpj.exe')).toBe('a⟦U+202E⟧gpj.exe');
  expect(visibleText('a\u0000b\u2066c')).toBe('a⟦U+0000⟧b⟦U+2066⟧c');
  expect(visibleText('Київ\nشمال\ttwo')).toBe('Київ\nشمال\ttwo');
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  '//host',
  '',
])('%s is no address to follow', (address) => expect(safeAddress(address)).toBeNull());
test('a page on the web is', () => {
  expect(safeAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
});
