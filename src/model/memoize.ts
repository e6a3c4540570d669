/** Remembers what was made of each key; everything is forgotten when more than `most` would be kept. */
export function memoize<K, V extends NonNullable<unknown> | null>(
  make: (key: K) => V,
  most = Number.POSITIVE_INFINITY,
): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= most) made.clear();
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
