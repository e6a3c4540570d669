/** Runs asynchronous work one item at a time: a session allows only one query at once. */
export async function inTurn<T, U>(
  items: Iterable<T>,
  work: (item: T) => Promise<U>,
): Promise<U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
