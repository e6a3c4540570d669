import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../src/coders/offline/annotate.ts';
import { sha256 } from '../../../src/model/ids.ts';
import { createReport } from '../../../src/model/problem.ts';
import { checkAnnotations } from '../../../src/text/gate/check-annotations.ts';

async function read(text: string) {
  const report = createReport();
  const source = { id: 'x', text, published: '2024-03-12', title: null, publication: null };
  const annotations = await annotate(source, report);
  const place = (section: string, at: number) => ({ file: 'x', path: `${section}[${at}]` });
  checkAnnotations(annotations, { id: 'x', text, sha256: sha256(text) }, place, report);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const people = annotations.entities.filter(({ kind }) => kind === 'person');
  return {
    annotations,
    rules: report.problems.map(({ rule }) => rule),
    names: people.map(({ name }) => name),
    mentions: annotations.mentions
      .filter(({ entity }) => people.some(({ id }) => id === entity))
      .map(words),
    claims: annotations.claims.map(({ content }) =>
      content.map(([start, end]) => text.slice(start, end)).join(' … '),
    ),
  };
}

describe('a text is read as it is meant, and quoted as it stands', () => {
  test('a name over a line end, a quotation over three', async () => {
    const { names, mentions, claims, rules } = await read(
      'Shells fell on the harbour of Port Ilmen on Monday, the governor, Marta\nOllen, said. “We have counted eleven of them, one after another, in a night\nin which nobody slept, and two warehouses burned down to the ground before\nthe morning,” she told reporters.\n',
    );
    expect(names).toEqual(['Marta Ollen']);
    expect(mentions).toContain('Marta\nOllen');
    expect(
      claims.some((claim) => claim.includes('nobody slept') && claim.includes('warehouses')),
    ).toBe(true);
    expect(rules).toEqual([]);
  });

  test('words parted at line ends, over the end of a page', async () => {
    const { names, mentions, annotations, rules } = await read(
      'The 9th Bri-\ngade shelled the har-\nbour, the governor, Marta Ol-\n\nREPORT ON ILMEN     Page 4\n\nlen, said.\n',
    );
    expect(names).toEqual(['Marta Ollen']);
    expect(mentions).toContain('Marta Ol-\n\nREPORT ON ILMEN     Page 4\n\nlen');
    expect(annotations.entities.find(({ kind }) => kind === 'unit')?.name).toBe('9th Brigade');
    expect(rules.sort()).toEqual(['extract:page-lines', 'extract:parted-words']);
  });

  test('soft hyphens and decomposed letters: one name is one person', async () => {
    const { names, mentions } = await read(
      'Renée Olén said on Monday that shells fell. The governor, Rene\u0301e Ole\u0301n, said that nobody was hurt. Re\u00ADnée Olén said so again.\n',
    );
    expect(names).toEqual(['Renée Olén']);
    expect(mentions).toEqual(
      expect.arrayContaining(['Renée Olén', 'Rene\u0301e Ole\u0301n', 'Re\u00ADnée Olén']),
    );
  });
});
