import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createReport } from '../../../src/model/problem.ts';
import { createStepCounter, type StepCounter } from './count-steps.ts';
import { makeText } from './make-text.ts';

/** Steps of twice the text over steps of the text: 2 where the work is linear, 4 where it is quadratic. */
const MOST = 2.25;
/** Characters. Longer than any look-back, so that what is looked at again and again is the whole of it. */
const LENGTH = 40_000;

const repeat = (words: string) => (length: number) =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);

describe('time grows as the text does', () => {
  let counter: StepCounter;
  let annotate: typeof import('../../../src/extract/annotate.ts').annotate;
  beforeAll(async () => {
    counter = createStepCounter();
    ({ annotate } = await import('../../../src/extract/annotate.ts'));
  });
  afterAll(() => counter.stop());

  const stepsOf = (text: string): ReadonlyMap<string, number> =>
    counter.count(() =>
      annotate(
        { id: 'a', text, published: '2024-03-12', title: null, publication: null },
        createReport(),
      ),
    );
  const total = (steps: ReadonlyMap<string, number>): number =>
    [...steps.values()].reduce((sum, one) => sum + one, 0);

  test('in every stage, on articles that are all different', () => {
    const text = makeText(LENGTH * 2);
    stepsOf(text.slice(0, 2000));
    const once = stepsOf(text.slice(0, LENGTH));
    const twice = stepsOf(text);
    for (const stage of [
      'ground',
      'dates',
      'mentions',
      'attribution',
      'events',
      'assemble',
      'lexicon',
      'built-in',
    ]) {
      expect(once.get(stage)).toBeGreaterThan(1000);
      const growth = (twice.get(stage) ?? 0) / (once.get(stage) ?? 1);
      expect(`${stage}: ${growth < MOST ? 'linear' : growth}`).toBe(`${stage}: linear`);
    }
  }, 120_000);

  test.each<[string, (length: number) => string]>([
    [
      'one line without punctuation',
      repeat('soldiers of the army said that they were in the town and fired on it '),
    ],
    ['quotation marks', repeat('"')],
    ['curly marks that open', repeat('“')],
    ['single marks', repeat("' ")],
    ['quotations', repeat('"We fled to the town," he said. ')],
    ['a quotation that never closes', repeat('"We fled to the town. They killed two soldiers. ')],
    ['pronouns', repeat('He said they killed it. ')],
    ['digits', repeat('1234567890')],
    ['one token', repeat('a')],
    ['open brackets', repeat('(')],
    ['capitals', repeat('THE ARMY SAID THAT SOLDIERS FIRED ON LISNA AND IT WAS THE END ')],
    ['line ends', repeat('a\r')],
    ['cells', repeat('1\tin May\t')],
    ['states', repeat("Ukraine said Russia killed Sudan's army. ")],
    [
      'verdicts',
      repeat(
        'Harbour News could not independently verify the claim. The army said it was attacked. ',
      ),
    ],
    ['reports in reports', repeat('the army said that ')],
    ['numbers', repeat('the twenty thousand and ')],
    ['months', repeat('from May 2020 to June 2021 and the ')],
    ['names', repeat('the John Smith of ')],
    ['hyphens', repeat('a-')],
    ['periods in words', repeat('a.')],
    ['white space', repeat(' \n')],
    ['marks on one letter', repeat('\u0301')],
    ['addresses', repeat('http://a/')],
  ])(
    'on %s',
    (_, make) => {
      stepsOf(make(1000));
      const once = total(stepsOf(make(6000)));
      expect(total(stepsOf(make(12_000))) / once).toBeLessThan(MOST);
    },
    60_000,
  );
});
