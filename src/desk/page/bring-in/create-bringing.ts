import type {
  BringInAnswer,
  BringInPlace,
  FileRequest,
  TextRequest,
} from '../../bring-in/bring-in-api.ts';
import type { DeskAsk } from '../frame/ask.ts';
import { BRING_IN_TEXTS } from '../texts/bring-in-texts.ts';
import { packFile } from './pack-file.ts';

/** What was brought in, or refused, since the page was opened; it goes on while another view is shown. */
export interface Bringing {
  /** The newest first. */
  readonly answers: readonly BringInAnswer[];
  /** How many of how many are sent; null while nothing is. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  addFiles(files: readonly File[]): void;
  addText(text: Omit<TextRequest, 'into' | 'more'>): Promise<BringInAnswer>;
  /** Into which of the desk's folders. */
  into: number;
  subscribe(onChange: () => void): () => void;
}

export function createBringing(ask: DeskAsk): Bringing {
  const waiting: File[] = [];
  const listeners = new Set<() => void>();
  let answers: readonly BringInAnswer[] = [];
  let progress: Bringing['progress'] = null;
  let place: BringInPlace | null = null;
  const limits = async (): Promise<BringInPlace> => {
    place ??= await ask.get<BringInPlace>('bring-in');
    return place;
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const note = (answer: BringInAnswer): BringInAnswer => {
    answers = [answer, ...answers];
    tell();
    return answer;
  };
  const sendOne = async (file: File): Promise<BringInAnswer> => {
    const { largest } = await limits();
    if (file.size > largest) return tooLarge(file, largest);
    const packed = await packFile(file);
    // A folder looks like a file until it is read.
    if (packed === null) return refusedHere(file.name, BRING_IN_TEXTS.notAFile);
    const request: FileRequest = {
      name: file.name,
      ...packed,
      into: bringing.into,
      more: waiting.length > 0,
    };
    return ask.post<BringInAnswer>('bring-in', request);
  };
  const sendAll = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      try {
        note(await sendOne(file));
      } catch (error) {
        note(refusedHere(file.name, wordsOf(error)));
      }
      progress = progress && { ...progress, done: progress.done + 1 };
      tell();
    }
    progress = null;
    tell();
  };
  const takeIn = async (files: readonly File[]): Promise<void> => {
    const { most } = await limits();
    const room = Math.max(0, most - waiting.length);
    for (const { name } of files.slice(room, room + 1))
      note(refusedHere(name, BRING_IN_TEXTS.tooMany(files.length - room, most)));
    const taken = files.slice(0, room);
    if (taken.length === 0) return;
    waiting.push(...taken);
    const isSending = progress !== null;
    progress = { done: progress?.done ?? 0, all: (progress?.all ?? 0) + taken.length };
    tell();
    if (!isSending) await sendAll();
  };
  const bringing: Bringing = {
    into: 0,
    get answers() {
      return answers;
    },
    get progress() {
      return progress;
    },
    addFiles: (files) => {
      void takeIn(files).catch((error: unknown) => {
        for (const { name } of files.slice(0, 1)) note(refusedHere(name, wordsOf(error)));
      });
    },
    addText: async (text) => {
      const request: TextRequest = { ...text, into: bringing.into, more: false };
      return note(await ask.post<BringInAnswer>('bring-in-text', request));
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
  };
  return bringing;
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const tooLarge = ({ name, size }: File, largest: number): BringInAnswer => ({
  name,
  brought: null,
  problems: [
    {
      rule: 'source:too-large',
      severity: 'error',
      reason: BRING_IN_TEXTS.tooLarge,
      place: { file: name },
      actual: `${size} bytes`,
      expected: `at most ${largest} bytes`,
    },
  ],
});

/** Not sent, or not answered. */
const refusedHere = (name: string, reason: string): BringInAnswer => ({
  name,
  brought: null,
  problems: [{ rule: 'bring:not-sent', severity: 'error', reason, place: { file: name } }],
});
