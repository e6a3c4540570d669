import { resolve } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { PROGRAM, workplace } from '../cli/program.ts';
import { runPython } from '../python/run-python.ts';
import { runChild } from '../run-child.ts';
import { read } from './pages.ts';

jest.setTimeout(900_000);

const MANIFESTS = ['storage', 'shares', 'join'].map(
  (name) => `docs/clusters/kubernetes/${name}.yaml`,
);
const [, SHARES = '', JOIN = ''] = MANIFESTS;

describe('docs/clusters: recipes for engines', () => {
  const place = workplace();

  test('manifests are what the schemas of the Kubernetes API allow', () => {
    place.write('wrong.yaml', read(SHARES).replace('completionMode', 'completionsMode'));
    const wrong = resolve(place.folder, 'wrong.yaml');
    const faults = JSON.parse(runPython('check_manifests.py', [...MANIFESTS, wrong]));
    expect(faults).toEqual({
      ...Object.fromEntries(MANIFESTS.map((file) => [file, []])),
      [wrong]: [expect.stringContaining('completionsMode'), expect.anything()],
    });
  });

  test('manifests agree on shares, scripts and the image', () => {
    const { version } = JSON.parse(read('package.json'));
    const completions = /completions: (\d+)/.exec(read(SHARES))?.[1];
    for (const file of [SHARES, JOIN]) {
      expect(read(file)).toContain(`{ name: OF, value: "${completions}" }`);
      expect(read(file)).toContain(`image: attest:${version}\n`);
    }
    const kustomization = read('docs/clusters/kustomization.yaml');
    for (const script of ['share.sh', 'join.sh']) {
      expect(kustomization).toContain(script);
      expect(`${read(SHARES)}${read(JOIN)}`).toContain(`[/scripts/${script}]`);
    }
  });

  test('share.sh in two processes at once, then join.sh: the graph of one machine', () => {
    place.write(
      'articles/a.txt',
      'Shells hit the ferry at Orsk Bend on Friday, the harbour master said.\n',
    );
    place.write(
      'articles/b.txt',
      'Two crew members were wounded at Orsk Bend, a nurse told reporters.\n',
    );
    place.write('articles/broken.html', '');
    const env = {
      ...process.env,
      ATTEST: `${process.execPath} ${PROGRAM}`,
      ...{ ARTICLES: 'articles', SHARES: 'shares', GRAPH: 'graph', OF: '2' },
      SHARE: resolve('docs/clusters/share.sh'),
    };
    const shell = (script: string) => runChild('bash', ['-c', script], { cwd: place.folder, env });
    const both =
      'JOB_COMPLETION_INDEX=0 "$SHARE" & first=$!; SLURM_ARRAY_TASK_ID=2 "$SHARE" && wait $first';
    expect(shell(both).status).toBe(0);
    expect(shell(resolve('docs/clusters/join.sh')).status).toBe(0);
    place.attest(['build', 'articles', '--out', 'one']);
    expect(place.read('graph/graph.json')).toBe(place.read('one/graph.json'));
    expect(place.read('graph/problems.json')).toBe(place.read('one/problems.json'));

    expect(shell('rm -r shares/2').status).toBe(0);
    const refused = shell(`GRAPH=other ${resolve('docs/clusters/join.sh')}`);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('shares/2')]);
  });
});
