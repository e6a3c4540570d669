import type { ExportFormat, ExportInput, PortionsInput } from '../../src/export/export-format.ts';

type ByPortions = ExportFormat & { readonly reads: 'portions' };

/** The files that a format writes, in memory; the one of a format without a folder is called ''. */
export async function written(
  ...[format, input]: [ByPortions, PortionsInput] | [ExportFormat, ExportInput & PortionsInput]
): Promise<Map<string, Buffer>> {
  const pieces = new Map<string, Uint8Array[]>();
  const open = (path: string) => {
    const own: Uint8Array[] = [];
    pieces.set(path, own);
    return (piece: string | Uint8Array): void => void own.push(Buffer.from(piece));
  };
  // A format that reads all is given all.
  const all = input as ExportInput & PortionsInput;
  if (format.gives === 'file') await (await format.load())(all, open(''));
  else await (await format.load())(all, open);
  return new Map([...pieces].map(([path, own]) => [path, Buffer.concat(own)]));
}
