import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('./last-release.json', import.meta.url);
const { version, figures } = JSON.parse(readFileSync(FILE, 'utf8'));

/**
 * Markdown: a row for each figure, a column for each set (`[name, [row, figure][]]`), and beside
 * each the figure of the last release.
 */
export function figuresTable(what, sets) {
  const [[, first]] = sets;
  const lines = first.map(([row], at) =>
    [row, ...sets.flatMap(([name, rows]) => [rows[at][1], figures[keyOf(name, row)] ?? ''])].join(
      ' | ',
    ),
  );
  const head = [what, ...sets.flatMap(([name]) => [name, version])].join(' | ');
  const ruler = Array.from({ length: 1 + 2 * sets.length }, () => '---').join(' | ');
  return [head, ruler, ...lines].map((line) => `| ${line} |`).join('\n');
}

const keyOf = (set, row) => `${set.replace(/ \(\d+\)$/, '')}: ${row}`;

/** Keeps the figures of all tables as those of a release. */
export function keepFigures(release, tables) {
  const kept = tables.flatMap(([, sets]) =>
    sets.flatMap(([name, rows]) => rows.map(([row, figure]) => [keyOf(name, row), figure])),
  );
  const content = { version: release, figures: Object.fromEntries(kept) };
  writeFileSync(FILE, `${JSON.stringify(content, null, 2)}\n`);
}
