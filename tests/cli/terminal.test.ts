import { describe, expect, jest, test } from '@jest/globals';
import { escapeControls, escapeInJson, escapeLine } from '../../src/text/escape-controls.ts';
import { workplace } from './program.ts';

jest.setTimeout(120_000);

// biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may reach a terminal.
const OBEYED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;
const EVIL = 'a\u001b[31m\u009b31m\u007f\u202eb';

describe('nothing of an input is obeyed by a terminal', () => {
  const place = workplace();
  const text = 'Rebel forces shelled the mill of Dray on Friday, the army said.\n';
  place.write(`case/${EVIL}\u001b]0;T\u0007.txt`, ' ');
  place.write(
    'case/keys.md',
    `---\n"k\\e[31m\\x9b": 1\ntitle: "t\\e[31mRED\\x9b\\u202e"\n---\n${text}`,
  );
  place.write(
    'case/lines.jsonl',
    `${JSON.stringify({ id: EVIL, text, url: EVIL, title: EVIL })}\nno ${EVIL}\n`,
  );
  place.write('case/strict/article.md', `---\nid: strict\n"k\\e[31m": 1\n---\n${text}`);
  place.write('case/good.txt', text);
  place.write('case/good.annotations.yaml', `coder: {name: "\\e[1m"}\n? "\\x9b\\n"\n: 1\n`);
  place.write('page.html', `<title>${EVIL}</title><p>${text}</p>`);
  place.write('d.jsonl', `{"what":"${EVIL}"}\n`);

  test.each<[string, ...string[]]>([
    ['build', 'build', 'case', '--summary'],
    ['build --json', 'build', 'case', '--json'],
    ['check', 'check', 'case'],
    ['check --json', 'check', '--json', 'case'],
    ['annotate', 'annotate', 'page.html', 'case/lines.jsonl', 'case/keys.md'],
    ['decide list', 'decide', 'list', '-f', 'd.jsonl'],
    ['a build with such decisions', 'build', 'case', '--decisions', 'd.jsonl'],
    ['a file that is not there', 'build', EVIL],
    ['an unknown option', 'build', `--${EVIL}`],
    ['an unknown command', EVIL],
    ['an unknown table', 'analyse', '--table', EVIL],
    ['an output that cannot be', 'export', '-o', `${'x'.repeat(300)}${EVIL}`],
  ])('%s', (_, ...args) => {
    const { stdout, stderr } = place.attest(args);
    expect(stdout + stderr).not.toMatch(OBEYED);
    expect(`${stdout}${stderr}`.length).toBeGreaterThan(10);
  });

  test('it is shown instead', () => {
    expect(place.attest(['build', 'case']).stderr).toContain('a\\x1b[31m\\x9b31m\\x7f\\u202eb');
    expect(escapeControls('a\tb\nc\rd')).toBe('a\tb\nc\\x0dd');
    expect(escapeLine('a\tb\nc')).toBe('a\\x09b\\x0ac');
    expect(JSON.parse(escapeInJson(JSON.stringify(EVIL)))).toBe(EVIL);
  });

  test('a name with a line feed in it forges no line', () => {
    place.write('forged/a\nout/graph.json: 9 nodes.txt', ' ');
    const { stderr } = place.attest(['build', 'forged']);
    expect(stderr).toContain('forged/a\\x0aout/graph.json: 9 nodes.txt');
    expect(stderr.split('\n')).not.toContainEqual(expect.stringMatching(/^out\/graph.json: 9/));
  });
});
