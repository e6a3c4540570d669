/** One after the other: a session does one thing at a time. */
export async function inTurn<T, U>(
  items: Iterable<T>,
  work: (item: T) => Promise<U>,
): Promise<U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
