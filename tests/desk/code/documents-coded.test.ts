import { expect, test } from '@jest/globals';
import { coderNamed, DEFAULT_CODER } from '../../../src/coders/coders.ts';
import { beginDraft } from '../../../src/desk/code/begin-draft.ts';
import { isLinked } from '../../../src/desk/code/coding-files.ts';
import { addMention } from '../../../src/desk/code/edit/add-mention.ts';
import { findCodable } from '../../../src/desk/code/find-codable.ts';
import { finishCoding } from '../../../src/desk/code/finish-coding.ts';
import { readCodings } from '../../../src/desk/code/read-codings.ts';
import type { DeskPlace } from '../../../src/desk/session/desk-place.ts';
import { workplace } from '../../cli/program.ts';

const TEXT = 'Soldiers of the Harl Guard crossed the mill bridge on Monday.';
const LINES = ['ferry', 'bridge']
  .map((id) => JSON.stringify({ id, text: `${TEXT} It was the ${id}.`, title: `The ${id}` }))
  .join('\n');

const place = workplace();
const desk = (): DeskPlace => ({
  paths: [`${place.folder}/case`],
  out: `${place.folder}/out`,
  decisions: `${place.folder}/decisions.jsonl`,
  isUsual: true,
  threads: 1,
  coder: coderNamed(DEFAULT_CODER, () => 'test'),
});
const build = () => place.attest(['build', 'case', '--json']);

const open = (id: string) => {
  const codable = [...findCodable(desk()).values()].find(({ source }) => source === id);
  const article = codable && readCodings(codable);
  if (!article) throw new Error(`no ${id}`);
  return article;
};

async function code(id: string): Promise<void> {
  const draft = await beginDraft(desk(), open(id), 'nothing', 'ada');
  if (typeof draft === 'string') throw new Error(draft);
  const at = open(id).source.text.indexOf('Harl Guard');
  const { coding } = addMention(draft.coding, open(id).source.text, [at, at + 10], 'unit');
  expect(finishCoding(open(id), 'ada', { ...draft, coding })).toMatchObject({ isStanding: true });
}

test('a document of a file of many is coded in a file of its own, and a build reads that', async () => {
  place.write('case/wire.jsonl', `${LINES}\n`);
  expect([...findCodable(desk()).keys()].sort()).toEqual(['bridge', 'ferry']);
  await code('bridge');
  expect(place.list('case/wire.annotations')).toEqual(['bridge.json']);
  expect(build().code).toBe(0);
  const built = place.read('out/graph.json');
  expect(built).toContain('"coder":"ada"');
  expect(open('bridge').standing?.coder).toBe('ada');
  expect(open('ferry').standing).toBeNull();
  expect(isLinked(open('bridge').files)).toBe(false);
});

test('a coding comes before what was read elsewhere', async () => {
  const reading = place.attest(['annotate', 'case/wire.jsonl']).stdout;
  place.write('case/wire.readings.jsonl', reading);
  const { code, stderr } = build();
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('unused-readings')]);
  expect(place.read('out/graph.json')).toContain('"coder":"ada"');
});

test('one of which the coding is wrong is left out of the build, and can still be opened', () => {
  place.write('case/wire.annotations/ferry.json', '{}');
  expect(build().code).not.toBe(0);
  expect(open('ferry').standing?.flaw).not.toBeNull();
});

test('articles of equal names are coded each by the id that its file gives it', async () => {
  place.write('pair/a/note.txt', `${TEXT} First.`);
  place.write('pair/b/note.txt', `${TEXT} Second.`);
  expect(place.attest(['build', 'pair', '-o', 'out2']).code).toBe(0);
  const two = { ...desk(), paths: [`${place.folder}/pair`], out: `${place.folder}/out2` };
  const codable = findCodable(two).get('b-note' as never);
  const article = codable && readCodings(codable);
  if (!article) throw new Error('no note');
  const draft = await beginDraft(two, article, 'nothing', 'ada');
  if (typeof draft === 'string') throw new Error(draft);
  const at = article.source.text.indexOf('Harl Guard');
  const { coding } = addMention(draft.coding, article.source.text, [at, at + 10], 'unit');
  finishCoding(article, 'ada', { ...draft, coding });
  expect(place.list('pair/b')).toContain('note.annotations.json');
  expect(place.attest(['build', 'pair', '-o', 'out2']).code).toBe(0);
  expect(place.read('out2/graph.json')).toContain('"coder":"ada"');
});
