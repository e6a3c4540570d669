import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Bounds } from '../../../../../src/coders/offline/language/match/bounds.ts';
import { compileByQuestion } from '../../../../../src/coders/offline/language/match/by-question.ts';
import type { Line } from '../../../../../src/coders/offline/language/match/line.ts';
import type { Resources } from '../../../../../src/coders/offline/language/match/resources.ts';
import { compilerFor } from '../../../../../src/coders/offline/language/match/rules.ts';
import {
  type Rule,
  rulesOf,
  type Where,
} from '../../../../../src/coders/offline/language/match/schemas.ts';
import { lineOf } from './line-of.ts';

/** The engine by itself: invented words and small rules, none of them of a language. */

const RESOURCES: Resources<Line> = {
  gap: 'near',
  marks: 'gaps',
  lists: { colours: new Set(['red', 'blue']) },
  words: {
    // one or two pieces: "tik tok" counts as one word
    clock: ({ pieces }, at) =>
      pieces[at]?.key !== 'tik' ? 0 : pieces[at + 1]?.key === 'tok' ? at + 2 : at + 1,
  },
  spans: { short: (_, first, last) => last - first === 1 },
};
const compile = compilerFor<Line>('made', RESOURCES);

const ruleOf = (when: Where, name = 'one'): Rule<string> => ({
  name,
  gives: name,
  when,
  yes: 'yes',
  no: 'no',
});

function ask(when: Where, marked: string, within?: Partial<Bounds>) {
  const { line, first, last } = lineOf(marked);
  return compile<string>('file', [ruleOf(when)]).first(line, first, last, within);
}
const holds = (when: Where, marked: string): boolean => ask(when, marked) !== null;

/** What a rule kept, as words of the text. */
function kept(when: Where, marked: string): Record<string, string> {
  const { line } = lineOf(marked);
  const words = (first: number, last: number) =>
    line.text.slice(line.pieces[first]?.start, line.pieces[last - 1]?.end);
  const found = ask(when, marked);
  return {
    ...Object.fromEntries(
      [...(found?.words ?? [])].map(([name, range]) => [name, words(...range)]),
    ),
    ...Object.fromEntries([...(found?.nodes ?? [])].map(([name, token]) => [name, token.text])),
  };
}

describe('sequences', () => {
  test.each<[Where, string, string]>([
    [{ before: ['bel', 'of'] }, 'bel of [Orn]', 'bel [Orn]'],
    [{ after: ['ran', 'far'] }, '[Orn] ran far', '[Orn] far ran'],
    [{ starts: ['old'] }, 'the [old kan]', 'the old [kan]'],
    [{ ends: ['kan'] }, '[old kan] sat', '[kan old] sat'],
    [{ has: ['mid', 'way'] }, '[the mid way on]', '[the mid] way'],
    [{ whole: ['old', 'kan'] }, '[old kan]', '[old kan on]'],
    [{ length: [2, 3] }, '[a b c]', '[a]'],
    [{ is: 'short' }, '[a]', '[a b]'],
  ])('%j holds of "%s", not of "%s"', (when, yes, no) => {
    expect([holds(when, yes), holds(when, no)]).toEqual([true, false]);
  });

  test('all parts must hold; `any` needs one, `not` none', () => {
    const when: Where = { before: ['the'], any: [{ after: ['ran'] }, { after: ['sat'] }] };
    expect(holds(when, 'the [kan] ran')).toBe(true);
    expect(holds(when, 'the [kan] sat')).toBe(true);
    expect(holds(when, 'the [kan] fell')).toBe(false);
    expect(holds(when, 'a [kan] ran')).toBe(false);
    const none: Where = { not: [{ before: ['the'] }, { after: ['ran'] }] };
    expect(holds(none, 'a [kan] sat')).toBe(true);
    expect(holds(none, 'a [kan] ran')).toBe(false);
  });

  test('nothing matches outside the text', () => {
    expect(holds({ before: ['_'] }, '[kan] sat')).toBe(false);
    expect(holds({ after: ['_'] }, 'the [kan]')).toBe(false);
  });
});

