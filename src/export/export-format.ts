import type { LocatedPlaces } from '../publish/locate-places.ts';
import type { Published } from '../publish/publish.ts';
import type { PublishedFigures } from '../publish/publish-figures.ts';
import type { ReportQuestion } from './report/report-question.ts';

/** What a format may write. All of it has been published. */
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

/**
 * Starts a file of a folder, by its path with `/` between folders, and ends the one before it: only
 * one is open at a time.
 */
export type OpenFile = (path: string) => WritePiece;

/** The same graph must give the same bytes. */
export type WriteFileOf = (input: ExportInput, write: WritePiece) => void | Promise<void>;
export type WriteFolderOf = (input: ExportInput, open: OpenFile) => void | Promise<void>;

interface Named {
  /** What `--format` calls it. */
  readonly name: string;
  /** One line for the help: what it is, and what opens it. */
  readonly about: string;
  /** It tells about one question, and is not the whole graph in another form. */
  readonly isReport?: true;
}

export interface FileFormat extends Named {
  readonly gives: 'file';
  /** Of the file, without the dot. */
  readonly extension: string;
  /** Imported on demand: nobody waits for the libraries of other formats. */
  readonly load: () => Promise<WriteFileOf>;
}

export interface FolderFormat extends Named {
  readonly gives: 'folder';
  readonly load: () => Promise<WriteFolderOf>;
}

/** One way to write a graph for other programs. */
export type ExportFormat = FileFormat | FolderFormat;
