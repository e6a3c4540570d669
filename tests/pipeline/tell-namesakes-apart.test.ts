import { beforeAll, expect, jest, test } from '@jest/globals';
import { workplace } from '../cli/program.ts';

jest.setTimeout(120_000);

/** A prisoner and a minister of one name; later another prisoner who has it too. */
const place = workplace();
const write = (id: string, text: string, person: string, mentions = 'Velkan Orsolo'): void => {
  place.write(
    `case/${id}/article.md`,
    `---\nid: ${id}\ntitle: "News of ${id}"\nlanguage: en\n---\n${text}\n`,
  );
  place.write(
    `case/${id}/annotations.yaml`,
    `coder: { name: tester }\nentities:\n  - { id: who, kind: person, ${person}, mentions: [${mentions}] }\n`,
  );
};
const PRISONER = 'label: a prisoner, protected: true';
const MINISTER = 'name: Velkan Orsolo, role: finance minister';
const WHO = ['person:camp/who', 'person:office/who'];

/** What the public gets after a build. */
const published = (): string => {
  const { code, stderr } = place.attest(['build', 'case']);
  expect([code, stderr]).toEqual([0, expect.not.stringMatching(/error|warning/)]);
  place.attest(['export']);
  return place.read('out/public.json');
};
const decide = (...args: string[]): void =>
  expect(place.attest(['decide', ...args, '--why', 'a secret reason'])).toMatchObject({ code: 0 });

beforeAll(() => {
  write('camp', 'The prisoner Velkan Orsolo, 41, spoke of hunger.', PRISONER);
  const text = 'Finance Minister Velkan Orsolo resigned. Mr Orsolo left.\n\nAnd Orsolo wept.';
  write('office', text, MINISTER, 'Velkan Orsolo, { quote: Orsolo, prefix: "Mr " }');
});

test('who is told apart from a protected namesake is shown again, and nothing links the two', () => {
  expect(published()).not.toMatch(/orsolo/i);

  decide('different', ...WHO);
  const shown = published();
  const rows = shown.split('\n').filter((row) => /orsolo/i.test(row));
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) expect(row).toContain('"sources":["office"]');
  // Whom nobody coded may be either of them.
  expect(shown).toContain('Velkan Orsolo resigned. Mr Orsolo left.\\n\\n[left out]');
  expect(shown).toContain('The prisoner [name withheld], [withheld], spoke of hunger.');
  expect(shown).not.toMatch(/SAME_AS|secret reason|toldApart/);
  expect(place.read('out/graph.json')).not.toMatch(/SAME_AS|secret reason/);
  const { stderr } = place.attest(['view', '-o', 'out/page.html']);
  expect(stderr).toMatch(/overrules-protection(.|\n)*person:office\/who/);
  expect(place.read('out/page.html')).not.toMatch(/prisoner Velkan|secret reason/);
});

test('another protected person of the name withholds it again, until both are told apart', () => {
  write('front', 'The captive Velkan Orsolo wept.', PRISONER);
  expect(published()).not.toMatch(/orsolo/i);
  decide('different', 'person:front/who', 'person:office/who');
  expect(published()).toContain('Finance Minister Velkan Orsolo resigned. Mr Orsolo left.');
});

test('undone, the name is withheld again', () => {
  decide('undo', '1');
  expect(published()).not.toMatch(/orsolo/i);
});

test('reviewers who contradict each other change nothing', () => {
  decide('different', ...WHO);
  decide('same', ...WHO);
  expect(place.attest(['build', 'case']).stderr).toContain('decision:contradiction');
  place.attest(['export']);
  expect(place.read('out/public.json')).not.toMatch(/orsolo/i);
});

test('whoever publishes is told of a listed name that stays withheld', () => {
  place.write('figures.txt', 'Velkan Orsolo\n');
  for (const command of ['export', 'view', 'publish-report']) {
    const { stderr } = place.attest([command, '--public-figures', 'figures.txt']);
    expect(stderr).toContain('publish:listed-and-protected');
  }
  expect(place.read('out/public.json')).not.toMatch(/orsolo/i);
});

test('who is released is shown, whoever is protected under the same name', () => {
  decide('release', 'person:office/who');
  place.attest(['build', 'case']);
  place.attest(['export']);
  const shown = place.read('out/public.json');
  expect(shown).toContain('Finance Minister Velkan Orsolo resigned. Mr Orsolo left.');
  expect(shown).not.toMatch(/(prisoner|captive) Velkan/);
});
