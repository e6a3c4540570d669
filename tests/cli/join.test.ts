import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { workplace } from './program.ts';

jest.setTimeout(240_000);

const RAID =
  'Soldiers of the 14th Brigade detained Ilyas Morvan in Dovrin on Monday, residents said.';
const DENIAL = 'The 14th Brigade denied that its soldiers had detained anybody in Dovrin.';
const SHELLED =
  'Shells hit the market in Dovrin on 3 March 2024, killing two people, the mayor said.';

const head = (fields: Record<string, string>): string =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n`;

interface Node {
  readonly key: string;
  readonly attributes: { readonly label: string; readonly displayName: string };
}

describe('the shares of several machines, joined', () => {
  const place = workplace();
  const write = (name: string, text: string) => place.write(`case/${name}`, text);
  write('raid/article.md', `${head({ id: 'raid', published: '2024-03-12' })}${RAID}\n`);
  write('denial.txt', DENIAL);
  // One name in two folders: an id of its own for each is made when both are known.
  write('north/report.txt', `${SHELLED} Three families fled.`);
  write('south/report.txt', `${RAID} His mother was beaten.`);
  // Versions of one article.
  const address = { url: 'https://herald.example/market', title: 'Market' };
  write('market.md', `${head({ ...address, published: '2024-03-04' })}${SHELLED}\n`);
  write(
    'market-later.md',
    `${head({ ...address, published: '2024-03-04', updated: '2024-03-06' })}${SHELLED} A third died.\n`,
  );
  write('lines.jsonl', `${JSON.stringify({ id: 'wire', text: RAID })}\nnot json\n`);
  write('broken.html', '');
  // Another article of that id, coded in a folder beside it.
  write('more.jsonl', `${JSON.stringify({ id: 'Wire', text: SHELLED })}\n`);
  const { stdout } = place.attest(['annotate', 'case/more.jsonl']);
  write('more.annotations/wire.json', stdout.replace('"id":"Wire"', '"id":"wire"'));
  const shares = (of: number) => Array.from({ length: of }, (_, at) => `shares/${of}-${at + 1}`);

  const read = (out: string): Record<string, string> =>
    Object.fromEntries(
      [
        'graph.json',
        'problems.json',
        ...place.list(`${out}/graph`).map((name) => `graph/${name}`),
      ].map((name) => [
        name,
        createHash('sha256')
          .update(place.read(`${out}/${name}`))
          .digest('hex'),
      ]),
    );
  const buildShares = (of: number) => {
    for (const [at, out] of shares(of).entries())
      place.attest(['build', 'case', '--shard', `${at + 1}/${of}`, '--out', out]);
  };

  test.each([3, 5])('%d of them: the same bytes as from one machine', (of) => {
    place.attest(['build', 'case', '--out', 'one']);
    buildShares(of);
    // Where they are joined, nobody has the articles.
    renameSync(join(place.folder, 'case'), join(place.folder, 'away'));
    const { stderr } = place.attest(['join', ...shares(of).toReversed(), '--out', `joined-${of}`]);
    renameSync(join(place.folder, 'away'), join(place.folder, 'case'));
    expect(stderr).toContain(`joined-${of}/graph.json`);
    const one = read('one');
    expect(Object.keys(one).length).toBeGreaterThan(8);
    const manifest = place.read('one/graph/manifest.jsonl');
    expect(manifest).toMatch(/"source":"wire-\w{8}".*"coder":null/);
    expect(read(`joined-${of}`)).toEqual(one);
  });

  test('decisions that came after the shares count in the graph', () => {
    const { nodes } = JSON.parse(place.read('one/graph.json'));
    const [one, other] = nodes
      .filter(
        ({ attributes: { label, displayName } }: Node) =>
          [label, displayName].join() === 'Person,Ilyas Morvan',
      )
      .map(({ key }: Node) => key);
    const decide = (...args: string[]) =>
      place.attest(['decide', ...args, '--why', 'seen', '--by', 'ana', '--graph', 'one']).code;
    expect([decide('same', one, other), decide('retract', 'wire')]).toEqual([0, 0]);
    place.attest(['build', 'case', '--out', 'one']);
    place.attest(['join', ...shares(3), '--out', 'joined-3']);
    expect(read('joined-3')).toEqual(read('one'));
  });

  test('an article that changed: its share is read anew, then joined into the same folder', () => {
    write('denial.txt', `${DENIAL} A clerk repeated it on Friday.`);
    place.attest(['build', 'case', '--out', 'one']);
    buildShares(3);
    place.attest(['join', ...shares(3), '--out', 'joined-3']);
    expect(read('joined-3')).toEqual(read('one'));
  });

  test('what does not fit is refused by name, all of it at once, and nothing is written', () => {
    const [first = '', second = '', third = ''] = shares(3);
    const copy = (from: string, to: string) =>
      cpSync(join(place.folder, from), join(place.folder, to), { recursive: true });
    copy(second, 'half');
    rmSync(join(place.folder, 'half/shard.json'));
    copy(third, 'cut');
    const [part = ''] = readdirSync(join(place.folder, 'cut/graph'));
    rmSync(join(place.folder, 'cut/graph', part));
    copy(third, 'older');
    const said = readFileSync(join(place.folder, 'older/shard.json'), 'utf8').split('\n')[0] ?? '';
    const line = said.replace(/"program":"\w{8}/, '"program":"00000000');
    place.write(
      'older/shard.json',
      `${line}\n${createHash('sha256').update(line).digest('hex')}\n`,
    );
    copy(third, 'changed');
    place.write('changed/shard.json', `${said}x\n`);
    place.attest(['build', 'case/north', '--shard', '2/3', '--out', 'strange']);
    const { code, stderr } = place.attest([
      'join',
      first,
      first,
      'strange',
      'half',
      'cut',
      'older',
      'changed',
      'nowhere',
      '--out',
      'refused',
    ]);
    expect(code).toBe(1);
    for (const [folder, rule] of [
      ['half', 'half-written'],
      ['cut', 'half-written'],
      ['changed', 'half-written'],
      ['nowhere', 'half-written'],
      ['older', 'other-version'],
      ['strange', 'other-articles'],
    ])
      expect(stderr).toMatch(
        new RegExp(`^${folder}/shard\\.json: error: .*\\[join:${rule}\\]`, 'm'),
      );
    expect(stderr).toMatch(/\[join:doubled\]\n +actual: +1\/3 in/);
    expect(stderr).toMatch(/\[join:missing\]\n +actual: +without 3\/3/);
    expect(existsSync(join(place.folder, 'refused/graph'))).toBe(false);
  });

  test('a share that is interrupted is continued, and cannot be joined before', () => {
    const [first = '', ...others] = shares(3);
    rmSync(join(place.folder, first, 'shard.json'));
    expect(place.attest(['join', first, ...others, '--out', 'early']).code).toBe(1);
    const { stderr } = place.attest(['build', 'case', '--shard', '1/3', '--out', first]);
    expect(stderr).toContain('of share 1/3');
    place.attest(['join', first, ...others, '--out', 'continued']);
    expect(read('continued')).toEqual(read('one'));
  });

  test.each(['0/3', '4/3', '1', 'a/b', '1/0'])('%s is no share', (share) => {
    const { code, stderr } = place.attest(['build', 'case', '--shard', share]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('a share of all, such as 2/4')]);
  });
});
