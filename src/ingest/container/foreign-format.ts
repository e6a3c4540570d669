/** Formats that are met under names of articles, by how their bytes begin (as Latin-1). */
const FORMATS: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'ZIP (also .docx, .odt, .epub and SingleFileZ)'],
  ['\u00d0\u00cf\u0011\u00e0', 'a document of old Microsoft Office'],
  ['{\\rtf', 'RTF'],
  ['bplist00', 'Safari web archive'],
  ['WARC/1', 'WARC web archive'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['GIF89a', 'an image'],
  ['BZh9', 'compressed with bzip2'],
  ['\u00fd7zXZ', 'compressed with xz'],
  ['\u0028\u00b5\u002f\u00fd', 'compressed with Zstandard'],
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['Rar!\u001a', 'a RAR archive'],
  ['SQLite format 3\u0000', 'SQLite'],
  ['\u001f\u008b', 'gzip within gzip within gzip'],
];

/** The name of a format that is no text; null if the bytes may be text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1').trimStart();
  return FORMATS.find(([prefix]) => start.startsWith(prefix))?.[1] ?? null;
}
