import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coderNamed } from '../../src/coders/coders.ts';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { textOfSource } from '../../src/coders/text-of-source.ts';
import { checkGraph } from '../../src/graph/check-graph.ts';
import { Allowing } from '../../src/graph/protected/allowing.ts';
import leadingVerbsFile from '../../src/graph/protected/leading-verbs.json' with { type: 'json' };
import figuresFile from '../../src/graph/protected/public-figures.json' with { type: 'json' };
import { figureNames, PublicFigures } from '../../src/graph/protected/public-figures.ts';
import rolesFile from '../../src/graph/protected/public-roles.json' with { type: 'json' };
import { PublicRoles } from '../../src/graph/protected/public-roles.ts';
import { LeadingVerbs, RoleWords } from '../../src/graph/protected/role-words.ts';
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
  LeadingVerbs.parse(leadingVerbsFile);
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
  [null, 'Former prime minister Ilia Zorin spoke.', true],
  [null, 'Foreign Minister Dr Ilia Zorin spoke.', true],
  [null, 'Deputy Chief of General Staff Ilia Zorin spoke.', true],
  [null, 'Convicted war criminal Ilia Zorin was freed.', true],
  [null, 'Ilia Zorin is the governor of Bresk.', true],
  [null, 'Ilia Zorin was elected president in 1994.', true],
  [null, 'They said that Ilia Zorin became prime minister in 1990.', true],
  [null, 'Ilia Zorin, who is the governor of Bresk, spoke.', true],
  [null, 'Ilia Zorin, who heads the Civic Bank, spoke.', true],
  [null, 'Ilia Zorin, who commands the 4th Brigade, spoke.', true],
  [null, 'Ilia Zorin served as foreign minister until 1993.', true],
  [null, 'Ilia Zorin served as a nurse under the minister.', false],
  [null, 'Suspected war criminal Ilia Zorin was freed.', false],
  [null, 'The former minister Ilia Zorin met left.', false],
  [null, 'A captain, Dr Ilia Zorin, spoke.', false],
  [null, 'The brother of Ilia Zorin is the governor of Bresk.', false],
  [null, 'The brother of Ilia Zorin, who is the governor of Bresk, spoke.', false],
  [null, 'Anna Kolb and Ilia Zorin, who is a judge, spoke.', false],
  [null, 'Ilia Zorin is not the governor of Bresk.', false],
  [null, "Ilia Zorin is the governor's driver.", false],
  [null, 'Ilia Zorin was shot as governor of Bresk.', false],
  [null, 'Ilia Zorin, who led the convoy to Bresk, spoke.', false],
  [null, 'Ilia Zorin, who leads the Bresk refugees, spoke.', false],
  [null, 'Ilia Zorin, who heads the Bresk hospital, spoke.', false],
  [null, 'Ilia Zorin was with the minister.', false],
  [null, 'Ilia Zorin was asked by the minister.', false],
  [null, 'According to Ilia Zorin, the mayor of Bresk was wrong.', false],
  [null, 'Ilia Zorin, a candidate for mayor of Bresk, spoke.', true],
  [null, 'Presidential candidate Ilia Zorin spoke.', true],
  [null, 'Ilia Zorin, a candidate for the choir, spoke.', false],
  [null, 'The accused, Ilia Zorin, spoke.', true],
  [null, 'The man accused of murder, Ilia Zorin, spoke.', false],
  [null, 'The accused man, Ilia Zorin, spoke.', false],
  [null, 'Defendant Ilia Zorin spoke.', true],
  [null, 'The teenage defendant, Ilia Zorin, spoke.', false],
  [null, "The defendant's sister, Ilia Zorin, spoke.", false],
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

test('an outlet keeps its name although somebody who is withheld has one of its words as a surname', () => {
  const coded = coding(null).replaceAll('Ilia Zorin', 'Ilia Post');
  const graph = published('Ilia Post, a driver, spoke.', coded);
  expect(graph).not.toContain('Ilia');
  expect(graph).toContain('"publication":"Bresk Post"');
});

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
