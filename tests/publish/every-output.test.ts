import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { FORMATS } from '../../src/export/formats.ts';
import { latinOf } from '../../src/publish/names/latin.ts';
import { tokensOf } from '../../src/publish/names/tokens.ts';
import { workplace } from '../cli/program.ts';
import { NAMES_NOBODY } from '../export/names-nobody.ts';
import { readableText } from '../export/readable-text.ts';
import { filesAt } from './files-at.ts';

/** Programs are started, and the first that needs Python's packages installs them. */
jest.setTimeout(120_000);

const FORMS: Record<string, Record<string, string[]>> = JSON.parse(
  readFileSync('tests/publish/names/forms.json', 'utf8'),
);
const names = Object.keys(FORMS);
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]+/gu, '-');
const formsOf = (name: string): string[] => Object.values(FORMS[name] ?? {}).flat();
/** Those that point to one person in an article that protects somebody else. */
const wholeOf = (name: string): string[] => [
  name,
  ...(FORMS[name]?.['glued'] ?? []),
  ...(FORMS[name]?.['initials'] ?? []),
];

/** Words that would tell one of the names; "Rose" and "May" are in other words too. */
const NEEDLES = names
  .filter((name) => name !== 'Rose May')
  .flatMap((name) => name.split(/[\s-]/u).map(latinOf))
  .filter((word) => word !== 'al');
const COMMON = new Set(['olena', 'ivan', 'hassan', 'zoltan', 'nagy', 'yevhen']);

/** Every string in the bytes, in Latin letters as a reader could turn them. */
function leaksIn(bytes: string): string[] {
  const strings = [...bytes.matchAll(/"(?:[^"\\]|\\.)*"/gu)].map(
    ([json]) => JSON.parse(json) as string,
  );
  return strings.filter((text) => needlesIn(text).length > 0);
}

function needlesIn(text: string): string[] {
  const words = tokensOf(text).map(({ latin }) => latin);
  const letters = words.join('');
  return NEEDLES.filter((needle) =>
    needle.length > 5 && !COMMON.has(needle) ? letters.includes(needle) : words.includes(needle),
  );
}

describe('everything that others are given', () => {
  const place = workplace();
  for (const name of names) {
    const slug = slugOf(name);
    const forms = formsOf(name).map((form, at) => `Line ${at} spoke of ${form} and of a bridge.`);
    place.write(
      `case/${slug}/article.md`,
      `---\nid: ${slug}\ntitle: ${JSON.stringify(`${name} and a bridge`)}\npublication: ${JSON.stringify(`The ${name} Herald`)}\nurl: https://news.example/2024/${slug}\n---\nThe witness ${name} spoke to the ministry.\n${forms.join('\n')}\n`,
    );
    place.write(
      `case/${slug}/annotations.yaml`,
      `coder: { name: tester }\nentities:\n  - { id: ${slug}, kind: person, label: a witness, protected: true, mentions: [{ quote: ${JSON.stringify(name)}, nth: 1 }] }\n  - { id: ministry, kind: agency, label: the ministry, mentions: [{ quote: ministry, nth: 1 }] }\n`,
    );
    const others = wholeOf(name).map((form) => `A letter by ${form} came.`);
    place.write(
      `case/letters-${slug}/article.md`,
      `---\nid: letters-${slug}\ntitle: ${JSON.stringify(`Letters by ${name}`)}\nurl: https://letters.example/${slug}\n---\nThe ministry had letters.\n${others.join('\n')}\n`,
    );
    place.write(
      `case/letters-${slug}/annotations.yaml`,
      `coder: { name: tester }\nentities:\n  - { id: ${slug}-ministry, kind: agency, label: the ministry, mentions: [{ quote: ministry, nth: 1 }] }\n  - { id: letter, kind: work, workKind: letter, name: ${JSON.stringify(`The ${name} Letters`)}, mentions: [{ quote: letters, nth: 1 }] }\n`,
    );
  }
  place.attest(['build', 'case']);
  place.attest(
    'decide accept agency:letters-olena-marchuk/olena-marchuk-ministry --by ana --why'
      .split(' ')
      .concat('Olena Marchuk asked for it'),
  );
  const built = place.attest(['build', 'case']);

  test('is made from a graph that has every name', () => {
    expect(built.stderr).toContain('0 errors');
    expect(place.read('decisions.jsonl')).toContain('asked for it');
    const whole = place.read('out/graph.json');
    for (const name of names) expect(whole).toContain(JSON.stringify(name).slice(1, -1));
    expect(leaksIn(whole).length).toBeGreaterThan(100);
  });
  test.each(FORMATS)('as $name names nobody', async ({ name: format, isReport }) => {
    // Nothing happens in these articles, so a report of everything would tell nothing.
    const about = isReport ? ['--about', 'the ministry'] : [];
    const as = async (profile: string) => {
      const [out, args] = [`as-${format}-${profile}`, ['export', '--profile', profile, ...about]];
      expect(place.attest([...args, '--format', format, '-o', out]).code).toBe(0);
      return needlesIn(await readableText(filesAt(join(place.folder, out))));
    };
    if (!NAMES_NOBODY.has(format)) expect((await as('private')).length).toBeGreaterThan(5);
    expect(await as('public')).toEqual([]);
  });
  test('as a graph file names nobody in any string of it', () => {
    place.attest(['export', '-o', 'public.json']);
    expect(leaksIn(place.read('public.json'))).toEqual([]);
  });
  test('as a page names nobody', () => {
    expect(place.attest(['view', '-o', 'page.html']).code).toBe(0);
    const [, json = ''] =
      /type="application\/json">(.*?)<\/script>/s.exec(place.read('page.html')) ?? [];
    expect(leaksIn(json)).toEqual([]);
    expect(place.read('page.html')).not.toMatch(/marchuk|khmelnyts|rashidi/iu);
  });
});
