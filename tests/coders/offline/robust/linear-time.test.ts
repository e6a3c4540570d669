import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createReport } from '../../../../src/model/problem.ts';
import { createStepCounter, type StepCounter, type Steps } from './count-steps.ts';
import { makeText } from './make-text.ts';

/** Steps of twice the text over steps of the text: 2 where the work is linear, 4 where it is quadratic. */
const MOST = 2.25;
/** The same for one function, which a text of chance may give a little more to do in its second half. */
const MOST_OF_ONE = 2.5;
/** Steps. A function that is entered less often says nothing. */
const FEW = 2000;
/** Characters. Longer than any look-back, so that what is looked at again and again is the whole of it. */
const LENGTH = 40_000;

const repeat = (words: string) => (length: number) =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);

const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N} ]/gu, '');

describe('time grows as the text does', () => {
  let counter: StepCounter;
  let annotate: typeof import('../../../../src/coders/offline/annotate.ts').annotate;
  beforeAll(async () => {
    counter = createStepCounter();
    ({ annotate } = await import('../../../../src/coders/offline/annotate.ts'));
  });
  afterAll(() => counter.stop());

  const stepsOf = (text: string): Promise<Steps> =>
    counter.count(() =>
      annotate(
        { id: 'a', text, published: '2024-03-12', title: null, publication: null },
        createReport(),
      ),
    );
  const total = ({ stages }: Steps): number =>
    [...stages.values()].reduce((sum, one) => sum + one, 0);
  /** Functions that are entered more often than the text's growth explains. */
  const steep = ({ functions: once }: Steps, { functions: twice }: Steps): string[] =>
    [...twice].flatMap(([name, steps]) => {
      const before = once.get(name) ?? 0;
      const grown = before > 0 && steps > Math.max(before, FEW) * MOST_OF_ONE;
      return grown ? [`${name}: ${before}, then ${steps}`] : [];
    });

  test('in every stage, on articles that are all different', async () => {
    const text = makeText(LENGTH * 2);
    await stepsOf(text.slice(0, 2000));
    const once = await stepsOf(text.slice(0, LENGTH));
    const twice = await stepsOf(text);
    for (const stage of [
      'language',
      'dates',
      'mentions',
      'attribution',
      'events',
      'assemble',
      'lexicon',
      'built-in',
    ]) {
      expect(once.stages.get(stage)).toBeGreaterThan(1000);
      const growth = (twice.stages.get(stage) ?? 0) / (once.stages.get(stage) ?? 1);
      expect(`${stage}: ${growth < MOST ? 'linear' : growth}`).toBe(`${stage}: linear`);
    }
    expect(steep(once, twice)).toEqual([]);
  }, 120_000);

  test.each([
    ['works and days counted back', 'In the video a soldier said a month ago he fled. '],
    [
      'groups in works',
      'One of the soldiers said on video that two months ago he fled in the video. ',
    ],
    [
      'one body again and again',
      'The Security Service of Ukraine (SBU) said the agency arrested it. ',
    ],
    ['one person and pronouns', 'Anna Fenov fled to Lisna. She said she was shot there by him. '],
    [
      'a group and its descriptions',
      'The wounded soldiers fled. The three wounded soldiers fell. ',
    ],
  ])(
    'in every function, on %s',
    async (_, words) => {
      const text = repeat(words)(LENGTH);
      const once = await stepsOf(text.slice(0, LENGTH / 2));
      expect(steep(once, await stepsOf(text))).toEqual([]);
    },
    60_000,
  );

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
    ['articles without punctuation', (length) => bare(makeText(length))],
    ['articles in capitals', (length) => makeText(length).toUpperCase()],
    ['articles in one paragraph', (length) => makeText(length).replaceAll(/\n+/gu, ' ')],
    [
      'bodies and their short names',
      repeat('the Main Directorate of Lisna (MDL) said that the directorate and the MDL fled '),
    ],
    ['units', repeat('the 3rd Battalion of the 128th Mountain Assault Brigade, ')],
    ['lists of names', repeat('Anna Fenov, Oleh Morek and ')],
    ['denials', repeat('The army denied the claim. The army said it killed two men. ')],
    [
      'audio and its speakers',
      repeat('In the audio a commander orders his men to fire. "Shoot them," he says. '),
    ],
    ['quotations in quotations', repeat('“He said ‘we fled” and ’ ')],
    ['short lines', repeat('Attack on Lisna\n')],
    ['cells of a table', repeat('| 12 killed | Lisna | May 3 |\n')],
    ['foreign words', repeat('Лісна та Арда і ')],
    ['foreign lines', repeat('Les soldats de la brigade ont fui.\n')],
  ])(
    'on %s',
    async (_, make) => {
      await stepsOf(make(1000));
      const once = await stepsOf(make(6000));
      const twice = await stepsOf(make(12_000));
      expect(total(twice) / total(once)).toBeLessThan(MOST);
    },
    60_000,
  );
});
