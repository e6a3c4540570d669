import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { workplace } from './program.ts';

jest.setTimeout(120_000);

const CASE = 'tests/cases/coding';
const SHELLING = 'event:ferry-landing/shelling';
const SHELLED = 'claim:ferry-landing/c-shelling';

/** What reviewers decide reaches the graph by the program alone: `decide`, `build`. */
describe('decisions about one article', () => {
  const place = workplace();
  const decide = (...words: string[]) =>
    place.attest(['decide', ...words, '--by', 'ana', '--when', '2025-06-01', '--why', 'seen']);
  const build = () => {
    const { code, stderr } = place.attest(['build', 'case']);
    const { nodes, edges } = JSON.parse(place.read('out/graph.json'));
    const rows: { key: string; attributes: Record<string, unknown> }[] = [...nodes, ...edges];
    return {
      code,
      stderr,
      of: (id: string) => rows.find(({ key }) => key === id)?.attributes,
      problems: JSON.parse(place.read('out/problems.json')),
    };
  };
  const start = () => place.write('decisions.jsonl', '');
  /** Lines that the program would not have written. */
  const byHand = (...decisions: object[]) =>
    place.write(
      'decisions.jsonl',
      decisions
        .map((one) => `${JSON.stringify({ ...one, by: 'ana', when: '2025-06-01', why: 'seen' })}\n`)
        .join(''),
    );
  const correct = (id: string, set: object) => ({ what: 'correct', ids: [id], set });
  beforeAll(() => {
    for (const [from, to] of [
      ['article.md', 'article.md'],
      ['good/input.yaml', 'annotations.yaml'],
    ])
      place.write(`case/ferry-landing/${to}`, readFileSync(`${CASE}/${from}`, 'utf8'));
  });
  const REVIEWED = { reviewedBy: 'ana', reviewedOn: '2025-06-01', reviewReason: 'seen' };

  test('accepted, a thing and a relationship: both say by whom, when and why', () => {
    start();
    const asserts = `ASSERTS ${SHELLED} ${SHELLING}`;
    build();
    expect([decide('accept', SHELLING).code, decide('accept', asserts).code]).toEqual([0, 0]);
    const { of, problems } = build();
    for (const id of [SHELLING, asserts])
      expect(of(id)).toMatchObject({ review: 'accepted', ...REVIEWED });
    expect(problems).toEqual([]);
  });

  test('rejected: it is gone, and its article says so', () => {
    start();
    decide('reject', 'event:ferry-landing/killing');
    const { of } = build();
    expect(of('event:ferry-landing/killing')).toBeUndefined();
    expect(of('article:ferry-landing')).toMatchObject({
      rejected: [
        expect.stringMatching(/^Event “claimed kill.*: rejected by ana, 2025-06-01: seen$/),
      ],
    });
  });

  test('a correction that breaks the graph: the article is built without it, with all others', () => {
    start();
    build();
    decide('correct', SHELLED, '--set', 'origin=unknown');
    decide('correct', SHELLING, '--set', 'genericity=habitual');
    const { code, of, problems } = build();
    expect(of(SHELLED)).toMatchObject({ origin: 'stated' });
    expect(of(SHELLED)).not.toHaveProperty('review');
    expect(of(SHELLING)).toMatchObject({ genericity: 'habitual', review: 'corrected' });
    expect([code, problems]).toEqual([
      0,
      [
        {
          rule: 'decision:correction',
          severity: 'warning',
          reason: expect.stringMatching(/^a correction by ana is kept and not applied: it breaks /),
          place: { file: 'decisions.jsonl', line: 1, path: SHELLED },
          actual: expect.stringContaining('{"origin":"unknown"}'),
          expected: expect.any(String),
        },
      ],
    ]);
    expect(place.read('decisions.jsonl').split('\n')).toHaveLength(3);
    expect(place.attest(['build', 'case']).stderr).toContain('[decision:correction]');
  });

  test.each([
    ['a value that no such thing has', SHELLING, { genericity: 'sometimes' }],
    ['a place that is not there', SHELLING, { place: 'nowhere' }],
    ['words, which have no fields', 'mention:ferry-landing/landing', { form: 'name' }],
  ])('%s: named, and the article is built', (_, id, set) => {
    start();
    build();
    const mention = /mention:ferry-landing\/landing[^"]*/.exec(place.read('out/graph.json'))?.[0];
    byHand(correct(id.startsWith('mention') ? (mention ?? id) : id, set));
    const { code, of, problems } = build();
    expect([code, problems.map(({ rule }: { rule: string }) => rule)]).toEqual([
      0,
      ['decision:correction'],
    ]);
    expect(of(SHELLING)).not.toHaveProperty('review');
  });

  test('of two corrections of one thing, the one that can be is applied, the other named by its line', () => {
    start();
    build();
    decide('correct', SHELLING, '--set', 'place=nowhere');
    decide('correct', SHELLING, '--set', 'genericity=habitual');
    decide('accept', SHELLED);
    decide('correct', SHELLED, '--set', 'origin=unknown');
    const { of, problems } = build();
    expect(of(SHELLING)).toMatchObject({ genericity: 'habitual', review: 'corrected' });
    expect(of(SHELLED)).toMatchObject({ origin: 'stated', review: 'accepted', ...REVIEWED });
    expect(problems).toMatchObject([
      {
        place: { line: 4, path: SHELLED },
        actual: expect.stringContaining('{"origin":"unknown"}'),
      },
      {
        place: { line: 1, path: SHELLING },
        actual: expect.stringContaining('{"place":"nowhere"}'),
      },
    ]);
  });

  test.each([
    [SHELLING, 'genericity=sometimes', 'genericity: not one of the closed list, expected single '],
    [SHELLING, 'colour=red', 'colour: unknown field, expected one of type, word, '],
    [SHELLING, 'count=3', 'count: of a wrong type, expected object'],
    [SHELLED, 'type=kill', 'type: unknown field, expected one of content, cue, '],
    ['unit:ferry-landing/brigade', 'title=x', 'title: unknown field, expected one of kind, name, '],
    ['mention:ferry-landing/x', 'form=name', 'mention:ferry-landing/x has no fields to correct: '],
    [`ASSERTS ${SHELLED} ${SHELLING}`, 'hop=1', 'has no fields to correct: an entity, a date, '],
  ])('%s cannot be corrected to %s: refused at once, in words', (id, set, message) => {
    start();
    const { code, stderr } = decide('correct', id, '--set', set);
    expect([code, place.read('decisions.jsonl')]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  test('attest check reads articles as they were decided about', () => {
    start();
    build();
    decide('correct', SHELLING, '--set', 'place=nowhere');
    const { code, stderr } = place.attest(['check', 'case']);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/^decisions.jsonl:1 event:.*\[decision:correction\]/),
    ]);
    place.write('other.jsonl', '');
    expect(place.attest(['check', 'case', '--decisions', 'other.jsonl']).stderr).toBe(
      '1 path checked, no problems\n',
    );
    expect(place.attest(['check', 'case', '--decisions', 'nowhere.jsonl']).code).toBe(1);
  });

  test('an entity of another kind: its node is another one, and says that it was corrected', () => {
    start();
    decide('correct', 'agency:ferry-landing/office', '--set', 'kind=organization');
    const { of, problems } = build();
    expect([of('agency:ferry-landing/office'), problems]).toEqual([undefined, []]);
    expect(of('organization:ferry-landing/office')).toMatchObject({
      review: 'corrected',
      ...REVIEWED,
    });
  });

  test('an id is not corrected, an article is not rejected: both are refused at once', () => {
    start();
    const wrong = [
      decide('correct', SHELLING, '--set', 'id=other'),
      decide('reject', 'article:ferry-landing'),
    ];
    expect(wrong.map(({ code }) => code)).toEqual([2, 2]);
    expect(wrong[1]?.stderr).toContain('attest decide retract ferry-landing');
    expect(place.read('decisions.jsonl')).toBe('');
  });

  test.each([
    [['same', SHELLING], /^error: same is about 2 ids, and 1 id is given$/],
    [['agree', SHELLING], /^error: no decision is called agree; there are: same, .*, and list$/],
    [['same', SHELLING, 'event:ferry-landing/killing'], /these are not of two different articles/],
    [['same', SHELLING, 'unit:other/brigade'], /^error: Event and Unit are never one;/],
    [
      ['accept', 'ASSERTS claim:ferry-landing/no event:ferry-landing/no'],
      /; near it: ASSERTS claim:/,
    ],
  ])('%j is refused, in words that say what is wrong', (words, message) => {
    start();
    build();
    const { code, stderr } = decide(...words);
    expect([code, place.read('decisions.jsonl')]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(message);
  });

  test('undone, and that undone too: the list says what stands; nothing is undone twice', () => {
    start();
    decide('accept', SHELLING);
    decide('undo', '1');
    expect(decide('undo', '1').stderr).toBe('error: decision 1 is undone already\n');
    decide('undo', '2');
    const rows = place.attest(['decide', 'list']).stdout.split('\n').slice(3);
    expect(rows.map((row) => row.includes('undone'))).toEqual([false, true, false, false, false]);
  });

  test('a decision that contradicts another is told by the line that it has in the file', () => {
    start();
    build();
    decide('accept', SHELLING);
    place.write('decisions.jsonl', `\n${place.read('decisions.jsonl')}`);
    expect(decide('reject', SHELLING).stderr).toContain('line 2: accept, line 3: reject');
  });

  test('a file of them that is asked for and cannot be read: nothing is built', () => {
    start();
    build();
    const before = place.read('out/graph.json');
    decide('retract', 'ferry-landing');
    const { code, stderr } = place.attest(['build', 'case', '--decisions', 'nowhere.jsonl']);
    expect([code, place.read('out/graph.json') === before]).toEqual([1, true]);
    expect(stderr).toContain('nothing was built, as nowhere.jsonl cannot be read');
  });

  test('lines that are no decisions are not taken for articles that were left out', () => {
    place.write(
      'decisions.jsonl',
      '{"what":"accept","ids":["x"],"by":"ana","when":"soon","why":"y"}\n',
    );
    const { code, stderr } = build();
    expect(code).toBe(1);
    expect(stderr).toContain(
      'expected: a day and a time, such as 2025-05-31T12:00:00Z or a day, such as 2025-05-31',
    );
    expect(stderr).toContain('lines of decisions.jsonl that are no decisions were left out');
    expect(stderr).not.toContain('articles with errors');
  });

  test('accepted by one and corrected by another to what cannot be: the line of the correction is named', () => {
    start();
    build();
    byHand({ what: 'accept', ids: [SHELLING] }, correct(SHELLING, { genericity: 'sometimes' }));
    expect(build().problems).toMatchObject([{ rule: 'decision:correction', place: { line: 2 } }]);
  });

  test('… and written by hand named, not applied', () => {
    const what = { what: 'reject', ids: ['article:ferry-landing'], by: 'ana', when: '2025-06-01' };
    place.write('decisions.jsonl', `${JSON.stringify({ ...what, why: 'seen' })}\n`);
    const { of, problems } = build();
    expect(of('article:ferry-landing')).toMatchObject({ status: 'current' });
    expect(problems).toMatchObject([
      { rule: 'decision:article', place: { file: 'decisions.jsonl', line: 1 } },
    ]);
  });

  test('withdrawn: its article, page and the difference say by whom, when and why; undone, all of it is gone', () => {
    start();
    build();
    const asRead = place.read('out/graph.json');
    const showDifference = () => {
      place.attest(['build', 'case', '--out', 'now']);
      return place.attest(['diff', 'out', 'now']).stdout;
    };
    decide('retract', 'ferry-landing');
    expect(showDifference()).toMatch(
      /~ Article “.+”(?:\n {6}.+)*\n {6}review: nothing → withdrawn\n {6}reviewReason: nothing → seen\n {6}reviewedBy: nothing → ana/,
    );
    expect(build().of('article:ferry-landing')).toMatchObject({
      status: 'retracted',
      review: 'withdrawn',
      ...REVIEWED,
    });
    decide('undo', '1');
    build();
    expect(place.read('out/graph.json')).toBe(asRead);
  });

  test('withdrawn for another reason: the article is built anew, and says so', () => {
    const retract = { what: 'retract', ids: ['ferry-landing'], by: 'ana', when: '2025-06-01' };
    for (const why of ['seen', 'seen again']) {
      place.write('decisions.jsonl', `${JSON.stringify({ ...retract, why })}\n`);
      expect(build().of('article:ferry-landing')).toMatchObject({ reviewReason: why });
    }
  });

  test('about what is not there any more: kept, and each is named', () => {
    const gone = [
      { what: 'accept', ids: ['event:ferry-landing/gone'] },
      { what: 'reject', ids: ['claim:no-such-article/c1'] },
      { what: 'accept', ids: ['COPIES article:ferry-landing article:no-such-article'] },
      { what: 'same', ids: ['unit:ferry-landing/brigade', 'unit:no-such-article/u1'] },
      { what: 'retract', ids: ['no-such-article'] },
      { what: 'undo', ids: ['ffffffff'] },
    ];
    const signed = { by: 'ana', when: '2025-06-01', why: 'seen' };
    const lines = gone.map((one) => `${JSON.stringify({ ...one, ...signed })}\n`).join('');
    place.write('decisions.jsonl', lines);
    const { code, problems } = build();
    const paths = gone.map(({ what, ids }) => (what === 'undo' ? undefined : ids.join(' ')));
    const named = problems.map(
      ({ rule, place }: { rule: string; place: { file?: string; line: number; path?: string } }) =>
        [rule, place.file, place.line, place.path] as const,
    );
    expect(code).toBe(0);
    expect(named.sort((a: number[], b: number[]) => Number(a[2]) - Number(b[2]))).toEqual(
      paths.map((path, at) => ['decision:unknown-id', 'decisions.jsonl', at + 1, path]),
    );
    expect(place.read('decisions.jsonl')).toBe(lines);
  });

  test('whose line has moved: it is named at its line now, and no article is read anew', () => {
    const signed = { when: '2025-06-01', why: 'seen' };
    const lineOf = (by: string, ids: string[]) =>
      `${JSON.stringify({ what: ids.length > 1 ? 'same' : 'accept', ids, by, ...signed })}\n`;
    const gone = ['event:ferry-landing/gone'];
    const pair = ['unit:no-such-article/u1', 'unit:ferry-landing/brigade'];
    const decided = lineOf('ana', gone) + lineOf('ana', pair) + lineOf('bo', pair);
    const places = () =>
      build().problems.map((one: { place: { file: string; line: number } }) => one.place.line);
    place.write('decisions.jsonl', decided);
    expect(places()).toEqual([1, 2]);
    place.write('decisions.jsonl', `\n\n${decided}`);
    expect(places()).toEqual([3, 4]);
    expect(build().stderr).toContain('0 of 1 article read anew');
  });

  test('a file that a crash cut: its whole lines count, the rest is named, the next decision is whole', () => {
    start();
    decide('accept', SHELLING);
    const whole = place.read('decisions.jsonl');
    place.write('decisions.jsonl', `${whole}${whole.slice(0, 40)}`);
    const cut = build();
    expect(cut.of(SHELLING)).toMatchObject({ review: 'accepted' });
    expect(cut.problems).toMatchObject([{ rule: 'decision:cut', place: { line: 2 } }]);
    expect(decide('accept', SHELLED).code).toBe(0);
    const { of, code } = build();
    expect(of(SHELLED)).toMatchObject({ review: 'accepted' });
    // The rest of the cut line stands in the middle now, and is named until somebody takes it out.
    expect(code).toBe(1);
  });
});

describe('decisions across articles', () => {
  const place = workplace();
  const examples = resolve('examples');
  const decide = (by: string, file: string, ...words: string[]) => {
    const { code } = place.attest([
      'decide',
      ...words,
      '--by',
      by,
      '--why',
      `${by} saw`,
      '-f',
      file,
    ]);
    expect(code).toBe(0);
  };
  const build = (file: string) => {
    const { code } = place.attest(['build', examples, '--decisions', file]);
    return { code, graph: place.read('out/graph.json') };
  };
  const edge = (graph: string, type: string) =>
    (JSON.parse(graph).edges as { key: string; attributes: Record<string, unknown> }[]).find(
      ({ attributes }) => attributes['type'] === type,
    );

  test('two branches that git merged, in either order, both agreeing: one graph', () => {
    const pair = ['unit:market-wire/brigade', 'unit:market-courier/brigade'];
    place.attest(['build', examples]);
    decide('ana', 'one.jsonl', 'same', ...pair);
    decide('bo', 'other.jsonl', 'same', ...pair);
    const [one, other] = ['one.jsonl', 'other.jsonl'].map(place.read);
    place.write('merged.jsonl', `${one}${other}`);
    const { code, graph } = build('merged.jsonl');
    place.write('merged.jsonl', `${other}${one}`);
    expect([code, build('merged.jsonl').graph === graph]).toEqual([0, true]);
    expect(graph).toContain('"coder":"ana, bo"');
  });

  test('a copy is accepted, a conflict rejected: one says so, the other is gone', () => {
    place.write('none.jsonl', '');
    const { graph } = build('none.jsonl');
    const [copy, conflict] = ['COPIES', 'CONFLICTS_WITH'].map(
      (type) => edge(graph, type)?.key ?? '',
    );
    decide('ana', 'edges.jsonl', 'accept', copy ?? '');
    decide('ana', 'edges.jsonl', 'reject', conflict ?? '');
    const { code, graph: reviewed } = build('edges.jsonl');
    expect(code).toBe(0);
    expect(edge(reviewed, 'COPIES')?.attributes).toMatchObject({
      review: 'accepted',
      reviewedBy: 'ana',
      reviewReason: 'ana saw',
    });
    expect(reviewed).not.toContain(conflict);
  });

  test('same and different in a circle: named, the pairs stay in doubt; one undone, the rest stands', () => {
    const [a, b, c] = ['wire', 'courier', 'lowland'].map((name) => `unit:market-${name}/brigade`);
    const file = 'circle.jsonl';
    decide('ana', file, 'same', a ?? '', b ?? '');
    decide('bo', file, 'same', b ?? '', c ?? '');
    decide('ana', file, 'different', a ?? '', c ?? '');
    const judged = (graph: string) =>
      (JSON.parse(graph).edges as { key: string; attributes: { rule?: string } }[])
        .filter(({ attributes }) => attributes.rule === 'decision')
        .map(({ key }) => key.split(' ')[0]);
    const { code, graph } = build(file);
    const [problem, ...more] = JSON.parse(place.read('out/problems.json'));
    expect([code, more]).toEqual([0, []]);
    expect(problem).toMatchObject({
      rule: 'decision:contradiction',
      actual: 'line 1: same, line 2: same, line 3: different',
    });
    expect(judged(graph)).toEqual(['MAYBE_SAME_AS', 'MAYBE_SAME_AS', 'MAYBE_SAME_AS']);
    decide('ana', file, 'undo', '2');
    expect(judged(build(file).graph).sort()).toEqual(['NOT_SAME_AS', 'SAME_AS']);
    expect(JSON.parse(place.read('out/problems.json'))).toEqual([]);
  });

  test('one decision undone by itself: the graph is that of the others', () => {
    const [one, other] = [
      ['retract', 'clinic-ledger'],
      ['same', 'unit:market-wire/brigade', 'unit:market-courier/brigade'],
    ] as const;
    decide('ana', 'both.jsonl', ...one);
    decide('ana', 'both.jsonl', ...other);
    decide('ana', 'both.jsonl', 'undo', '1');
    decide('ana', 'only.jsonl', ...other);
    expect(build('both.jsonl').graph).toBe(build('only.jsonl').graph);
  });
});
