import { readFileSync } from 'node:fs';
import { describe, expect, jest, test } from '@jest/globals';
import { FORMATS } from '../../../src/export/formats.ts';
import { workplace } from '../../cli/program.ts';
import { readableText } from '../../export/readable-text.ts';
import { filesAt } from '../files-at.ts';

/** Programs are started, and the first that needs Python's packages installs them. */
jest.setTimeout(120_000);

interface Told {
  /** A sentence about Olena Marchuk, who is protected. */
  readonly told: string;
  /** The words of it that would tell who she is. */
  readonly secret: string;
  /** What a coder makes of these words. */
  readonly entity?: string;
  readonly relation?: string;
}

const TOLD: Record<string, Told> = JSON.parse(
  readFileSync('tests/publish/details/told.json', 'utf8'),
);
/** Formats that have nothing of what is told of somebody, even in private. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['geojson']);

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
const q = (words: string): string => JSON.stringify(words);

/** The details that somebody finds in these words. */
function detailsIn(text: string): string[] {
  const letters = lettersOf(text);
  return Object.keys(TOLD).filter((id) => letters.includes(lettersOf(TOLD[id]?.secret ?? '')));
}

describe('details of a protected person', () => {
  const place = workplace();
  for (const [id, { told, secret, entity, relation }] of Object.entries(TOLD)) {
    place.write(
      `case/${id}/article.md`,
      `---\nid: told-${id}\ntitle: ${q(told)}\nurl: https://news.example/told/${encodeURIComponent(secret)}\n---\n${told}\n"${told}" the ministry said.\nThe court heard of it.\n`,
    );
    place.write(
      `case/${id}/annotations.yaml`,
      `coder: { name: tester }
entities:
  - { id: witness, kind: person, label: ${q(`a witness: ${told}`)}, role: ${q(told)}, protected: true, mentions: [{ quote: Olena Marchuk, nth: 1 }] }
  - { id: ministry, kind: agency, label: the ministry, mentions: [ministry] }
  - { id: book, kind: work, workKind: book, name: ${q(`Of Olena Marchuk: ${told}`)}, title: ${q(told)}, mentions: [court] }
${entity ? `  - { id: detail, ${entity}, mentions: [{ quote: ${q(secret)}, nth: 1 }] }` : ''}
claims:
  - { id: c, content: [{ quote: ${q(told)}, nth: 2 }], cue: [said], source: [the ministry], chain: [ministry], origin: stated, speech: direct, stance: asserts }
events:
  - { id: v, type: other, word: ${q(told)}, trigger: heard, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: target, filler: witness }], claims: [c] }
${relation ? `relations:\n  - { id: r, ${relation}, span: { quote: ${q(told)}, nth: 1 } }` : ''}
`,
    );
    place.write(
      `case/letters-${id}/article.md`,
      `---\nid: letters-${id}\ntitle: Letters to a court\n---\nA court read them.\n${told}\n`,
    );
  }
  const built = place.attest(['build', 'case']);

  test('are in the graph that they are looked for in', () => {
    expect(built.stderr).toContain('0 errors');
    expect(detailsIn(place.read('out/graph.json'))).toEqual(Object.keys(TOLD));
  });
  test.each(FORMATS)('are in no $name for the public', async ({ name: format, isReport }) => {
    const about = isReport ? ['--about', 'the ministry'] : [];
    const as = async (profile: string) => {
      const [out, args] = [`as-${format}-${profile}`, ['export', '--profile', profile, ...about]];
      expect(place.attest([...args, '--format', format, '-o', out])).toMatchObject({ code: 0 });
      return detailsIn(await readableText(filesAt(`${place.folder}/${out}`)));
    };
    if (!TELLS_NOTHING.has(format)) expect(await as('private')).toEqual(Object.keys(TOLD));
    expect(await as('public')).toEqual([]);
  });
});
