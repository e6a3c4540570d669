import { expect, test } from '@jest/globals';
import { asSourceId } from '../../../src/model/as-id.ts';
import { type NodeId, sha256 } from '../../../src/model/ids.ts';
import { findCopies } from '../../../src/resolve/copies/find-copies.ts';
import {
  type EditedContext,
  type EditedMemory,
  findEdited,
} from '../../../src/resolve/copies/find-edited.ts';
import { type Fingerprint, shinglesOf } from '../../../src/resolve/copies/fingerprint.ts';
import { plain } from '../../../src/resolve/works/document-record.ts';

const HELD = [
  'At least nine people were hurt when rockets hit the grain store of Temrin on Sunday night, the head of the district said.',
  'Firemen worked until 4 a.m. to put out the flames, and 31 families were moved to a school in the next valley.',
  'The head of the district, Osip Karn, said that the rockets had come from the other bank of the river.',
  'The 19th Rocket Brigade did not answer a letter that was sent to it on Monday morning.',
  'It was the third time since 2 May that the store was hit, and a driver lost his leg there in June.',
  'Of the 640 tonnes of wheat in the store, a little more than 200 were saved by noon.',
];
const EDITED = [
  'Nine or more people were hurt as rockets hit the grain store of Temrin on Sunday night, district head Osip Karn said.',
  'It took firemen until 4 a.m. to put out the flames; 31 families were moved to a school in the next valley.',
  'Karn said that the rockets had come from the other side of the river.',
  'The 19th Rocket Brigade gave no answer to a letter that was sent to it on Monday morning.',
  'The store was hit for the third time since 2 May, and in June a driver lost his leg.',
  'A little more than 200 of the 640 tonnes of wheat in the store were saved by noon.',
];
const REPORTED = [
  'Smoke still hung over Temrin when Ilma Orlun came to look for her goats.',
  'Rockets had hit the grain store on Sunday night, and nine people were hurt, the head of the district told us.',
  'Thirty-one families sleep in a school. Of 640 tonnes of wheat only 200 are left.',
  'Nobody from the 19th Rocket Brigade wished to speak to this newspaper about 2 May.',
];

const texts = new Map<string, string>();
const article = (id: string, sentences: readonly string[], day = '2025-07-07'): Fingerprint => {
  const text = sentences.join(' ');
  texts.set(id, plain(text));
  const published = day;
  const source = asSourceId(id);
  return {
    source,
    article: `article:${id}` as NodeId,
    published,
    outlet: `${id} gazette`,
    credits: [],
    shingles: shinglesOf(text),
  };
};
const context = (earlier: EditedMemory | null = null): EditedContext => ({
  wordsOf: (source) => texts.get(source) ?? '',
  hashes: new Map([...texts].map(([id, text]) => [asSourceId(id), sha256(text)])),
  earlier,
});
const proposed = (...articles: Fingerprint[]) =>
  findEdited(articles, findCopies(articles), context()).edited.map(({ copy, original }) =>
    [copy.source, original.source].sort().join(' and '),
  );

test('a text of the same day with a third of the words in one order is proposed', () => {
  expect(proposed(article('a', HELD), article('b', EDITED))).toEqual(['a and b']);
  expect(findCopies([article('a', HELD), article('b', EDITED)])).toEqual([]);
});

test('a report of its own is not, whatever figures it has in common', () => {
  expect(proposed(article('a', HELD), article('b', REPORTED))).toEqual([]);
});

test('of another day, in another order or with other figures it is not', () => {
  const held = article('a', HELD);
  expect(proposed(held, article('b', EDITED, '2025-07-08'))).toEqual([]);
  expect(proposed(held, article('c', [...EDITED].reverse()))).toEqual([]);
  const counted = EDITED.map((one) => one.replace(/\d+/gu, (number) => `${number}7`));
  expect(proposed(held, article('d', counted))).toEqual([]);
});

test('what is known to be a copy is not proposed again', () => {
  expect(proposed(article('a', HELD), article('b', HELD.slice(0, 5)))).toEqual([]);
});

test('texts that were compared before are not read again until one of them changes', () => {
  const articles = [article('a', HELD), article('b', EDITED), article('c', REPORTED)];
  const first = findEdited(articles, [], context());
  const read: string[] = [];
  const again = (articles: readonly Fingerprint[]) =>
    findEdited(articles, [], {
      ...context(first.memory),
      wordsOf: (source) => {
        read.push(source);
        return texts.get(source) ?? '';
      },
    });
  expect(again(articles)).toEqual(first);
  expect(read).toEqual([]);
  const [held, , reported] = articles as [Fingerprint, Fingerprint, Fingerprint];
  const changed = [held, article('b', EDITED.slice(0, 4)), reported];
  expect(again(changed).edited).toEqual(findEdited(changed, [], context()).edited);
  expect(read).toContain('b');
});
