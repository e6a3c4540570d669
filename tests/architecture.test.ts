import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { ICruiseResult } from 'dependency-cruiser';
import { runNode } from './run-child.ts';

jest.setTimeout(120_000);

const RULES = '.dependency-cruiser.cjs';
const CRUISE = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** What dependency-cruiser says of these folders of a project, by the project's own rules. */
function cruise(project: string, ...folders: string[]): ICruiseResult {
  const { stdout, stderr } = runNode(
    [CRUISE, ...folders, '--config', RULES, '--output-type', 'json'],
    {
      cwd: project,
    },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const brief = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file))
    .sort();

describe('the layers', () => {
  const result = cruise('.', 'src', 'tests');

  test('are kept', () => {
    expect(brief(result)).toEqual([]);
  });

  test('were checked in every TypeScript file of src and tests', () => {
    const seen = new Set(result.modules.map(({ source }) => source));
    const files = [...filesOf('src'), ...filesOf('tests')];
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
  });

  test('were followed from file to file: the wiring reaches the other rooms', () => {
    const reached = result.modules
      .filter(({ source }) => /^src\/(cli|desk|pipeline)\//.test(source))
      .flatMap(({ dependencies }) => dependencies.map((one) => one.resolved.split('/')[1]));
    const rooms = 'ingest coders loaders graph resolve analyse publish store viewer pipeline model';
    for (const room of rooms.split(' ')) expect(reached).toContain(room);
  });
});

const PUSH = "import { push } from '../store/push.ts';\nexport const a = push;\n";

/** One file for each way to break a rule; what stands beside it is only there to be imported. */
const PLANTED: Record<string, string> = {
  'src/model/looks-up.ts': PUSH,
  'src/text/looks-up.ts':
    "import type { Graph } from '../graph/graph.ts';\nexport type A = Graph;\n",
  'src/graph/graph.ts': 'export interface Graph { size: number }\n',
  'src/graph/looks-up.ts': "export { push } from '../store/push.ts';\n",
  'src/graph/reads-files.ts':
    "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
  'src/graph/hashes.ts':
    "import { createHash } from 'node:crypto';\nexport const a = createHash;\n",
  'src/ingest/knows-sibling.ts': PUSH,
  'src/graph/serialize.ts': 'export const serialize = 1;\n',
  'src/coders/knows-graph.ts':
    "import type { Graph } from '../graph/graph.ts';\nexport type A = Graph;\n",
  'src/loaders/knows-sibling.ts': PUSH,
  'src/pipeline/knows-store.ts': PUSH,
  'src/pipeline/step.ts': 'export const step = 1;\n',
  'src/pipeline/state/knows-step.ts':
    "import { step } from '../step.ts';\nexport const a = step;\n",
  'src/coders/one/coder.ts': 'export const coder = 1;\n',
  'src/coders/offline/en/read-english.ts': 'export const readEnglish = 1;\n',
  'src/coders/offline/languages.ts': "export const en = () => import('./en/read-english.ts');\n",
  'src/coders/offline/language/knows-english.ts':
    "import { readEnglish } from '../en/read-english.ts';\nexport const a = readEnglish;\n",
  'src/pipeline/knows-coder.ts':
    "import { coder } from '../coders/one/coder.ts';\nexport const a = coder;\n",
  'src/resolve/loads-late.ts': "export const a = () => import('../store/push.ts');\n",
  'src/analyse/knows-sibling.ts': PUSH,
  'src/analyse/knows-driver.ts': "import neo4j from 'neo4j-driver';\nexport const a = neo4j;\n",
  'src/store/push.ts': 'export const push = 1;\n',
  'src/store/knows-commands.ts': "import { run } from '../cli/run.ts';\nexport const a = run;\n",
  'src/publish/knows-sibling.ts': PUSH,
  'src/publish/knows-test.ts':
    "import { made } from '../../tests/made.ts';\nexport const a = made;\n",
  'src/publish/mark-published.ts': 'export const markPublished = 1;\n',
  'src/export/knows-sibling.ts': PUSH,
  'src/export/writes-graph.ts':
    "import { serialize } from '../graph/serialize.ts';\nexport const a = serialize;\n",
  'src/viewer/marks-itself.ts':
    "import { markPublished } from '../publish/mark-published.ts';\nexport const a = markPublished;\n",
  'src/mcp/knows-sibling.ts': PUSH,
  'src/viewer/knows-sibling.ts': PUSH,
  'src/viewer/one.ts': "import { two } from './two.ts';\nexport const one = () => two;\n",
  'src/viewer/two.ts': "import { one } from './one.ts';\nexport const two = () => one;\n",
  'src/store/query/run-query.ts': 'export const runQuery = 1;\n',
  'src/cli/commands/dump.ts':
    "import { serialize } from '../../graph/serialize.ts';\nexport const a = serialize;\n",
  'src/cli/commands/ask.ts':
    "import { runQuery } from '../../store/query/run-query.ts';\nexport const a = runQuery;\n",
  'src/cli/commands/view.ts':
    "import { readGraph } from '../../pipeline/parts/read-graph.ts';\nexport const a = readGraph;\n",
  'src/pipeline/parts/read-graph.ts': 'export const readGraph = 1;\n',
  'src/cli/run.ts': "import { gone } from './gone.ts';\nexport const run = gone;\n",
  'src/desk/knows-commands.ts':
    "import { gone } from '../cli/gone-too.ts';\nexport const a = gone;\n",
  'src/library/knows-commands.ts':
    "import { gone } from '../cli/gone-too.ts';\nexport const a = gone;\n",
  'src/cli/gone-too.ts': 'export const gone = 1;\n',
  'src/desk/judge/serves.ts':
    "import { createServer } from 'node:http';\nexport const a = createServer;\n",
  'src/helpers/no-room.ts': PUSH,
  'tests/made.ts': 'export const made = 1;\n',
  'node_modules/neo4j-driver/package.json': '{ "name": "neo4j-driver", "main": "index.js" }\n',
  'node_modules/neo4j-driver/index.js': 'module.exports = 1;\n',
};

describe('a project in which every rule is broken', () => {
  const project = mkdtempSync(join(tmpdir(), 'layers-'));
  afterAll(() => rmSync(project, { recursive: true }));
  for (const [file, content] of Object.entries(PLANTED)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), content);
  }
  for (const file of [RULES, 'tsconfig.json']) copyFileSync(file, join(project, file));
  const found = brief(cruise(project, 'src', 'tests'));

  test('each breach is reported, and nothing that is allowed', () => {
    expect(found).toEqual([
      'answer-through-publish: src/cli/commands/ask.ts → src/store/query/run-query.ts',
      'coder-by-name: src/pipeline/knows-coder.ts → src/coders/one/coder.ts',
      'desk-behind-http: src/desk/judge/serves.ts → http',
      'driver-in-store: src/analyse/knows-driver.ts → node_modules/neo4j-driver/index.js',
      'graph-through-publish: src/cli/commands/view.ts → src/pipeline/parts/read-graph.ts',
      'known-room: src/helpers/no-room.ts → src/store/push.ts',
      'language-by-dictionary: src/coders/offline/language/knows-english.ts → src/coders/offline/en/read-english.ts',
      'layer-analyse: src/analyse/knows-sibling.ts → src/store/push.ts',
      'layer-coders: src/coders/knows-graph.ts → src/graph/graph.ts',
      'layer-desk: src/desk/knows-commands.ts → src/cli/gone-too.ts',
      'layer-export: src/export/knows-sibling.ts → src/store/push.ts',
      'layer-graph: src/graph/looks-up.ts → src/store/push.ts',
      'layer-ingest: src/ingest/knows-sibling.ts → src/store/push.ts',
      'layer-library: src/library/knows-commands.ts → src/cli/gone-too.ts',
      'layer-loaders: src/loaders/knows-sibling.ts → src/store/push.ts',
      'layer-mcp: src/mcp/knows-sibling.ts → src/store/push.ts',
      'layer-model: src/model/looks-up.ts → src/store/push.ts',
      'layer-pipeline: src/pipeline/knows-store.ts → src/store/push.ts',
      'layer-publish: src/publish/knows-sibling.ts → src/store/push.ts',
      'layer-resolve: src/resolve/loads-late.ts → src/store/push.ts',
      'layer-store: src/store/knows-commands.ts → src/cli/run.ts',
      'layer-text: src/text/looks-up.ts → src/graph/graph.ts',
      'layer-viewer: src/viewer/knows-sibling.ts → src/store/push.ts',
      'no-circular: src/viewer/one.ts → src/viewer/two.ts',
      'no-test-in-src: src/publish/knows-test.ts → tests/made.ts',
      'no-unresolved: src/cli/run.ts → ./gone.ts',
      'only-publish-marks: src/viewer/marks-itself.ts → src/publish/mark-published.ts',
      'past-publish: src/cli/commands/dump.ts → src/graph/serialize.ts',
      'past-publish: src/export/writes-graph.ts → src/graph/serialize.ts',
      'pure: src/graph/reads-files.ts → fs',
      'state-below-steps: src/pipeline/state/knows-step.ts → src/pipeline/step.ts',
    ]);
  });

  test('no rule of the project is left out', () => {
    const { forbidden } = createRequire(import.meta.url)(`../${RULES}`);
    const names: string[] = forbidden.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual([...new Set(found.map((one) => one.split(':')[0]))].sort());
  });
});

describe('small rooms', () => {
  /** Lines. A file that grows past this has more than one thing in it. */
  const LONGEST = 250;

  test('no file of src is longer than a few screens', () => {
    const long = filesOf('src').filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > LONGEST,
    );
    expect(long).toEqual([]);
  });

  test('nothing of src is exported by default', () => {
    // A declaration of somebody else's package says what that package does.
    const files = filesOf('src').filter((file) => !file.endsWith('.d.ts'));
    const found = files.filter((file) =>
      /^export (default|\{.*\bas default\b)/m.test(readFileSync(file, 'utf8')),
    );
    expect(found).toEqual([]);
  });
});

test('every child process that a test waits for has a time limit: run-child.ts gives it one', () => {
  const waits = filesOf('tests').filter((file) =>
    /\b(spawn|exec|execFile)Sync\(/.test(readFileSync(file, 'utf8')),
  );
  expect(waits).toEqual(['tests/run-child.ts']);
});
