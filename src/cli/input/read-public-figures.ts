import { Option } from 'commander';
import { type FigureNames, figureNames, wholeName } from '../../graph/protected/public-figures.ts';
import { readText } from '../../ingest/read-text.ts';
import type { Report } from '../../model/problem.ts';

export const publicFiguresOption = (): Option =>
  new Option(
    '--public-figures <file>',
    'whom the public may be told of besides: a whole name a line',
  );

/**
 * The names that may be published whatever a text says of them: the maintained list, and those of a
 * file. Null, with the reason reported, if the file cannot be read or a line is no whole name.
 */
export function readPublicFigures(file: string | undefined, report: Report): FigureNames | null {
  if (file === undefined) return figureNames();
  const text = readText(file, report);
  if (text === null) return null;
  const before = report.errors;
  const lines = text.split('\n').map((line) => line.replace(/#.*/u, '').trim());
  for (const [at, name] of lines.entries())
    if (name !== '' && !wholeName(name).includes(' '))
      report.error(
        'figures:not-whole',
        'a name of one word is many people’s',
        { file, line: at + 1 },
        { actual: name, expected: 'a whole name, such as Vladimir Putin' },
      );
  return report.errors > before ? null : figureNames(lines.filter((name) => name !== ''));
}
