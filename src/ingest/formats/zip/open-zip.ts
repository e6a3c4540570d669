import type { Readable } from 'node:stream';
import { type Entry, openPromise } from 'yauzl';
import type { Report } from '../../../model/problem.ts';
import { tooLarge } from '../../read-bytes.ts';

/** The files in a ZIP, by name. Their sizes are checked as they are inflated. */
export interface OpenZip {
  readonly names: readonly string[];
  /** The bytes of a file; null, with the reason reported, if it is larger than allowed. */
  read(name: string): Promise<Buffer | null>;
  stream(name: string): Promise<Readable>;
  close(): void;
}

interface ZipLimits {
  /** Bytes of one file that is read whole, and of all of them together. */
  readonly one: number;
  readonly all: number;
}

/** More entries than any document has; listing them takes no second. */
const MOST_ENTRIES = 100_000;

/** Throws if it is no ZIP, or a broken one. */
export async function openZip(file: string, limits: ZipLimits, report: Report): Promise<OpenZip> {
  const zip = await openPromise(file, { autoClose: false, strictFileNames: false });
  const entries = new Map<string, Entry>();
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new Error(`${zip.entryCount} files in it`);
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    zip.close();
    throw error;
  }
  const streamOf = async (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`there is no ${name} in it`);
    return await zip.openReadStreamPromise(entry);
  };
  let taken = 0;
  return {
    names: [...entries.keys()].sort(),
    read: async (name) => {
      // The library refuses an entry that is longer than it says.
      const size = entries.get(name)?.uncompressedSize ?? 0;
      taken += size;
      if (size > limits.one || taken > limits.all) {
        const most = size > limits.one ? limits.one : limits.all;
        tooLarge({ file, path: name }, `${size} bytes when decompressed`, report, most);
        return null;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of await streamOf(name)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    stream: streamOf,
    close: () => zip.close(),
  };
}
