import type { ExportFormat, OpenFile, WritePiece } from '../../export/export-format.ts';
import { writeGradually } from '../../pipeline/write-file.ts';
import { writeFolder } from '../../pipeline/write-folder.ts';
import { print } from './print.ts';
import { fileAt, isStdout } from './write-out.ts';

/** Where a format writes if nobody says where: `out/public.json`, `out/public-csv`. */
export const usualExportPlace = (format: ExportFormat): string => `out/${usualName(format)}`;

/** A file goes into a folder of that name, as with `cp`; a folder is the one that is named. */
export const exportPlace = (asked: string, format: ExportFormat): string =>
  format.gives === 'file' ? fileAt(asked, usualName(format)) : asked;

const usualName = (format: ExportFormat): string =>
  format.gives === 'file' ? `public.${format.extension}` : `public-${format.name}`;

/** Writes the file or the folder completely or not at all. `load`: how the format writes this input. */
export async function writeExport<I>(out: string, how: Writer<I>, input: I): Promise<void> {
  if (how.gives === 'folder') {
    const write = await how.load();
    await writeFolder(out, (open) => write(input, open));
    return;
  }
  const write = await how.load();
  if (isStdout(out)) await write(input, printPiece);
  else await writeGradually(out, async (add) => write(input, add));
}

type Writer<I> =
  | { readonly gives: 'file'; readonly load: () => Promise<WriteTo<I, WritePiece>> }
  | { readonly gives: 'folder'; readonly load: () => Promise<WriteTo<I, OpenFile>> };
type WriteTo<I, T> = (input: I, to: T) => void | Promise<void>;

const printPiece = (piece: string | Uint8Array): void =>
  typeof piece === 'string' ? print(piece) : void process.stdout.write(piece);
