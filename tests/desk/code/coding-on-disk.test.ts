import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { coderNamed, DEFAULT_CODER } from '../../../src/coders/coders.ts';
import { beginDraft } from '../../../src/desk/code/begin-draft.ts';
import type { CodeBegin, CodeDraft } from '../../../src/desk/code/code-api.ts';
import { fileNameOf, isFinished } from '../../../src/desk/code/coding-files.ts';
import { earlierStates } from '../../../src/desk/code/earlier-states.ts';
import { addMention } from '../../../src/desk/code/edit/add-mention.ts';
import { finishCoding } from '../../../src/desk/code/finish-coding.ts';
import { type CodedArticle, readCodings, readDraft } from '../../../src/desk/code/read-codings.ts';
import { saveDraft, setDraftAside, writeDraft } from '../../../src/desk/code/write-draft.ts';
import type { SourceId } from '../../../src/model/ids.ts';
import { MILL_BRIDGE, MILL_TEXT, placeOf } from './mill-bridge.ts';

const root = mkdtempSync(join(tmpdir(), 'coding-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder = root;
let number = 0;
beforeEach(() => {
  folder = join(root, String(number++));
  mkdirSync(join(folder, 'mill-bridge'), { recursive: true });
  writeFileSync(join(folder, 'mill-bridge', 'article.md'), MILL_BRIDGE);
});

const inFolder = (name: string): string => join(folder, 'mill-bridge', name);
const read = (name: string): string => readFileSync(inFolder(name), 'utf8');
const kept = (): string[] =>
  existsSync(inFolder('codings')) ? readdirSync(inFolder('codings')).sort() : [];

function article(): CodedArticle {
  const input = { kind: 'folder' as const, file: inFolder('article.md'), beside: [] };
  const source = 'mill-bridge' as SourceId;
  const found = readCodings({ source, made: source, input, title: null });
  if (!found) throw new Error('no article');
  return found;
}

const place = () => ({
  paths: [folder],
  out: join(folder, 'out'),
  decisions: join(folder, 'decisions.jsonl'),
  isUsual: true,
  threads: 1,
  coder: coderNamed(DEFAULT_CODER, () => 'test'),
});

const earlier = () => earlierStates(place(), 'mill-bridge', 'ada');
const save = (draft: CodeDraft) => saveDraft(article(), 'ada', draft, earlier());

async function begin(coder: string, from: CodeBegin): Promise<CodeDraft> {
  const draft = await beginDraft(place(), article(), from, coder);
  if (typeof draft === 'string') throw new Error(draft);
  writeDraft(article().files, coder, draft);
  return draft;
}

/** The draft with some words marked. */
const marked = (draft: CodeDraft, words = 'Harl Guard'): CodeDraft => ({
  ...draft,
  coding: addMention(draft.coding, MILL_TEXT, placeOf(words), 'unit').coding,
});

const YAML = `# who is who is in the notebook
coder: { name: bohdan }
entities:
  - { id: mayor, kind: person, label: the mayor of Tarn, mentions: [mayor of Tarn] }
`;

describe('a coding on the disk', () => {
  test('remembers what it was before its last ten changes, and forgets what was taken back', async () => {
    let now = await begin('ada', 'nothing');
    const words = MILL_TEXT.match(/\w+/g)?.slice(0, 12) ?? [];
    const states = words.map((_, at) =>
      words.slice(0, at + 1).reduce((draft, one) => marked(draft, one), now),
    );
    for (const state of states) now = { ...state, edit: save({ ...state, edit: now.edit }).edit };
    const isOf = (coding: CodeDraft['coding'] | undefined) => coding?.mentions.length;
    expect(
      earlier()
        .read(now)
        .map(({ coding }) => isOf(coding)),
    ).toEqual(states.slice(1, -1).map(({ coding }) => isOf(coding)));
    const last = earlier().read(now).at(-1);
    if (!last) throw new Error('nothing was remembered');
    now = { ...now, ...last, edit: save({ ...now, ...last }).edit };
    expect(earlier().read(now)).toHaveLength(9);
    expect(isOf(earlier().read(now).at(-1)?.coding)).toBe(isOf(states.at(-3)?.coding));
    expect(earlier().read({ edit: now.edit + 1 })).toEqual([]);
  });

  test('a change that was saved is in the draft, in whose name it was begun', async () => {
    const draft = await begin('ada', 'nothing');
    const sent = marked(draft);
    const other = { ...sent, coding: { ...sent.coding, coder: { name: 'eve' } } };
    expect(save(other)).toEqual({ edit: 1, problems: [], refused: null });
    const { draft: stored } = readDraft(article().files, 'ada', article().source);
    expect(stored?.coding.coder).toEqual({ name: 'ada', from: [] });
    expect(stored?.coding.entities).toHaveLength(1);
    expect(article().standing).toBeNull();
  });

  test('a second window writes nothing over what the first has saved', async () => {
    const draft = await begin('ada', 'nothing');
    save(marked(draft));
    const before = read('codings/ada.draft.json');
    expect(save(draft).refused).toContain('another window');
    expect(read('codings/ada.draft.json')).toBe(before);
  });

  test('a draft with problems is kept with them, and is not written as a coding', async () => {
    const draft = await begin('ada', 'nothing');
    const { coding } = marked(draft);
    const wrong = { ...draft, coding: { ...coding, mentions: [] } };
    expect(save(wrong).problems).toMatchObject([{ isError: true }]);
    expect(finishCoding(article(), 'ada', wrong)).toMatchObject({ written: null });
    expect(finishCoding(article(), 'ada', draft).refused).toBe('nothing is coded yet');
    expect(existsSync(inFolder('annotations.json'))).toBe(false);
  });

  test('a draft of a text that has changed is left as it is', async () => {
    await begin('ada', 'nothing');
    writeFileSync(inFolder('article.md'), `${MILL_BRIDGE}More came later.\n`);
    const { draft, unread } = readDraft(article().files, 'ada', article().source);
    expect(draft).toBeNull();
    expect(unread).toContain('has changed');
    setDraftAside(article().files, 'ada');
    expect(kept()).toEqual([expect.stringMatching(/^ada\.draft-\w{8}\.json$/)]);
    expect(kept().some(isFinished)).toBe(false);
  });

  test('one’s own coding, gone on with, is written in its place', async () => {
    finishCoding(article(), 'ada', marked(await begin('ada', 'nothing')));
    const more = marked(await begin('ada', 'coding'), 'mayor of Tarn');
    expect(finishCoding(article(), 'ada', more)).toMatchObject({ isStanding: true, refused: null });
    expect(article().standing?.annotations?.entities).toHaveLength(2);
    expect(kept()).toEqual(['ada.draft.json']);
  });

  test('begun anew, it is written too, and the one before is kept', async () => {
    finishCoding(article(), 'ada', marked(await begin('ada', 'nothing')));
    const before = read('annotations.json');
    finishCoding(article(), 'ada', marked(await begin('ada', 'nothing'), 'mayor of Tarn'));
    expect(read('codings/ada.json')).toBe(before);
    expect(article().standing?.annotations?.entities).toMatchObject([{ label: 'mayor of Tarn' }]);
  });

  test('somebody else’s coding stays, and the new one lies beside it', async () => {
    writeFileSync(inFolder('annotations.yaml'), YAML);
    const { written, isStanding } = finishCoding(
      article(),
      'ada',
      marked(await begin('ada', 'nothing')),
    );
    expect([written, isStanding]).toEqual([inFolder('codings/ada.json'), false]);
    expect(read('annotations.yaml')).toBe(YAML);
    expect(article().others.map(({ coder, flaw }) => [coder, flaw])).toEqual([['ada', null]]);
  });

  test('somebody who goes on with it replaces it, and it is kept with its comments', async () => {
    writeFileSync(inFolder('annotations.yaml'), YAML);
    const draft = await begin('ada', 'coding');
    expect(draft.coding.coder).toEqual({ name: 'ada', from: [{ name: 'bohdan' }] });
    expect(finishCoding(article(), 'ada', marked(draft))).toMatchObject({ isStanding: true });
    expect(existsSync(inFolder('annotations.yaml'))).toBe(false);
    expect(read('codings/annotations.yaml')).toBe(YAML);
    expect(article().standing?.annotations?.entities).toHaveLength(2);
  });

  test('but not if somebody has changed it since', async () => {
    writeFileSync(inFolder('annotations.yaml'), YAML);
    const draft = marked(await begin('ada', 'coding'));
    const newer = YAML.replace('the mayor', 'a mayor');
    writeFileSync(inFolder('annotations.yaml'), newer);
    expect(finishCoding(article(), 'ada', draft)).toMatchObject({ isStanding: false });
    expect(read('annotations.yaml')).toBe(newer);
  });

  test('everything that a machine read is a proposal', async () => {
    const { pending, coding, replaces } = await begin('ada', 'reading');
    expect(pending).toHaveLength(
      coding.entities.length +
        coding.dates.length +
        coding.claims.length +
        coding.events.length +
        coding.relations.length +
        coding.assessments.length,
    );
    expect(pending.length).toBeGreaterThan(3);
    expect(coding.coder.from).toMatchObject([{ name: 'offline' }]);
    expect(replaces).toBeNull();
  });
});

test('no two coders share a file, whatever their names', () => {
  const names = ['ada', 'Ada', 'ADA', 'ada!', '../ada', 'Ада', 'ada b', ''];
  const files = names.map(fileNameOf);
  expect(new Set(files).size).toBe(names.length);
  for (const file of files) expect(file).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
});
