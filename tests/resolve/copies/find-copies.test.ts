import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checkGraph } from '../../../src/graph/check-graph.ts';
import { mergeFacts } from '../../../src/graph/facts.ts';
import { graphOf } from '../../../src/graph/serialize.ts';
import { readSources } from '../../../src/ingest/read-sources.ts';
import { loadSource } from '../../../src/loaders/load-source.ts';
import { createReport } from '../../../src/model/problem.ts';
import type { FrontMatter, Source } from '../../../src/model/source.ts';
import { copyFacts } from '../../../src/resolve/copies/copy-facts.ts';
import { findCopies } from '../../../src/resolve/copies/find-copies.ts';
import { fingerprintOf } from '../../../src/resolve/copies/fingerprint.ts';
import { Truth } from '../../examples/truth.ts';

type Held = Pick<Source, 'front' | 'text'>;
const held = (id: string, text: string, front: Partial<FrontMatter> = {}): Held => ({
  front: { ...front, id: id as FrontMatter['id'] },
  text,
});
const copiesAmong = (articles: readonly Held[]) => findCopies(articles.map(fingerprintOf));
const brief = (articles: readonly Held[]) =>
  copiesAmong(articles).map(
    ({ copy, original, credited, basis }) =>
      `${copy} → ${original} ${basis}${credited ? ' credited' : ''}`,
  );

const STORY = [
  'Rebels of the Hill Front took the bridge at Sarn on Thursday night after two days of fighting, three residents and an aid worker said.',
  'The government in Orun said its troops had left the east bank to spare the town, and that the bridge had been blown up before they went.',
  'Residents reached by telephone said that the bridge was standing, and that fighters were checking cars on it.',
  'About four hundred families had crossed to the west bank by noon, according to the aid group River Relief, which runs a kitchen in the old railway station.',
  'The Hill Front was founded by former officers and has held the upper valley since the spring of last year, when a truce broke down.',
];
const wire = held('wire', STORY.join('\n'), {
  publication: 'Northern News Agency',
  published: '2024-05-03',
});
const LEAD = 'For the people of Sarn, the night of Thursday was the longest of this war so far.';

describe('copies are found', () => {
  test('the wire story in five outlets: exact, edited, another first line, cut, with a credit', () => {
    const edited = STORY.map((line) =>
      line.replace('three residents', 'residents').replace('About four hundred', 'Some 400'),
    );
    const articles = [
      wire,
      held('exact', STORY.join('\n'), { publication: 'A', published: '2024-05-04' }),
      held('edited', edited.join('\n'), { publication: 'B', published: '2024-05-04' }),
      held('led', [LEAD, ...STORY.slice(1)].join('\n'), {
        publication: 'C',
        published: '2024-05-05',
      }),
      held('cut', STORY.slice(0, 3).join('\n'), { publication: 'D', published: '2024-05-03' }),
      held('signed', `${STORY.join('\n')}\nReporting by Northern News Agency, editing by E.`, {
        publication: 'E',
        published: '2024-05-02',
      }),
    ];
    expect(brief(articles)).toEqual([
      'cut → wire cut',
      'edited → wire published-later',
      'exact → wire published-later',
      'led → wire published-later',
      'signed → wire credit credited',
    ]);
    const shares = copiesAmong(articles).map(({ share }) => share);
    expect(shares.every((share) => share > 0.7 && share <= 1)).toBe(true);
    expect(shares[2]).toBe(1);
  });

  test.each([
    ['Northern News Agency', `SARN (Northern News Agency) - ${STORY[0]}`, ''],
    ['Agence Orunaise de Presse', STORY[0], 'AOP contributed to this report.'],
    ['The Valley Post', STORY[0], 'This story was first published by Valley Post.'],
    ['Northern News Agency', STORY[0], 'With reporting from Western Wire and Northern News Agency'],
    ['Reuters', `(Reuters) - ${STORY[0]}`, ''],
    ['Reuters', STORY[0], 'Sources: AFP/Reuters'],
  ])('a credit to %s: "%s" … "%s"', (publication, first, last) => {
    const text = [first, ...STORY.slice(1), ...(last ? [last] : [])].join('\n');
    const articles = [
      held('a', text, { publication: 'Lake Herald', published: '2024-05-01' }),
      held('b', STORY.join('\n'), { publication, published: '2024-05-03' }),
    ];
    expect(brief(articles)).toEqual(['a → b credit credited']);
  });

  test('an outlet whose own dateline stands in it is the first, without a credit in the other', () => {
    const articles = [
      held('a', STORY.join('\n'), { publication: 'Lake Herald', published: '2024-05-01' }),
      held('b', `SARN (Reuters) - ${STORY.join('\n')}`, {
        publication: 'Reuters',
        published: '2024-05-03',
      }),
    ];
    expect(brief(articles)).toEqual(['a → b own-dateline']);
  });

  test('without dates and names the order of ids, and it is said', () => {
    expect(brief([held('b', STORY.join('\n')), held('a', STORY.join('\n'))])).toEqual(['b → a id']);
  });

  test('a text put together of two: both', () => {
    const other = STORY.map((line) => line.split(' ').reverse().join(' '));
    const articles = [
      wire,
      held('other', other.join('\n'), { published: '2024-05-03' }),
      held('both', [...STORY, ...other].join('\n'), { published: '2024-05-06' }),
    ];
    expect(brief(articles)).toEqual([
      'both → other published-later',
      'both → wire published-later',
    ]);
  });
});

