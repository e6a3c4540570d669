/** Drops null and missing fields, which the graph leaves out. */
export function present<T extends object>(fields: T): Present<T> {
  const entries = Object.entries(fields).filter(([, value]) => value != null);
  return Object.fromEntries(entries) as Present<T>;
}
type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };
