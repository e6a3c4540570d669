import type { NamedCoder } from '../../coders/coder.ts';

/** Where a desk works. */
export interface DeskPlace {
  /** Folders of articles. */
  readonly paths: readonly string[];
  /** Folder of the build. */
  readonly out: string;
  /** File of the decisions. */
  readonly decisions: string;
  /** Nobody has named that file. */
  readonly isUsual: boolean;
  /** Reads articles that nobody has coded. */
  readonly coder: NamedCoder;
  readonly threads: number;
}
