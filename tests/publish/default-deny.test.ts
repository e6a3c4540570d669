import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coderNamed } from '../../src/coders/coders.ts';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { textOfSource } from '../../src/coders/text-of-source.ts';
import { checkGraph } from '../../src/graph/check-graph.ts';
import { Allowing } from '../../src/graph/protected/allowing.ts';
import figuresFile from '../../src/graph/protected/public-figures.json' with { type: 'json' };
import { figureNames, PublicFigures } from '../../src/graph/protected/public-figures.ts';
import rolesFile from '../../src/graph/protected/public-roles.json' with { type: 'json' };
import { PublicRoles } from '../../src/graph/protected/public-roles.ts';
import { RoleWords } from '../../src/graph/protected/role-words.ts';
import roleWordsFile from '../../src/graph/protected/stated-roles.json' with { type: 'json' };
import allowingFile from '../../src/graph/protected/what-allows.json' with { type: 'json' };
import { graphOf, serializeGraph } from '../../src/graph/serialize.ts';
import { parseArticle } from '../../src/ingest/parse-article.ts';
import { loadSource } from '../../src/loaders/load-source.ts';
import { createReport } from '../../src/model/problem.ts';
import { publish } from '../../src/publish/publish.ts';
import { reportNames } from '../../src/publish/report-names.ts';
import { buildProtected } from '../protected-person.ts';

const ordinary = ordinaryWords();

test('the lists of roles and figures fit their schemas, are sorted, and name nothing twice', () => {
  const { figures } = PublicFigures.parse(figuresFile);
  const names = figures.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
  RoleWords.parse(roleWordsFile);
  Allowing.parse(allowingFile);
  for (const { roles } of PublicRoles.parse(rolesFile).groups)
    expect(roles).toEqual([...new Set(roles)].sort());
});
const head = '---\nid: bresk\ntitle: "Bresk"\npublication: Bresk Post\nlanguage: en\n---\n';

const coder = await coderNamed('offline', () => 'test').load();
async function readByMachine(text: string) {
  const report = createReport();
  const source = parseArticle('article.md', `${head}${text}\n`, report);
  if (!source) throw new Error(JSON.stringify(report.problems));
  return graphOf(loadSource(source, await coder.read(textOfSource(source), report)));
}

const CODED = [
  ['Deputy Energy Minister', 'Deputy Energy Minister Ilia Zorin spoke.', true],
  [null, 'The mayor of Bresk, Ilia Zorin, spoke.', true],
  [null, 'Ilia Zorin, a spokesman for the Bresk Union, spoke.', true],
  [null, 'Ilia Zorin, the commander of the 5th Brigade, spoke.', true],
  ['lawyer', 'The lawyer Ilia Zorin spoke.', false],
  ['tank commander', 'Ilia Zorin spoke.', false],
  [null, "Ilia Zorin, the minister's son, spoke.", false],
  [null, 'The wife of the governor, Ilia Zorin, spoke.', false],
  [null, 'The guests were the mayor, Ilia Zorin, and others.', false],
  [null, 'According to Ilia Zorin, the mayor of Bresk was wrong.', false],
] as const;

const coding = (role: string | null, more = '') =>
  `coder: { name: tester }\nentities:\n  - { id: zorin, kind: person, name: Ilia Zorin, ${role ? `role: ${role}, ` : ''}${more}mentions: [Ilia Zorin] }\n`;
const published = (text: string, coded: string, figures = figureNames()) => {
  const graph = publish(
    buildProtected(`${head}${text}\n`, coded),
    'public',
    ordinary,
    figures,
  ).graph;
  const report = createReport();
  checkGraph(graph, 'public', report);
  expect(report.problems).toEqual([]);
  return serializeGraph(graph);
};

describe('a name is shown where something allows it', () => {
  test.each(CODED)('role %p in %p: %p', (role, text, isShown) =>
    expect(published(text, coding(role)).includes('Zorin')).toBe(isShown),
  );
  test('what a person codes as not protected is shown; what nobody says is not', () => {
    expect(published('Ilia Zorin spoke.', coding(null, 'protected: false, '))).toContain('Zorin');
    expect(published('Ilia Zorin spoke.', coding(null))).not.toMatch(/zorin/i);
  });
  test('a list names people by their whole names only', () => {
    expect(published('Ilia Zorin spoke.', coding(null), figureNames(['Ilia Zorin']))).toContain(
      'Ilia Zorin',
    );
    expect(
      published('Ilia Zorin spoke.', coding(null), figureNames(['Ilia Zorin Junior'])),
    ).not.toContain('Zorin');
  });
  test('protection wins over a public role', () => {
    const coded = coding('minister', 'protected: true, ').replace(
      'name: Ilia Zorin, ',
      'label: a man, ',
    );
    expect(published('The minister, Ilia Zorin, was killed.', coded)).not.toMatch(/zorin/i);
  });
  test('others have one label wherever they stand', () => {
    const bytes = published('Ilia Zorin ran. Zorin fell.', coding('baker'));
    expect(bytes).toContain('[person 1] ran. [person 1] fell.');
    expect(bytes).toContain('"displayName":"[person 1]"');
  });
});

test('for review they are named, and marked', () => {
  const graph = buildProtected(`${head}Ilia Zorin spoke.\n`, coding('baker'));
  const shown = publish(graph, 'review', ordinary).graph.getNodeAttributes('person:bresk/zorin');
  expect(shown).toMatchObject({ name: 'Ilia Zorin', withheldInPublic: 'nothing allows the name' });
  expect(reportNames(graph, 'public', ordinary, figureNames())).toMatchObject({
    shown: [],
    withheld: [{ name: 'Ilia Zorin', because: 'nothing', line: 1, label: '[person 1]' }],
  });
});

const given =
  'Anna Oksana Petro Marek Idris Samira Yusuf Leila Tomas Greta Halyna Zainab Rosa Diego Olena'.split(
    ' ',
  );
const surnames =
  'Kolbar Vrenko Moravel Okwuni Zelmar Trinko Adebak Vashko Belmaro Merzan Olowu Yentik Drubek'.split(
    ' ',
  );
const SENTENCES = [
  (name: string) => `${name}, a resident of Orsk, said the shelling began at night.`,
  (name: string) => `“We had no water,” ${name} said.`,
  (name: string) => `Soldiers searched the home of ${name} on Tuesday.`,
  (name: string) => `Neighbours, including ${name}, heard three explosions.`,
  (name: string) => `It was ${name} who called the ambulance.`,
  (name: string) => `Photo: ${name}`,
  (name: string) => `Residents thanked ${name} for the bread.`,
  (name: string) => `${name} – a nurse – said the ward was full.`,
  (name: string) => `Mr ${name.split(' ')[1]} could not be reached.`,
  (name: string) => `A letter from ${name} arrived on Monday.`,
];

test('whom no public role allows is in no byte of what is published of a machine’s reading', async () => {
  const sentence = fc.record({
    name: fc.tuple(fc.constantFrom(...given), fc.constantFrom(...surnames)),
    made: fc.constantFrom(...SENTENCES),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 6 }), async (all) => {
      const text = all.map(({ name, made }) => made(name.join(' '))).join('\n');
      const bytes = serializeGraph(publish(await readByMachine(text), 'public', ordinary).graph);
      for (const { name } of all) expect(bytes).not.toMatch(new RegExp(name[1], 'i'));
    }),
    { numRuns: 40, seed: 7 },
  );
});
