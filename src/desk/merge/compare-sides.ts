import { MergeAspect, type MergeRow, type Speaks } from './merge-api.ts';
import type { ToldSide } from './tell-side.ts';

/** Two of which these differ are hardly one; of one thing, the others may well differ. */
const TELLS_APART: ReadonlySet<MergeAspect> = new Set<MergeAspect>([
  'kind',
  'role',
  'country',
  'actors',
  'targets',
  'places',
  'dates',
  'maker',
]);

/** That these agree says little: most things of a kind have it in common. */
const SAYS_LITTLE: ReadonlySet<MergeAspect> = new Set<MergeAspect>(['kind', 'published']);

/** What the two articles say of the two, aspect by aspect; what neither says is left out. */
export const compareSides = (one: ToldSide, other: ToldSide): MergeRow[] =>
  MergeAspect.options.flatMap((aspect) => {
    const values: [string[], string[]] = [
      [...(one.aspects.get(aspect) ?? [])],
      [...(other.aspects.get(aspect) ?? [])],
    ];
    if (values.every((own) => own.length === 0)) return [];
    return [{ aspect, values, speaks: speaks(aspect, values) }];
  });

function speaks(aspect: MergeAspect, [left, right]: readonly [string[], string[]]): Speaks {
  if (left.length === 0 || right.length === 0) return 'neither';
  const known = new Set(left.map(plain));
  if (right.some((value) => known.has(plain(value))))
    return SAYS_LITTLE.has(aspect) ? 'neither' : 'for';
  return TELLS_APART.has(aspect) ? 'against' : 'neither';
}

const plain = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:the|a|an) /, '')
    .replace(/\s+/g, ' ')
    .trim();
