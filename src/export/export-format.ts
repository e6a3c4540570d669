import type { Published } from '../publish/publish.ts';

/** One way to write a graph for other programs. */
export interface ExportFormat {
  /** What `--format` calls it. */
  readonly name: string;
  /** Of a file in it, without the dot. */
  readonly extension: string;
  /** Writes a graph bit by bit: a file of it may be longer than a string can be. */
  readonly write: (published: Published, write: (text: string) => void) => void;
}