describe('words', () => {
  test.each<[string, string, string]>([
    ['of|for', 'for [Orn]', 'from [Orn]'],
    ['@colours', 'Red [Orn]', 'green [Orn]'],
    ['@colours|big', 'big [Orn]', 'small [Orn]'],
    ['!@colours|big', 'small [Orn]', 'blue [Orn]'],
    ['#clock', 'tik [Orn]', 'tak [Orn]'],
    ['_', 'anything [Orn]', '[Orn]'],
  ])('"%s" stands before "%s", not before "%s"', (word, yes, no) => {
    const when: Where = { before: [word] };
    expect([holds(when, yes), holds(when, no)]).toEqual([true, false]);
  });

  test.each<[Where['before'], string, string]>([
    [[{ text: 'Red' }], 'Red [Orn]', 'red [Orn]'],
    [[{ shape: 'acronym' }], 'ABC [Orn]', 'Abc [Orn]'],
    [[{ shape: ['digits', 'capital'], like: '^\\d{2}$' }], '12 [Orn]', '123 [Orn]'],
    [[{ upos: 'NOUN', deprel: 'obj' }], 'kan/NOUN/obj/0 [Orn]', 'kan/NOUN/nsubj/0 [Orn]'],
    [[{ not: { upos: ['VERB', 'NOUN'] } }], 'kan/ADJ [Orn]', 'kan/VERB [Orn]'],
    [[{ any: [{ word: 'a' }, { upos: 'VERB' }] }], 'ran/VERB [Orn]', 'ran/NOUN [Orn]'],
    [[{ sentence: 'start' }], 'kan [Orn]', 'the kan [Orn]'],
  ])('%j', (before, yes, no) => {
    expect([holds({ before }, yes), holds({ before }, no)]).toEqual([true, false]);
  });

  test('a class may take several pieces', () => {
    expect(holds({ after: ['#clock', 'rang'] }, 'the [kan] tik tok rang')).toBe(true);
    expect(holds({ after: ['#clock', 'rang'] }, 'the [kan] tik rang')).toBe(true);
  });

  test('a list or class that nobody declares is an error when the rules are compiled', () => {
    expect(() => compile('file', [ruleOf({ before: ['@nowhere'] })])).toThrow(/"nowhere"/);
    expect(() => compile('file', [ruleOf({ is: 'nothing' })])).toThrow(/"nothing"/);
  });
});

describe('repetition', () => {
  test('?, * and + take as many words as they can, and give back what the rest needs', () => {
    expect(holds({ before: ['the', 'old?'] }, 'the [kan]')).toBe(true);
    expect(holds({ before: ['the', 'old?'] }, 'the old [kan]')).toBe(true);
    expect(holds({ before: ['the', 'old?'] }, 'the old old [kan]')).toBe(false);
    expect(holds({ after: ['_*', 'end'] }, '[kan] a b end c end')).toBe(true);
    expect(holds({ after: ['_+', 'end'] }, '[kan] end')).toBe(false);
    expect(kept({ after: [{ times: [0, 8], as: 'all' }, 'end'] }, '[kan] a end b end c')).toEqual({
      all: 'a end b',
    });
  });

  test('`times` has a least and a most', () => {
    const when: Where = { whole: [{ word: 'la', times: [2, 3] }] };
    const sung = [1, 2, 3, 4].map((count) => holds(when, `[${'la '.repeat(count).trim()}]`));
    expect(sung).toEqual([false, true, true, false]);
  });
});

describe('gaps', () => {
  test('by default at most a space or a hyphen', () => {
    const when: Where = { after: ['ran'] };
    expect(holds(when, '[kan] ran')).toBe(true);
    expect(holds(when, '[kan]-ran')).toBe(true);
    expect(holds(when, '[kan], ran')).toBe(false);
  });

  test('marks, patterns and "~"', () => {
    expect(holds({ after: [', ', 'ran'] }, '[kan], ran')).toBe(true);
    expect(holds({ after: [', ', 'ran'] }, '[kan] ran')).toBe(false);
    expect(holds({ after: ['/^ ?\\($/', 'ran'] }, '[kan] (ran)')).toBe(true);
    expect(holds({ after: [{ word: 'ran', gap: '~' }] }, '[kan] … ran')).toBe(true);
    expect(holds({ before: ['kan', ': '] }, 'kan: [Orn]')).toBe(true);
    expect(holds({ before: ['kan', ': '] }, 'kan [Orn]')).toBe(false);
  });

  test('the gap of a word that is left out goes to the next one', () => {
    const when: Where = { after: [', ', 'the?', 'kan'] };
    expect(holds(when, '[Orn], kan')).toBe(true);
    expect(holds(when, '[Orn], the kan')).toBe(true);
    expect(holds(when, '[Orn] kan')).toBe(false);
  });
});

describe('what a match keeps', () => {
  test('words under a name, in both directions', () => {
    const when: Where = {
      before: [{ as: 'colour', word: '@colours' }, 'big?'],
      after: [{ as: 'deed', upos: 'VERB', times: [1, 2] }],
    };
    expect(kept(when, 'the red big [kan] ran/VERB sat/VERB')).toEqual({
      colour: 'red',
      deed: 'ran sat',
    });
  });

  test('nothing of a name whose words were left out', () => {
    expect(kept({ after: [{ as: 'a', word: 'x', times: [0, 1] }, 'y'] }, '[kan] y')).toEqual({});
  });
});

