import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { workplace } from './program.ts';

const SEED = resolve('seed/abuse-in-russian-units');

const TEXT = 'Two soldiers were killed on Tuesday, the army said.\n';

describe('attest annotate and compare', () => {
  const place = workplace();

  test('a text file: one object on one line, messages apart', () => {
    place.write('report.txt', TEXT);
    const { code, stdout, stderr } = place.attest(['annotate', 'report.txt']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      source: { id: 'report' },
      coder: { name: 'offline' },
      claims: [{ cue: [[46, 50]] }],
    });
  });

  test('explain says what decided how sure an item is', () => {
    place.write('report.txt', TEXT);
    const { code, stdout } = place.attest(['explain', 'report.txt', 'event:report/v1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^report: event:report\/v1 “killed”\n/);
    expect(stdout).toMatch(/^event, kill\S*: 0\.\d+ \(the rule alone: 0\.\d+\)$/m);
    expect(stdout).toMatch(/^role: target, /m);
    expect(stdout).toMatch(/rule=\S+\s+│ +-?\d\.\d\d /);
    const missing = place.attest(['explain', 'report.txt', 'v9']);
    expect([missing.code, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toMatch(/no mention, date, claim or event with the id v9/);
  });

  test('JSONL: a line an answer, its id kept; a bad line is named and the others are read', () => {
    place.write(
      'many.jsonl',
      `${JSON.stringify({ id: 'a/1', text: TEXT, published: '2024-03-12T10:00:00Z' })}\n{"id": 3}\nnot json\n${JSON.stringify({ id: 'b', text: TEXT })}\n`,
    );
    const { code, stdout, stderr } = place.attest(['annotate', 'many.jsonl']);
    expect(code).toBe(1);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ source }) => [source.id, source.published])).toEqual([
      ['a/1', '2024-03-12'],
      ['b', null],
    ]);
    expect(stderr).toMatch(/many\.jsonl:2.*\[source:line\]/);
    expect(stderr).toMatch(/many\.jsonl:3.*\[source:not-json\]/);
  });

  test('errors inline: a line of answer for each line, in order, and exit code 0', () => {
    const line = (id: string, text: string) => JSON.stringify({ id, text });
    place.write(
      'mixed.jsonl',
      [
        line('first', TEXT),
        'not json',
        '',
        line('large', 'x'.repeat(11 * 2 ** 20)),
        '{"id": "no-text"}',
        line('empty', ''),
        line('last', TEXT),
        '{"id": "cut", "te',
      ].join('\n'),
    );
    const { code, stdout } = place.attest(['annotate', 'mixed.jsonl', '--errors', 'inline']);
    expect(code).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((answer) => JSON.parse(answer));
    const rules = answers.map(({ source, line, problems }) =>
      source ? source.id : [line, problems[0].rule],
    );
    expect(rules).toEqual([
      'first',
      [2, 'source:not-json'],
      [3, 'source:blank-line'],
      [4, 'source:too-large'],
      [5, 'source:line'],
      'empty',
      'last',
      [8, 'source:cut-line'],
    ]);
    expect(answers.map(({ id }) => id)[4]).toBe('no-text');
    for (const { problems = [] } of answers)
      for (const one of problems) expect(one).toMatchObject({ severity: 'error' });
  });

  test('errors inline: files of other kinds have a line each; one that is not there is an error', () => {
    place.write('page.xyz', 'x');
    const both = place.attest(['annotate', 'page.xyz', 'report.txt', '--errors', 'inline']);
    expect(both.code).toBe(0);
    const [first, second] = both.stdout
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(first).toMatchObject({ line: null, problems: [{ rule: 'source:not-an-article' }] });
    expect(second).toMatchObject({ source: { id: 'report' } });
    const missing = place.attest(['annotate', 'missing.jsonl', '--errors', 'inline']);
    expect([missing.code, missing.stdout]).toEqual([1, '']);
  });

  test('a file of another kind', () => {
    place.write('page.odt', 'x');
    expect(place.attest(['annotate', 'page.odt'])).toMatchObject({ code: 1, stdout: '' });
  });

  test('build reads what nobody has coded, and the graph is sound', () => {
    place.write('raw/report/article.md', `---\nid: report\npublished: 2024-03-12\n---\n${TEXT}`);
    expect(place.attest(['build', 'raw', '--out', 'machine']).code).toBe(0);
    expect(place.attest(['check', 'machine/graph.json']).code).toBe(0);
    expect(place.read('machine/graph.json')).toContain('"claimed kill');
  });

  test('compare shows agreement and each difference', () => {
    const { code, stdout } = place.attest(['compare', SEED, '--part', 'events']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/│ events +│/);
    const json = JSON.parse(place.attest(['compare', SEED, '--json']).stdout);
    expect(json.parts).toHaveLength(6);
    expect(json.differences.length).toBeGreaterThan(0);
  });
});
