import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { checkGraph } from '../../../../src/graph/check-graph.ts';
import { graphOf } from '../../../../src/graph/serialize.ts';
import { readSources } from '../../../../src/ingest/read-sources.ts';
import { loadSource } from '../../../../src/loaders/load-source.ts';
import { type SourceId, sha256 } from '../../../../src/model/ids.ts';
import { createReport } from '../../../../src/model/problem.ts';
import { makeText } from './make-text.ts';
import { readChecked } from './read-checked.ts';

jest.setTimeout(120_000);

/** What the gate and the graph refuse of a reading: nothing, of any text. */
async function refusals(text: string): Promise<unknown[]> {
  const { annotations, errors } = await readChecked(text);
  const source = {
    front: { id: 'a' as SourceId },
    text,
    sha256: sha256(text),
    file: 'a',
    textLine: 1,
  };
  const report = createReport();
  if (errors.length === 0) checkGraph(graphOf(loadSource(source, annotations)), 'graph', report);
  return [...errors, ...report.problems].map((problem) => ({ ...problem, text }));
}

const HELD = readSources(['seed', 'examples'], createReport()).map(({ source }) => source.text);

/** How a text passes on what nobody is named for, and what may stand around it. */
const HEDGES = 'alleged purported reported supposed rumoured so-called apparent suspected'.split(
  ' ',
);
const SURELY = 'allegedly reportedly purportedly supposedly apparently'.split(' ');
const ACTS = 'attack killing execution shelling capture surrender abuse arrest raid exchange'.split(
  ' ',
);
const DONE = 'killed shelled captured beaten freed detained executed deported'.split(' ');
const WHOM = [
  'four traders',
  'a convoy near Ostrava Gate',
  'around 30 people in two villages',
  'prisoners of the 7th Brigade',
  'the mayor, Ilmar Tosk, 51,',
  'Temra',
];
const WHERE = [
  'in Temra',
  'near the Lisna bridge',
  'on Monday',
  'on 3 May 2024',
  'two days later',
  '',
];
const SAID = [
  'angered residents',
  'was denied by the ministry',
  'is being investigated',
  'could not be verified',
  'drew a protest from Harbour News, which published its own investigation',
];
const OPENS = [
  '',
  'Officials met after ',
  'A monitor said that ',
  '“We saw it,” he said of ',
  'If ',
];

const one = (words: readonly string[]) => fc.constantFrom(...words);
const phrase = fc
  .tuple(one(['The', 'An', 'Their', 'One', 'No']), one(HEDGES), one(ACTS), one(WHOM), one(WHERE))
  .map(([the, hedge, act, whom, where]) => `${the} ${hedge} ${act} of ${whom} ${where}`.trim());
const clause = fc
  .tuple(one(WHOM), one(['was', 'were', 'has been', 'may be']), one(SURELY), one(DONE), one(WHERE))
  .map(([whom, be, surely, done, where]) => `${whom} ${be} ${surely} ${done} ${where}`.trim());
const sentence = fc.oneof(
  fc.tuple(one(OPENS), phrase, one(SAID)).map(([open, what, said]) => `${open}${what} ${said}.`),
  fc.tuple(one(OPENS), clause).map(([open, what]) => `${open}${what}.`),
  fc.tuple(phrase, clause).map(([a, b]) => `${a}, and ${b}.`),
);
const article = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));

/** What happens to texts on their way: cut, doubled, joined, in capitals, without marks. */
const mutation = fc.oneof(
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, b]) =>
      (text: string) =>
        text.slice(a % (text.length + 1)) + text.slice(0, b % (text.length + 1)),
  ),
  fc.constantFrom<(text: string) => string>(
    (text) => text.toUpperCase(),
    (text) => text.replaceAll(/[.,]/g, ''),
    (text) => text.replaceAll(' ', '\n'),
    (text) => text.replaceAll(/(\w+) (\w+)/g, '$2 $1'),
    (text) => text.replaceAll(/\b(the|a|an|of)\b ?/gi, ''),
    (text) => text.replaceAll(/e/g, 'e\u0301'),
    (text) => text.replaceAll(/“|”/g, '"'),
    (text) => `${text}${text}`,
  ),
  fc.tuple(fc.nat(), one(['“', '"', ',', '(', ': ', ' said', ' alleged ', '\u00ad', '😀'])).map(
    ([at, what]) =>
      (text: string) =>
        text.slice(0, at % (text.length + 1)) + what + text.slice(at % (text.length + 1)),
  ),
);

describe('a reading of the offline coder is never refused', () => {
  test('of the articles in this repository', async () => {
    expect(HELD.length).toBeGreaterThan(15);
    for (const text of HELD) expect(await refusals(text)).toEqual([]);
  });

  test('of sentences that pass on what nobody is named for', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (text) => expect(await refusals(text)).toEqual([])),
      { numRuns: 100, seed: 6 },
    );
  });

  test('of mutated texts', async () => {
    const texts = fc.oneof(
      article,
      one(HELD),
      fc.nat(50).map((seed) => makeText(1_500, seed)),
    );
    const mutated = fc
      .tuple(texts, fc.array(mutation, { minLength: 1, maxLength: 3 }))
      .map(([text, all]) => all.reduce((changed, change) => change(changed), text));
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => expect(await refusals(text)).toEqual([])),
      { numRuns: 100, seed: 7 },
    );
  });
});