describe('trees', () => {
  const told = '[Orn/NOUN/nsubj/1] told/VERB/root/-1 the/DET/det/3 kan/NOUN/obj/1';

  test('edges, conditions and names of nodes', () => {
    const when: Where = {
      tree: [
        { node: 'verb', edge: 'head', test: { upos: 'VERB' } },
        { node: 'object', from: 'verb', edge: 'right-child', test: { deprel: 'obj' } },
      ],
    };
    expect(kept(when, told)).toEqual({ anchor: 'Orn', verb: 'told', object: 'kan' });
    expect(holds(when, told.replace('obj', 'obl'))).toBe(false);
  });

  test('`absent`: there is no such node', () => {
    const when: Where = {
      tree: [
        { node: 'verb', edge: 'head' },
        { node: 'object', from: 'verb', edge: 'child', test: { deprel: 'obj' }, absent: true },
      ],
    };
    expect(holds(when, told)).toBe(false);
    expect(holds(when, told.replace('obj', 'obl'))).toBe(true);
  });

  test('goes back to another node if a later one does not fit', () => {
    const when: Where = {
      tree: [
        { node: 'child', edge: 'child' },
        { node: 'below', from: 'child', edge: 'child', test: { word: 'low' } },
      ],
    };
    expect(kept(when, '[top/X/root/-1] a/X/dep/0 b/X/dep/0 low/X/dep/2')).toMatchObject({
      child: 'b',
      below: 'low',
    });
  });

  test('heads in a circle end the search', () => {
    const when: Where = { tree: [{ node: 'up', edge: 'ancestor', test: { word: 'none' } }] };
    expect(holds(when, '[a/X/dep/1] b/X/dep/0')).toBe(false);
  });
});

describe('bounds', () => {
  test('pieces outside are not used', () => {
    const before: Where = { before: ['the'] };
    expect(ask(before, 'the [kan] ran', { low: 0 })).not.toBeNull();
    expect(ask(before, 'the [kan] ran', { low: 1 })).toBeNull();
    const after: Where = { after: ['ran'] };
    expect(ask(after, 'the [kan] ran', { high: 3 })).not.toBeNull();
    expect(ask(after, 'the [kan] ran', { high: 2 })).toBeNull();
  });

  test('`edge` says where the words before a piece end, if later than their last piece', () => {
    const when: Where = { after: [', ', 'ran'] };
    expect(ask(when, '[U.S]., ran')).toBeNull();
    expect(ask(when, '[U.S]., ran', { edge: { at: 2, offset: 4 } })).not.toBeNull();
  });
});

describe('a file of rules', () => {
  test('the first that holds answers, and is told to onHit', () => {
    const rules = compile<string>('file', [
      ruleOf({ starts: ['red'] }, 'red'),
      ruleOf({ length: [1, 1] }, 'short'),
      ruleOf({ starts: ['red'], after: ['ran'] }, 'never'),
    ]);
    const { line, first, last, hits } = lineOf('the [red] ran');
    expect(rules.first(line, first, last)?.gives).toBe('red');
    const other = lineOf('the [kan] ran');
    expect(rules.first(other.line, other.first, other.last)?.gives).toBe('short');
    expect(rules.any(line, 0, 2)).toBe(false);
    expect(hits).toEqual([{ rule: 'made/file/red', start: 4, end: 7, gives: 'red' }]);
  });

  test('may answer several questions', () => {
    const { near, far } = compileByQuestion<'near' | 'far', Line>(
      [ruleOf({ before: ['by'] }, 'near'), ruleOf({ before: ['off'] }, 'far')],
      (its) => compile('file', its),
    );
    const { line, first, last } = lineOf('by [Orn]');
    expect([near.any(line, first, last), far.any(line, first, last)]).toEqual([true, false]);
  });

  test('has a schema: no unknown parts, no rule without its two sentences', () => {
    const file = rulesOf(z.string());
    const rule = ruleOf({ before: ['a', { word: 'b', times: [0, 1], as: 'c' }] });
    expect(file.safeParse([rule]).error).toBeUndefined();
    expect(file.safeParse([{ ...rule, when: { behind: ['a'] } }]).success).toBe(false);
    expect(file.safeParse([{ ...rule, when: { before: [] } }]).success).toBe(false);
    expect(file.safeParse([{ ...rule, yes: '' }]).success).toBe(false);
  });
});
