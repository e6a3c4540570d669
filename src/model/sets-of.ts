/** The word lists of a data file, each as a set. */
export function setsOf<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
): Record<Name, ReadonlySet<string>> {
  const sets = {} as Record<Name, ReadonlySet<string>>;
  for (const name of Object.keys(lists) as Name[]) sets[name] = new Set(lists[name]);
  return sets;
}
