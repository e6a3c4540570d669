import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ordinaryWords } from '../../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { countriesIn, namePartsOf } from '../../../src/graph/protected/name-parts.ts';
import { serializeGraph } from '../../../src/graph/serialize.ts';
import { publish } from '../../../src/publish/publish.ts';
import { workplace } from '../../cli/program.ts';
import { buildExamples } from '../../examples/build.ts';

const place = workplace();
const examples = buildExamples();
const notNames = { ordinary: ordinaryWords(), countries: countriesIn(examples) };
const partsOf = (quote: string, isName = false) => namePartsOf(quote, isName, notNames);

test.each([
  'Twenty-two people',
  'Sixty conscripts',
  'About 300 residents',
  'Third prisoner',
  'Kordavian prisoner of war',
  'four Tarnovian soldiers',
  'Ukrainian soldier',
])('%s is a description that names nobody', (quote) => expect(partsOf(quote)).toEqual([]));

test.each([
  ['Nine prisoners, Orsolo among them', ['orsolo']],
  ['Kordavian prisoner Velkan Orsolo', ['velkan', 'orsolo']],
  ["Kordavian's brother", ['kordavian']],
  ['prisoner Kordavian', ['kordavian']],
  ['soldier Tarno', ['tarno']],
])('%s names %p', (quote, names) => expect(partsOf(quote)).toEqual(names));

test.each([
  ['Jordan Baker', ['jordan', 'baker']],
  ['Kordavian', ['kordavian']],
  ['Sergeant Orsolo', ['orsolo']],
  ['Sergeant German Baker', ['german', 'baker']],
  ['Major Jordan Orsolo', ['jordan', 'orsolo']],
  ['Ukrainian soldier Velkan Hunter', ['velkan', 'hunter']],
])('of the name %s, whatever its words mean elsewhere, %p is withheld', (quote, names) => {
  expect(partsOf(quote, true)).toEqual(names);
});

test('the examples name nobody who is protected, so they keep every word but the names of private people', () => {
  const { graph, leftOut } = publish(examples, 'public', ordinaryWords());
  expect(leftOut).toMatchObject({ names: 6, details: 0, paragraphs: 0, nodes: 0 });
  const bytes = serializeGraph(graph);
  expect(bytes).toContain('the order had come from Colonel Anton Grebal');
  expect(bytes.includes('[name withheld]')).toBe(false);
  expect(bytes).toContain('"displayName":"four Tarnovian soldiers"');
});

test('a name that is put into one of them is withheld, and nothing else is', () => {
  const folder = 'examples/court-grinko';
  const article = readFileSync(`${folder}/article.md`, 'utf8');
  const coding = readFileSync(`${folder}/annotations.yaml`, 'utf8');
  const named = article
    .replace('a Kordavian prisoner of war.', 'a Kordavian prisoner of war, Jordan Orsolo.')
    .replace('he told the court', 'Orsolo told the court');
  const coded = coding
    .replace(
      '- Kordavian prisoner of war\n',
      '- Kordavian prisoner of war\n      - Jordan Orsolo\n',
    )
    .replace('{ quote: he, suffix: " told", form: pronoun }', '{ quote: Orsolo, suffix: " told" }')
    .replace(
      'source: { quote: he, suffix: " told" }',
      'source: { quote: Orsolo, suffix: " told" }',
    );
  cpSync('examples', join(place.folder, 'examples'), { recursive: true });
  place.write(`${folder}/article.md`, named);
  place.write(`${folder}/annotations.yaml`, coded);
  expect(place.attest(['build', 'examples']).stderr).not.toContain('error');
  expect(place.read('out/graph.json').includes('Orsolo')).toBe(true);

  expect(place.attest(['export']).stderr).toContain('withheld: 8 names');
  const bytes = place.read('out/public.json');
  expect(bytes.match(/.{0,40}(?:orsolo|jordan).{0,20}/gi)).toBeNull();
  expect(bytes.includes('a Kordavian prisoner of war, [name withheld].')).toBe(true);
});
