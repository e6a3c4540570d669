import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';

/**
 * Which lines of a file have a name, as a hash table in a file: 16 bytes a name, and none of them in
 * memory to look one up. Two names may have one hash; who looks up compares the names.
 */

/** Bytes of a slot: the hash plus one, and where the line begins; 0 is empty. */
const SLOT = 16;
/** Slots read at once. */
const AT_ONCE = 64;
/** Lines of one name at most; a name that so many bear tells nothing. */
const MOST = 50;

/** 52 bits of a folded name. */
export function hashOfName(name: string): number {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a ^= a >>> 15;
  return ((a >>> 0) & 0xfffff) * 2 ** 32 + (b >>> 0);
}

export class NameLines {
  #hashes = new Float64Array(1024);
  #lines = new Float64Array(1024);
  size = 0;

  add(name: string, line: number): void {
    if (this.size === this.#hashes.length) {
      this.#hashes = grown(this.#hashes);
      this.#lines = grown(this.#lines);
    }
    this.#hashes[this.size] = hashOfName(name);
    this.#lines[this.size] = line;
    this.size += 1;
  }

  /** Whole or not at all. */
  write(file: string): void {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(AT_ONCE, this.size * 1.5)));
    const table = new Float64Array(slots * 2);
    for (let at = 0; at < this.size; at += 1) {
      const hash = this.#hashes[at] ?? 0;
      let slot = hash % slots;
      while (table[slot * 2] !== 0) slot = (slot + 1) % slots;
      table[slot * 2] = hash + 1;
      table[slot * 2 + 1] = this.#lines[at] ?? 0;
    }
    const descriptor = openSync(`${file}.new`, 'w');
    try {
      const bytes = Buffer.from(table.buffer);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    } finally {
      closeSync(descriptor);
    }
    renameSync(`${file}.new`, file);
  }
}

function grown(full: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(full.length * 2);
  larger.set(full);
  return larger;
}

/** Where the lines begin that may have this name. */
export function linesOfName(descriptor: number, slots: number, name: string): number[] {
  const hash = hashOfName(name);
  const piece = new Float64Array(AT_ONCE * 2);
  const bytes = Buffer.from(piece.buffer);
  const found: number[] = [];
  for (let slot = hash % slots, seen = 0; seen < slots && found.length < MOST; ) {
    const here = Math.min(AT_ONCE, slots - slot);
    readSync(descriptor, bytes, 0, here * SLOT, slot * SLOT);
    for (let at = 0; at < here; at += 1) {
      if (piece[at * 2] === 0) return found;
      if (piece[at * 2] === hash + 1) found.push(piece[at * 2 + 1] ?? 0);
    }
    seen += here;
    slot = (slot + here) % slots;
  }
  return found;
}

/** Slots of a table of so many bytes. */
export const slotsIn = (bytes: number): number => bytes / SLOT;
