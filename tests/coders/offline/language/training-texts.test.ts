import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runNode } from '../../../run-child.ts';

const LICENCES: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('tools/train/text-licences.json', 'utf8'),
);

const document = (id: string, genre: string, url: string): string =>
  [
    `# newdoc id = GUM_${genre}_${id}`,
    `# meta::genre = ${genre}`,
    `# meta::sourceURL = ${url}`,
    `# meta::title = The ${id}`,
    '1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\t_',
    '',
    '',
  ].join('\n');

/** What the tool prints of a treebank with these documents. */
const listTexts = (documents: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-texts-'));
  try {
    mkdirSync(join(folder, 'gum'));
    for (const [name, content] of Object.entries(documents)) {
      writeFileSync(join(folder, 'gum', name), content);
    }
    const run = runNode(['tools/train/list-texts.mjs', folder]);
    expect(run.stderr).toBe('');
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('the texts that the weights are trained on', () => {
  test('a document from a host without a listed licence is left out, whatever its genre', () => {
    const printed = listTexts({
      'GUM_bio_lake.conllu': document('lake', 'bio', 'https://en.wikipedia.org/wiki/Lake'),
      'GUM_bio_well.conllu': document('well', 'bio', 'https://www.wikihow.com/Dig-a-Well'),
      'GUM_news_dam.conllu': document('dam', 'news', ''),
    });
    expect(printed).toContain('| bio | CC BY-SA 3.0 | trained on | 1 | 1 |');
    expect(printed).toContain('| bio |  | left out | 1 | 1 |');
    expect(printed).toContain('| news |  | left out | 1 | 1 |');
    expect(printed).toContain('| GUM_bio_lake | CC BY-SA 3.0 |');
    expect(printed).not.toContain('GUM_bio_well');
  });

  test('no licence that is listed is non-commercial or forbids adaptations', () => {
    for (const licence of Object.values(LICENCES)) {
      expect(licence).toMatch(/^CC BY(?:-SA)? \d\.\d$/u);
    }
  });

  test('the model card names every document with the licence of its host', () => {
    const card = readFileSync('src/coders/offline/en/weights/model-card.md', 'utf8');
    const rows = card.match(/^\| GUM_.*$/gmu) ?? [];
    const used = [...card.matchAll(/^\| \w+ \| CC.*? \| (?:trained on|held out) \| (\d+) /gmu)];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(used.reduce((sum, [, count]) => sum + Number(count), 0));
    for (const row of rows) {
      const [, licence, url] = /\| (CC BY[^|]*) \|.*<(\S+)> \|$/u.exec(row) ?? [];
      expect({ row, licence }).toEqual({ row, licence: LICENCES[new URL(url ?? '').hostname] });
    }
  });
});
