import type { Portions } from '../graph/portions.ts';
import type { LocatedPlaces } from '../publish/locate-places.ts';
import type { Published } from '../publish/publish.ts';
import type { PublishedFigures } from '../publish/publish-figures.ts';
import type { ForOthers } from '../publish/published.ts';
import type { ReportQuestion } from './report/report-question.ts';

/** What a format may write: all of it has been published, and comes article by article. */
export interface PortionsInput {
  readonly portions: ForOthers<Portions>;
}

/** For a format that needs all of it at once, in memory. */
export interface ExportInput {
  readonly published: Published;
  /** Counts of origins; slow. */
  readonly findFigures: () => PublishedFigures;
  /** Where its places are; slow. */
  readonly locate: () => LocatedPlaces;
  /** What a report is about; without it, everything. Only reports read it. */
  readonly question?: ReportQuestion;
}

/** Adds to a file. Pieces may be of any size: the whole may be longer than the longest string. */
export type WritePiece = (piece: string | Uint8Array) => void;

/** Starts a file of a folder, by its path with `/` between folders. */
export type OpenFile = (path: string) => WritePiece;

/** The same graph must give the same bytes. */
type WriteFile<I> = (input: I, write: WritePiece) => void | Promise<void>;
type WriteFolder<I> = (input: I, open: OpenFile) => void | Promise<void>;
export type WriteFileOf = WriteFile<ExportInput>;
export type WriteFolderOf = WriteFolder<ExportInput>;
export type WriteFileByPortions = WriteFile<PortionsInput>;
export type WriteFolderByPortions = WriteFolder<PortionsInput>;

interface Named {
  /** What `--format` calls it. */
  readonly name: string;
  /** One line for the help: what it is, and what opens it. */
  readonly about: string;
  /** It tells about one question, and is not the whole graph in another form. */
  readonly isReport?: true;
}

/** How much of a graph is in memory while it is written. */
type Reading<OfAll, OfPortions> =
  | { readonly reads: 'portions'; readonly load: () => Promise<OfPortions> }
  | { readonly reads: 'all'; readonly load: () => Promise<OfAll> };

/** `load`: imported on demand, so that nobody waits for the libraries of other formats. */
export type FileFormat = Named & {
  readonly gives: 'file';
  /** Of the file, without the dot. */
  readonly extension: string;
} & Reading<WriteFileOf, WriteFileByPortions>;

export type FolderFormat = Named & { readonly gives: 'folder' } & Reading<
    WriteFolderOf,
    WriteFolderByPortions
  >;

/** One way to write a graph for other programs. */
export type ExportFormat = FileFormat | FolderFormat;
