import type { ExportFormat, ExportInput } from '../../src/export/export-format.ts';

/** The files that a format writes, in memory; the one of a format without a folder is called ''. */
export async function written(
  format: ExportFormat,
  input: ExportInput,
): Promise<Map<string, Buffer>> {
  const pieces = new Map<string, Uint8Array[]>();
  const open = (path: string) => {
    const own: Uint8Array[] = [];
    pieces.set(path, own);
    return (piece: string | Uint8Array): void => void own.push(Buffer.from(piece));
  };
  if (format.gives === 'file') await (await format.load())(input, open(''));
  else await (await format.load())(input, open);
  return new Map([...pieces].map(([path, own]) => [path, Buffer.concat(own)]));
}
