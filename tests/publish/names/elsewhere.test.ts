import { describe, expect, test } from '@jest/globals';
import { NO_OTHERS } from '../../../src/publish/find-others.ts';
import { findIn, shownOf } from './find-in.ts';

/** The text of one article as shown, where somebody of this name is withheld in another. */
const shown = (text: string, name: string, others = NO_OTHERS): string =>
  shownOf(text, findIn(text, [name], { elsewhere: true, others }));

describe('somebody who is withheld in another article', () => {
  test.each([
    ['Olena Marchuk', 'A letter by Olena Marchuk came.', 'A letter by [name withheld] came.'],
    ['Olena Marchuk', 'A letter by O. Marchuk came.', 'A letter by [name withheld] came.'],
    ['Olena Marchuk', 'A letter by Marchuk, Olena came.', 'A letter by [name withheld] came.'],
    [
      'Olena Marchuk',
      'A letter by Olena Petrivna Marchuk came.',
      'A letter by [name withheld] came.',
    ],
    ['Olena Marchuk', 'A letter by Олена Марчук came.', 'A letter by [name withheld] came.'],
    ['Olena Marchuk', 'A letter by Olena&nbsp;Marchuk came.', 'A letter by [name withheld] came.'],
    ['Olena Marchuk', 'Tagged #freeolenamarchuk again.', 'Tagged [name withheld] again.'],
    ['Olena Marchuk', 'See olena.marchuk@post.example for it.', 'See [name withheld] for it.'],
    ['Olena Marchuk', 'M a r c h u k came.', '[name withheld] came.'],
    ['Olena Marchuk', 'Then Marchuk came.', 'Then [name withheld] came.'],
    ['Olena Marchuk', "Then Marchuk's car came.", "Then [name withheld]'s car came."],
    ['Zorvanna Marchuk', 'Then Zorvanna came.', 'Then [name withheld] came.'],
  ])('%s: %s', (name, text, expected) => expect(shown(text, name)).toBe(expected));

  test.each([
    ['Olena Marchuk', 'Then Olena came.'],
    ['Olena Marchuk', 'Then Olena Mak and Ivan Tarchuk came.'],
    ['Rose Hunter', 'Rose came. The Hunter came.'],
    ['Ivan Tor', 'Ivan came to Tor.'],
  ])('a part that many others share says nothing: %s, %s', (name, text) =>
    expect(shown(text, name)).toBe(text),
  );

  const text = 'Minister Anton Marchuk came.\nMarchuk spoke.\nMarchuk left.';
  const named = ['Anton Marchuk', 'Marchuk'].map((quote) => ({
    start: text.indexOf(quote, quote === 'Marchuk' ? 29 : 0),
    end: text.indexOf(quote, quote === 'Marchuk' ? 29 : 0) + quote.length,
  }));
  const others = { ...NO_OTHERS, names: new Set(['anton', 'marchuk']), persons: named, named };

  test('a surname that the article gives to somebody who is shown stays there; elsewhere its paragraph is left out', () =>
    expect(shown(text, 'Olena Marchuk', others)).toBe(
      'Minister Anton Marchuk came.\nMarchuk spoke.\n[left out]',
    ));
  test('a whole name is withheld whoever else has a part of it', () =>
    expect(shown('Olena Marchuk came.', 'Olena Marchuk', others)).toBe('[name withheld] came.'));
});

describe('a name that is shared with somebody who is shown', () => {
  const others = (...names: string[]) => ({ ...NO_OTHERS, names: new Set(names) });
  const own = (text: string, names: string[]) =>
    shownOf(text, findIn(text, ['Olena Marchuk'], { others: others(...names) }));

  test('a surname: the paragraph is left out', () =>
    expect(own('Marchuk wept.\nOlena Marchuk wept.', ['anton', 'marchuk'])).toBe(
      '[left out]\n[name withheld] wept.',
    ));
  test('a given name before the surname of the other stays', () =>
    expect(own('Olena Mak wept.', ['olena', 'mak'])).toBe('Olena Mak wept.'));
});

describe('what the text tells beside a name is looked for too', () => {
  test.each([
    [
      ['Ivan'],
      'Ivan «Grom» Tor wept. Then Tor left. Grom came.',
      '[name withheld] wept. Then [name withheld] left. [name withheld] came.',
    ],
    [
      ['Ivan Tor'],
      'Ivan Tor, call sign Raven, wept. Then Raven left; ravens flew.',
      '[name withheld], call sign [name withheld], wept. Then [name withheld] left; ravens flew.',
    ],
    [
      ['Ivan Tor'],
      'Ivan Tor ("Kit") wept. Kit left with a kit.',
      '[name withheld] ("[name withheld]") wept. [name withheld] left with a kit.',
    ],
    [
      ['Ivan Tor'],
      'Tor, known as Black, wept. Black left in a black car.',
      '[name withheld], known as [name withheld], wept. [name withheld] left in a black car.',
    ],
    [['Olena'], 'Olena Marchuk wept. Marchuk left.', '[name withheld] wept. [name withheld] left.'],
    [['Marchuk'], 'Zorvanna Marchuk wept.', '[name withheld] wept.'],
  ])('%p: %s', (names, text, expected) =>
    expect(shownOf(text, findIn(text, names))).toBe(expected),
  );
});

test('an address that is withheld whole leaves its paragraph', () =>
  expect(
    shownOf(
      'See olenamarchuk@post.example now.',
      findIn('See olenamarchuk@post.example now.', ['Olena Marchuk']),
    ),
  ).toBe('See [name withheld] now.'));
