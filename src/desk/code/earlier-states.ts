import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../model/ids.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { writeSoon } from '../../pipeline/write-file.ts';
import type { DeskPlace } from '../session/desk-place.ts';
import { type CodeDraft, CodedState } from './code-api.ts';

/**
 * What a draft was before its last changes, so that they can be taken back when the page was loaded
 * anew. Lost with `out/cache`, which costs nothing but this.
 */
export interface EarlierStates {
  /** The oldest first; none if the draft is not what these led to. */
  read(draft: Pick<CodeDraft, 'edit'>): CodedState[];
  /** Remembers what was before `next`; if `next` is what was before, the change is taken back. */
  note(before: CodeDraft, next: CodeDraft): void;
}

/** States that are remembered of a draft. */
const MOST = 10;

const Kept = z.strictObject({ edit: z.int(), states: z.array(CodedState) });

export function earlierStates({ out }: DeskPlace, source: string, coder: string): EarlierStates {
  const name = sha256(JSON.stringify([source, coder])).slice(0, 16);
  const file = join(foldersOf(out).undo, `${name}.json`);
  const read = ({ edit }: Pick<CodeDraft, 'edit'>): CodedState[] => {
    const kept = readKept(file);
    return kept?.edit === edit ? kept.states : [];
  };
  return {
    read,
    note: (before, next) => {
      const states = read(before);
      const last = states.at(-1);
      const isBack = last !== undefined && isSame(last, next);
      const now = isBack ? states.slice(0, -1) : [...states, stateOf(before)].slice(-MOST);
      writeSoon(file, JSON.stringify({ edit: next.edit, states: now }));
    },
  };
}

const stateOf = ({ coding, pending }: CodedState): CodedState => ({ coding, pending });

const isSame = (one: CodedState, other: CodedState): boolean =>
  JSON.stringify(stateOf(one)) === JSON.stringify(stateOf(other));

function readKept(file: string): z.infer<typeof Kept> | null {
  if (!existsSync(file)) return null;
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
