import type { SourceId } from '../model/ids.ts';
import type { Facts } from './facts.ts';
import type { Parts } from './parts.ts';

/** Keeps the parts that were read last in memory, for who reads each of them several times in a row. */
export function rememberedParts(parts: Parts, most: number): Parts {
  const read = new Map<SourceId, Facts>();
  return {
    all: parts.all,
    get joining() {
      return parts.joining;
    },
    read: (source) => {
      const known = read.get(source) ?? parts.read(source);
      // What was asked for last stands last.
      read.delete(source);
      read.set(source, known);
      if (read.size > most) for (const [oldest] of read) return forget(oldest, known);
      return known;
    },
  };

  function forget(oldest: SourceId, known: Facts): Facts {
    read.delete(oldest);
    return known;
  }
}
