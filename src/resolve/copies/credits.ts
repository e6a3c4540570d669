import { z } from 'zod';
import data from './credits.json' with { type: 'json' };

/**
 * Words by which a copy says whose text it is. `{name}` stands for names of outlets; `datelines`
 * stand at the front of the first lines, `lines` in the first or last lines; `generic` words tell no
 * outlet from another.
 */
export const Credits = z.strictObject({
  datelines: z.array(z.string().includes('{name}')).min(1),
  lines: z.array(z.string().includes('{name}')).min(1),
  generic: z.array(z.string()).min(1),
});

/** The words of a credit and the names in it. */
export interface Credit {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

const NAME =
  "((?:The |the )?\\p{Lu}[\\p{L}\\p{N}&.'’]*(?:[ /-](?:of|de|la|le|du|der|and|\\p{Lu}[\\p{L}\\p{N}&.'’]*)|,(?= \\p{Lu}) \\p{Lu}[\\p{L}\\p{N}&'’]*){0,8})";
const FIRST_LINES = 2;
const LAST_LINES = 4;

const credits = Credits.parse(data);
/** Cues in either case, names in their own: `[Rr]eporting by`. */
const compile = (pattern: string): RegExp =>
  new RegExp(
    pattern
      .replace(/\\b|\\d|\\s|\\n|\{name\}|\{\d[\d,]*\}|[a-z]/g, (part) =>
        /^[a-z]$/.test(part) ? `[${part.toUpperCase()}${part}]` : part,
      )
      .replace('{name}', NAME),
    'u',
  );
const datelines = credits.datelines.map(compile);
const lines = credits.lines.map(compile);
const generic = new Set(credits.generic);
/** Words of a name that its initials leave out. */
const JOINING = new Set('the of and for de la le du des der y'.split(' '));

/** The credits of a text: in its first two lines and its last four. */
export function findCredits(text: string): Credit[] {
  const found: Credit[] = [];
  const all = linesOf(text);
  const ends = all.filter((_, at) => at < FIRST_LINES || at >= all.length - LAST_LINES);
  for (const { line, start } of ends) {
    const isFirst = all.findIndex((one) => one.start === start) < FIRST_LINES;
    for (const pattern of isFirst ? [...datelines, ...lines] : lines) {
      const match = pattern.exec(line);
      if (!match?.[1]) continue;
      const from = start + match.index;
      const names = match[1].split(/, |\/| and /).map((name) => name.replace(/[.,]$/, ''));
      found.push({ names, start: from, end: from + match[0].trimEnd().length });
    }
  }
  return found;
}

/** Whether a name in a credit is this outlet's: in full, without generic words, or by its initials. */
export function namesOutlet(name: string, outlet: string): boolean {
  const [a, b] = [partsOf(name), partsOf(outlet)];
  if (a.join(' ') === b.join(' ')) return true;
  const [bareA, bareB] = [a, b].map((parts) =>
    parts.filter((part) => !generic.has(part)).join(' '),
  );
  if (bareA !== '' && bareA === bareB) return true;
  const initials = b
    .filter((part) => !JOINING.has(part))
    .map((part) => part[0])
    .join('');
  return /^\p{Lu}{2,6}$/u.test(name) && initials === name.toLowerCase();
}

const partsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');

function linesOf(text: string): { line: string; start: number }[] {
  let start = 0;
  const all = text.split('\n').map((line) => {
    const one = { line, start };
    start += line.length + 1;
    return one;
  });
  return all.filter(({ line }) => line.trim() !== '');
}