describe('what is no copy', () => {
  test('two articles that quote one statement', () => {
    const statement = `"${STORY.slice(1, 4).join(' ')}"`;
    const articles = [
      held(
        'a',
        `A spokesman read a statement in the capital on Friday and took no questions after that.\n${statement} he said.\nDiplomats who had hoped for a truce left the hall before he ended, one by one.`,
      ),
      held(
        'b',
        `In a message sent to reporters at dawn, officials gave their own account of the night at the river.\n${statement} it read.\nNobody who was asked in the market believed a word of it, and the shops stayed shut.`,
      ),
    ];
    expect(brief(articles)).toEqual([]);
  });

  test('articles of one outlet with its footer and its background', () => {
    const footer = STORY.slice(2).join('\n');
    const articles = ['one', 'two', 'three', 'four'].map((id, at) =>
      held(
        id,
        `${STORY[at % 2]?.split(' ').reverse().join(` ${id} `)}\nA sentence of the ${id} article alone, which nobody else has in these words.\n${footer}`,
        { publication: 'Lake Herald' },
      ),
    );
    expect(brief(articles)).toEqual([]);
  });

  test('one sentence that was taken over, and a short brief that grew into a long article', () => {
    const long = STORY.map((line) => line.split(' ').reverse().join(' ')).join('\n');
    expect(brief([wire, held('x', `${STORY[0]}\n${long}`)])).toEqual([]);
    expect(
      brief([
        held('brief', STORY[0] ?? '', { published: '2024-05-01' }),
        held('grown', `${STORY.join('\n')}\n${long}`, { published: '2024-05-02' }),
      ]),
    ).toEqual([]);
  });

  test('nothing, a few words, words without end', () => {
    expect(brief([held('a', ''), held('b', ''), held('c', 'a b c'), held('d', 'a b c')])).toEqual(
      [],
    );
    expect(brief([held('a', 'no '.repeat(5000)), held('b', STORY.join('\n'))])).toEqual([]);
  });
});

test('the order in which articles come changes nothing', () => {
  const articles = [
    wire,
    held('x', STORY.slice(0, 4).join('\n'), { published: '2024-05-04' }),
    held('y', [LEAD, ...STORY].join('\n')),
    held('z', STORY.map((line) => line.split(' ').reverse().join(' ')).join('\n')),
  ];
  const expected = copiesAmong(articles);
  expect(expected.length).toBe(2);
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: 4 }), (shuffled) => {
      expect(copiesAmong(shuffled)).toEqual(expected);
    }),
  );
});

describe('the examples', () => {
  const report = createReport();
  const coded = readSources(['examples'], report);
  const sources = new Map(coded.map(({ source }) => [source.front.id as string, source]));
  const truth = Truth.parse(parse(readFileSync('examples/truth.yaml', 'utf8')));
  const pairs = findCopies([...sources.values()].map(fingerprintOf));

  test('have the copies that a reader finds, and no others', () => {
    expect(
      pairs.map(({ copy, original, credited }) => ({
        copy: `article:${copy}`,
        of: `article:${original}`,
        credited,
      })),
    ).toEqual(truth.copies);
  });

  test('make a sound graph: every copy shows the words it rests on', () => {
    const facts = coded.map(({ source, annotations }) => loadSource(source, annotations));
    const graph = graphOf(mergeFacts([...facts, copyFacts(pairs, sources)]));
    checkGraph(graph, 'examples', report);
    expect(report.problems).toEqual([]);
    const key = 'COPIES article:market-courier article:market-wire';
    expect(graph.getEdgeAttributes(key)).toMatchObject({
      credited: true,
      quote: 'Reporting by Meridian News Agency',
      sources: ['market-courier', 'market-wire'],
      evidence: [
        expect.stringMatching(/^mention:market-courier\/copy@/),
        expect.stringMatching(/^mention:market-courier\/copy@/),
        expect.stringMatching(/^mention:market-wire\/copy@/),
      ],
    });
  });
});

test('10,000 articles, 500 of them copies: all found, in seconds, and nothing else', () => {
  // Words at random, but the same each time: a story shares words with others and no sentences.
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const sentence = () => `${Array.from({ length: 20 }, () => `w${random(3000)}`).join(' ')}.`;
  const footers = Array.from({ length: 20 }, () => `${sentence()} ${sentence()} ${sentence()}`);
  const stories = Array.from({ length: 9500 }, (_, at) => {
    const lines = Array.from({ length: 11 }, sentence);
    return held(`s${at}`, [...lines, footers[at % 20]].join('\n'), {
      publication: `Outlet ${at % 20}`,
      published: '2024-05-01',
    });
  });
  const copies = Array.from({ length: 500 }, (_, at) => {
    const lines = (stories[at * 3]?.text ?? '').split('\n').slice(1, 9);
    return held(`c${at}`, [sentence(), ...lines].join('\n'), {
      publication: `Paper ${at % 50}`,
      published: '2024-05-02',
    });
  });
  const prints = [...stories, ...copies].map(fingerprintOf);
  const start = performance.now();
  const pairs = findCopies(prints);
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(pairs.map(({ copy, original }) => `${copy} ${original}`).sort()).toEqual(
    copies.map(({ front }, at) => `${front.id} s${at * 3}`).sort(),
  );
  const bytes = prints.reduce(
    (sum, one) => sum + one.shingles.byteLength + one.quoted.byteLength,
    0,
  );
  expect(bytes / prints.length).toBeLessThan(2000);
});
