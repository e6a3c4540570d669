/** A format that a library reads, on a thread of its own (`read-apart.ts`). */
export interface InputFormat {
  /** Ends of the names of its files, in lower case; messages name the first. */
  readonly endings: readonly string[];
  /** Whole names of files whose ending says too little. */
  readonly names?: readonly string[];
  /** Whether a file holds many articles. Beside one that holds one, its coding may be. */
  readonly holdsMany: boolean;
}

/** What reads them is in `format-readers.ts`. */
export const INPUT_FORMATS = {
  docx: { endings: ['.docx', '.docm'], holdsMany: false },
  pdf: { endings: ['.pdf'], holdsMany: false },
  feed: { endings: ['.rss', '.atom', '.xml'], holdsMany: true },
  telegram: { endings: ['.telegram.json'], names: ['result.json'], holdsMany: true },
  warc: { endings: ['.warc'], holdsMany: true },
  wacz: { endings: ['.wacz'], holdsMany: true },
} as const satisfies Record<string, InputFormat>;

export type FormatName = keyof typeof INPUT_FORMATS;

/** Whether files of this kind are read apart. */
export const isFormat = (kind: string): kind is FormatName => Object.hasOwn(INPUT_FORMATS, kind);
