/** Offsets in code points, as tools in Python count, for those in UTF-16 units, as we do. */
export interface CodePoints {
  readonly fromUnits: (offset: number) => number;
  readonly toUnits: (offset: number) => number;
}

export function codePointsOf(text: string): CodePoints {
  const same = (offset: number): number => offset;
  if (!/[\uD800-\uDBFF]/.test(text)) return { fromUnits: same, toUnits: same };
  const units: number[] = [];
  const points: number[] = [];
  let unit = 0;
  for (const character of text) {
    for (let half = 0; half < character.length; half += 1) points[unit + half] = units.length;
    units.push(unit);
    unit += character.length;
  }
  points[unit] = units.length;
  units.push(unit);
  return {
    fromUnits: (offset) => points[offset] ?? units.length - 1,
    // Past the end it stays past the end, for the gate to refuse.
    toUnits: (offset) => units[offset] ?? unit + offset - (units.length - 1),
  };
}
