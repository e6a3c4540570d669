import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { run, workplace } from './program.ts';

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
  // Each test has a file of its own; a build would miss the decisions of the one before.
  beforeEach(() => rmSync(join(place.folder, 'out/graph/manifest.jsonl'), { force: true }));
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
    expect(stderr).toContain('nothing was built, as nowhere.jsonl cannot be trusted');
  });

  test('a line that is no decision: nothing is built', () => {
    rmSync(join(place.folder, 'out'), { recursive: true, force: true });
    place.write(
      'decisions.jsonl',
      '{"what":"accept","ids":["x"],"by":"ana","when":"soon","why":"y"}\n',
    );
    const { code, stderr } = place.attest(['build', 'case']);
    expect([code, existsSync(join(place.folder, 'out'))]).toEqual([1, false]);
    expect(stderr).toContain(
      'expected: a day and a time, such as 2025-05-31T12:00:00Z or a day, such as 2025-05-31',
    );
    expect(stderr).toContain('nothing was built, as decisions.jsonl cannot be trusted');
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
});

describe('a damaged file of decisions', () => {
  const place = workplace();
  const file = (name: string) => join(place.folder, name);
  const build = (...more: string[]) => place.attest(['build', 'case', ...more]);
  const decide = (...words: string[]) =>
    place.attest(['decide', ...words, '--by', 'ana', '--when', '2025-06-01', '--why', 'seen']);
  const isWithdrawn = () => place.read('out/graph.json').includes('"status":"retracted"');
  let whole = '';

  beforeAll(() => {
    for (const id of ['mill', 'ferry'])
      place.write(
        `case/${id}/article.md`,
        `---\nid: ${id}\n---\nRebel forces shelled the ${id} of Dray on Friday, the army said.\n`,
      );
    build();
    for (const [what, id] of [
      ['accept', 'event:ferry/v1'],
      ['retract', 'mill'],
    ] as const)
      expect(decide(what, id).code).toBe(0);
    whole = place.read('decisions.jsonl');
    expect(build().code).toBe(0);
    expect(isWithdrawn()).toBe(true);
  });

  const [CUT, GARBLED] = ['decision:cut', 'decision:format'];
  test.each<[string, string, (text: string) => string | Buffer]>([
    ['the last line is cut', CUT, (text) => text.slice(0, -30)],
    ['a line is cut', GARBLED, (text) => text.replace('"by":"ana"', '"by\n')],
    ['a letter of it changed', 'decision:altered', (text) => text.replace('["mill"]', '["mull"]')],
    ['the last line is gone', 'decision:lost', (text) => `${text.split('\n')[0]}\n`],
    ['nothing is left in it', 'decision:gone', () => ''],
    ['only zeros are left in it', CUT, (text) => '\0'.repeat(text.length)],
    [
      'it is of another encoding',
      'source:not-utf-8',
      (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    ],
    ['git has left a conflict in it', GARBLED, (text) => `<<<<<<< HEAD\n${text}>>>>>>> b\n`],
    ['its lines end as on an old Mac', CUT, (text) => text.replaceAll('\n', '\r').slice(0, -1)],
  ])(
    '%s: named, nothing is built, nothing added, and what was withdrawn stays so',
    (_, rule, damage) => {
      writeFileSync(file('decisions.jsonl'), damage(whole));
      const before = place.read('out/graph.json');
      const { code, stderr } = build();
      expect([code, stderr]).toEqual([1, expect.stringContaining(`[${rule}]`)]);
      expect(stderr).toContain('restore it, or build --without-decisions');
      expect(place.read('out/graph.json')).toBe(before);
      const damaged = place.read('decisions.jsonl');
      expect(decide('accept', 'article:ferry').code).toBe(1);
      expect(place.read('decisions.jsonl')).toBe(damaged);
    },
  );

  test.each<[string, () => void]>([
    ['it is gone', () => undefined],
    ['it is a link to nowhere', () => symlinkSync('elsewhere.jsonl', file('decisions.jsonl'))],
    ['it is a folder', () => place.write('decisions.jsonl/x', '')],
  ])('%s: the same', (_, make) => {
    rmSync(file('decisions.jsonl'), { recursive: true, force: true });
    make();
    expect(build()).toMatchObject({ code: 1 });
    expect(decide('accept', 'article:ferry').code).toBe(1);
    expect(isWithdrawn()).toBe(true);
    rmSync(file('decisions.jsonl'), { recursive: true, force: true });
  });

  test('the command is given in another folder: the same', () => {
    place.write('decisions.jsonl', whole);
    place.write('below/x', '');
    const args = ['build', '../case', '--out', '../out'];
    const { code, stderr } = run(args, { cwd: file('below') });
    expect([code, stderr]).toEqual([1, expect.stringContaining('[decision:gone]')]);
    expect(isWithdrawn()).toBe(true);
  });

  test.each<[string, (text: string) => string]>([
    ['Windows wrote its line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['an editor put a byte-order mark before it', (text) => `\uFEFF${text}`],
    ['the last line end is missing', (text) => text.trimEnd()],
  ])('%s: it can be read in one way only, and is', (_, change) => {
    place.write('decisions.jsonl', change(whole));
    expect(build().code).toBe(0);
    expect(isWithdrawn()).toBe(true);
    expect(decide('reject', 'event:ferry/v1').code).toBe(0);
    expect(place.attest(['decide', 'list', '--json']).stdout.match(/"what"/g)).toHaveLength(3);
    place.write('decisions.jsonl', whole);
    build();
  });

  test('one line is lost that withheld nothing: a warning names it', () => {
    place.write('decisions.jsonl', `${whole.split('\n')[1]}\n`);
    const { code, stderr } = build();
    expect([code, stderr]).toEqual([0, expect.stringContaining('[decision:lost]')]);
    place.write('decisions.jsonl', whole);
    build();
  });

  test('another file counts if it is named', () => {
    place.write('none.jsonl', '');
    expect(build('--decisions', 'none.jsonl').code).toBe(0);
    expect(isWithdrawn()).toBe(false);
    expect(build().code).toBe(0);
    expect(isWithdrawn()).toBe(true);
  });

  test('a build without decisions says so, and the next one still misses them', () => {
    rmSync(file('decisions.jsonl'));
    const { code, stderr } = build('--without-decisions');
    expect([code, stderr]).toEqual([0, expect.stringContaining('no decision was applied')]);
    expect(isWithdrawn()).toBe(false);
    expect(build().code).toBe(1);
    place.write('decisions.jsonl', whole);
    expect(build().code).toBe(0);
    expect(isWithdrawn()).toBe(true);
  });

  test('withdrawn under a name that two articles have now: both are', () => {
    const noss = 'Rebel forces shelled the harbour of Noss on Sunday, the army said.';
    place.write('more/a/note.txt', noss);
    const more = ['more', '--decisions', 'more.jsonl', '--out', 'out2'];
    place.attest(['build', ...more]);
    place.attest([
      'decide',
      'retract',
      'note',
      '-f',
      'more.jsonl',
      '-g',
      'out2',
      '--by',
      'a',
      '--why',
      'b',
    ]);
    place.attest(['build', ...more]);
    place.write('more/b/note.txt', noss.replace('Noss', 'Ulm'));
    for (const _ of [1, 2]) {
      expect(place.attest(['build', ...more]).stderr).toContain('[source:same-name]');
      expect(place.read('out2/graph.json').match(/"status":"retracted"/g)).toHaveLength(2);
    }
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
