import type { Published } from '../publish/publish.ts';

/** One way to write a graph for other programs. */
export interface ExportFormat {
  /** What `--format` calls it. */
  readonly name: string;
  /** File extension, without the dot. */
  readonly extension: string;
  /** Writes a graph in pieces: the whole may be longer than the longest string. */
  readonly write: (published: Published, write: (text: string) => void) => void;
}
