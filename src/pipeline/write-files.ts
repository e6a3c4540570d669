import { createHash, type Hash } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** Files whose last pieces are in memory, at most. A folder may have very many. */
const WAITING = 100;
/** Characters of a file that wait before they are written. */
const PORTION = 1 << 18;

interface Waiting {
  readonly file: string;
  readonly hash: Hash;
  pieces: string[];
  size: number;
}

/** Files that grow by turns, with the hash of each. None stays open. */
export function createFiles() {
  const all = new Map<string, Waiting>();
  const waiting = new Set<Waiting>();
  const put = (own: Waiting, bytes: Uint8Array): void => {
    own.hash.update(bytes);
    appendFileSync(own.file, bytes);
  };
  const flush = (own: Waiting): void => {
    waiting.delete(own);
    put(own, Buffer.from(own.pieces.join('')));
    own.pieces = [];
    own.size = 0;
  };
  return {
    /** `path`: its name in the folder. */
    open: (path: string, file: string): ((piece: string | Uint8Array) => void) => {
      const own: Waiting = { file, hash: createHash('sha256'), pieces: [], size: 0 };
      all.set(path, own);
      flush(own);
      return (piece) => {
        if (typeof piece !== 'string') {
          flush(own);
          put(own, piece);
          return;
        }
        own.pieces.push(piece);
        own.size += piece.length;
        waiting.add(own);
        if (own.size >= PORTION) flush(own);
        const [first] = waiting;
        if (waiting.size > WAITING && first) flush(first);
      };
    },
    /** Writes what is left, and returns the hashes by path, sorted. */
    end: (): Record<string, string> => {
      for (const own of waiting) flush(own);
      return Object.fromEntries(
        [...all]
          .map(([path, { hash }]): [string, string] => [path, hash.digest('hex')])
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    },
  };
}
