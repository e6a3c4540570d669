import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { KeptAnswers } from '../../coders/model-access.ts';
import { sha256 } from '../../model/ids.ts';
import { writeWhole } from '../write-file.ts';

const StoredAnswer = z.strictObject({
  content: z.string(),
  refusal: z.string().nullable(),
  finish: z.string().nullable(),
});

/**
 * Answers of models in files, each named after the hash of what was asked. One that is damaged is
 * asked for again.
 */
export function keptAnswers(folder: string): KeptAnswers {
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2, 40)}.json`);
  return {
    get: (key) => {
      try {
        const [hash, stored = ''] = readFileSync(fileOf(key), 'utf8').split('\n');
        return hash === sha256(stored) ? StoredAnswer.parse(JSON.parse(stored)) : null;
      } catch {
        return null;
      }
    },
    put: (key, answer) => {
      const stored = JSON.stringify(answer);
      writeWhole(fileOf(key), `${sha256(stored)}\n${stored}\n`);
    },
  };
}
