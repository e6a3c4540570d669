import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const head = (genre: string, host: string): string =>
  `# newdoc id = GUM_${genre}_x\n# meta::genre = ${genre}\n# meta::sourceURL = https://${host}/wiki/X\n`;

/** The GUM files that the trainer takes from a folder of these. */
const taken = (files: Readonly<Record<string, string>>): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-gum-'));
  try {
    mkdirSync(join(folder, 'gum'));
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, 'gum', name), text);
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { openGum } from './tools/train/treebank.mjs'; console.log(JSON.stringify(openGum(${JSON.stringify(folder)}).files));`,
      ],
      { encoding: 'utf8' },
    );
    return JSON.parse(stdout) as string[];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('tools/train', () => {
  test('takes texts only whose source and genre have a licence that lets weights be passed on', () => {
    expect(
      taken({
        'GUM_news_one.conllu': head('news', 'en.wikinews.org'),
        'GUM_news_two.conllu': head('news', 'www.example.org'),
        'GUM_essay_one.conllu': head('essay', 'openwa.pressbooks.pub'),
        'GUM_bio_one.conllu': head('bio', 'en.wikipedia.org'),
        'GUM_voyage_none.conllu': '# newdoc id = GUM_voyage_none\n',
        'GUM_letter_one.conllu': head('letter', 'en.wikinews.org'),
      }),
    ).toEqual(['GUM_bio_one.conllu', 'GUM_news_one.conllu']);
  });
});
