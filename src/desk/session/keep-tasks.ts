import { existsSync } from 'node:fs';
import { z } from 'zod';
import { sha256 } from '../../model/ids.ts';
import { readLines } from '../../pipeline/parts/read-lines.ts';
import { versionOfProgram } from '../../pipeline/state/code-version.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { writeLines } from '../../pipeline/write-file.ts';
import type { DeskArticle, DeskArticles } from './desk-articles.ts';
import type { DeskPlace } from './desk-place.ts';

/**
 * Remembers between two desks what is to be judged in each article, as it takes seconds to find it in
 * a thousand of them. The file may be deleted at any time.
 */
export interface KeptTasks {
  /** Empty if another version of the program wrote them, or if they are not what was written. */
  read(): DeskArticles['all'];
  /** Writes them if many are new. */
  keep(now: DeskArticles): void;
  /** Writes them if anything is new. */
  write(now: DeskArticles): void;
}

/** So many articles are found again within a second. */
const FEW = 50;

export function keepTasks({ out }: DeskPlace): KeptTasks {
  const file = foldersOf(out).tasks;
  let written: DeskArticles['all'] = new Map();
  const countNew = ({ all }: Pick<DeskArticles, 'all'>): number =>
    [...all].filter(([source, article]) => written.get(source) !== article).length;
  const write = ({ all }: Pick<DeskArticles, 'all'>): void => {
    if (countNew({ all }) === 0) return;
    const lines = [...all.values()].map((article) => JSON.stringify(article));
    const head = { program: versionOfProgram(), sha256: sha256(lines.join('\n')) };
    writeLines(file, [JSON.stringify(head), ...lines]);
    written = all;
  };
  return {
    read: () => {
      written = readKept(file);
      return written;
    },
    keep: (now) => {
      if (countNew(now) > FEW) write(now);
    },
    write,
  };
}

const Head = z.strictObject({ program: z.string(), sha256: z.string() });

function readKept(file: string): DeskArticles['all'] {
  const none: DeskArticles['all'] = new Map();
  if (!existsSync(file)) return none;
  try {
    const lines: string[] = [];
    for (const { text } of readLines(file)) lines.push(text);
    const head = Head.parse(JSON.parse(lines.shift() ?? ''));
    // The hash tells that these are ours.
    if (head.program !== versionOfProgram() || head.sha256 !== sha256(lines.join('\n')))
      return none;
    const articles = lines.map((line) => JSON.parse(line) as DeskArticle);
    return new Map(articles.map((article) => [article.source, article]));
  } catch {
    return none;
  }
}
