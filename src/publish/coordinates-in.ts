const DECIMAL = String.raw`[-+−]?\d{1,3}\.\d{3,}`;
const DEGREES = String.raw`\d{1,3}(?:\.\d+)?\s*[°º](?:\s*\d{1,2}(?:\.\d+)?\s*['’′](?:\s*\d{1,2}(?:\.\d+)?\s*(?:["”″]|''|’’))?)?`;
const NORTH = '(?:[NS]|north|south|lat(?:itude)?)';
const EAST = '(?:[EW]|east|west|lon(?:g|gitude)?)';
const BETWEEN = String.raw`(?:\s*[,;/|]\s*|\s+(?:and\s+)?)`;
const named = (number: string, way: string): string =>
  String.raw`(?:\b${way}\s*[:=]?\s*)?${number}(?:\s*°)?(?:\s*${way}\b)?`;

/**
 * Coordinates precise enough to locate somebody, in any common notation. Decimal pairs count from
 * three decimals on (100 m); degrees and grid references always count.
 */
const COORDINATES: readonly RegExp[] = [
  // 48.5123, 37.9876 · N 48.5123° E 37.9876° · lat: 48.5123, lon: 37.9876
  new RegExp(`(?<![\\d.,])${named(DECIMAL, NORTH)}${BETWEEN}${named(DECIMAL, EAST)}(?!\\d)`, 'giu'),
  // 48°30'44"N 37°59'15"E · 48° 30.7′ N
  new RegExp(`${named(DEGREES, NORTH)}${BETWEEN}${named(DEGREES, EAST)}`, 'giu'),
  new RegExp(String.raw`(?:\b[NSEW]\s*${DEGREES}|${DEGREES}\s*[NSEW]\b)`, 'gu'),
  // MGRS: 37U DQ 12345 67890 · 37UDQ1234567890
  /\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{2,5}\s?\d{2,5}\b/gu,
  // UTM: 37U 425000 5375000
  /\b\d{1,2}\s?[C-HJ-NP-X]\s{1,4}\d{6}(?:\.\d{1,9})?\s{0,3}m?\s{0,3}E?[,\s]{1,6}\d{7}(?:\.\d{1,9})?\s{0,3}m?\s{0,3}N?\b/gu,
  // Open Location Code: 8GX5GX6Q+3V · what3words: ///filled.count.soap
  /(?<![\p{L}\d])[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}(?![\p{L}\d])/gu,
  /\/\/\/\p{L}+\.\p{L}+\.\p{L}+/gu,
];

/** Every span of a text that holds coordinates. */
export const coordinatesIn = (text: string): { start: number; end: number }[] =>
  COORDINATES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
      start: index,
      end: index + match.trimEnd().length,
    })),
  );
