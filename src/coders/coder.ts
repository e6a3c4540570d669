import type { Report } from '../model/problem.ts';
import type { Annotations } from '../model/standoff.ts';

/** A text to be read, and what is known of it. `published` is EDTF; what is unknown is null. */
export interface SourceText {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly publication: string | null;
  /** As somebody stated it, a BCP 47 tag: asked where the words do not tell. */
  readonly language?: string | null;
}

/** Reads a text and writes annotations, as a person would who codes it. They pass the same gate. */
export interface Coder {
  readonly name: string;
  /** Differs where a reading may differ: a build keeps readings by the name and version of their coder. */
  readonly version: string;
  /** The languages that it reads, as BCP 47 tags. Text in another one gives a warning and an empty reading. */
  readonly languages: readonly string[];
  read(source: SourceText, report: Report): Promise<Annotations>;
}

/** A coder by its name: loading its words and weights takes time, and often nothing has to be read. */
export interface NamedCoder extends Pick<Coder, 'name' | 'version'> {
  load(): Promise<Coder>;
}
