/**
 * Sorts keys, also of inner records, so that equal objects serialize equally. Attributes are
 * values, lists or flat records.
 */
export function inKeyOrder(attributes: object): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(attributes).sort()) {
    const value: unknown = attributes[name as keyof typeof attributes];
    result[name] =
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? inKeyOrder(value)
        : value;
  }
  return result;
}
