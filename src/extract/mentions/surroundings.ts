import data from '../lexicon/data/surroundings.json' with { type: 'json' };

type List = keyof typeof data;

/** The word lists of `surroundings.json`, each as a set. */
export const surroundings: Readonly<Record<List, ReadonlySet<string>>> = setsOf(data);

function setsOf<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
): Record<Name, ReadonlySet<string>> {
  const sets = {} as Record<Name, ReadonlySet<string>>;
  for (const name of Object.keys(lists) as Name[]) sets[name] = new Set(lists[name]);
  return sets;
}
