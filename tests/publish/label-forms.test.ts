import { expect, test } from '@jest/globals';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { publish } from '../../src/publish/publish.ts';
import { ARTICLE, buildProtected, CODING } from '../protected-person.ts';

/** Nobody protects Velkan Orsolo here, and nothing allows him to be named. */
const unlisted = CODING.replaceAll('protected: true, ', '');

test.each([
  '#FreeVelkanOrsolo',
  'velkan.orsolo@post.example',
  'https://news.example/velkan-orsolo-speaks',
  'Velkan "Wind" Orsolo',
  'Orsolo, Velkan',
  'V. Orsolo',
  'O r s o l o',
  'Велкан Орсоло',
  'Ors&shy;olo',
  'Or-solo',
])('of somebody who is withheld though not protected, %s is not shown', (form) => {
  const article = ARTICLE.replace('The army denied it.', `The army denied it: ${form}.`);
  const bytes = serializeGraph(
    publish(buildProtected(article, unlisted), 'public', ordinaryWords()).graph,
  );
  expect(bytes).toMatch(/denied it: \[[a-z0-9 ]+\]\.?/u);
  expect(bytes).not.toContain(JSON.stringify(form).slice(1, -1));
});
