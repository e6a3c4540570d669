/** Formats whose private export may name nobody either: only places that a gazetteer knows are in it. */
export const NAMES_NOBODY: ReadonlySet<string> = new Set(['geojson']);
