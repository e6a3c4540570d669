import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../dist/model/ids.js';

/** The articles of a folder: NAME.txt, its head before the first blank line, and NAME.gold.json. */
export const readGold = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const id = file.replace(/\.gold\.json$/, '');
      const whole = readFileSync(join(folder, `${id}.txt`), 'utf8');
      const at = whole.indexOf('\n\n');
      const text = whole.slice(at + 2);
      const head = Object.fromEntries(
        whole
          .slice(0, at)
          .split('\n')
          .map((line) => line.split(/: (.*)/s)),
      );
      const published = head.published === 'unknown' ? undefined : head.published;
      const front = { id, title: head.title, url: head.url, ...(published ? { published } : {}) };
      const annotations = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      if (annotations.source.sha256 !== sha256(text)) throw new Error(`${file} is of another text`);
      return { source: { front, text, sha256: sha256(text) }, annotations };
    });
