import { useRef, useState } from 'preact/hooks';
import type { Annotations } from '../../../model/standoff.ts';
import type { CodeAnswer, CodeDraft, CodeProblem, CodeSaveAnswer } from '../../code/code-api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';

/** What is coded, and which of it is still a machine's proposal. */
export interface Coded {
  readonly coding: Annotations;
  readonly pending: readonly string[];
}

/** A coding that somebody is at. */
export interface OpenCoding extends Coded {
  readonly problems: readonly CodeProblem[];
  readonly edit: number;
  readonly state: 'saved' | 'saving' | 'waiting';
  /** Why it is not saved any more. */
  readonly refused: string | null;
  /** Changes it; the desk has it on the disk a moment later. */
  readonly change: (next: Coded) => void;
  /** False if there was nothing to take back. */
  readonly undo: () => boolean;
  /** Resolves when everything so far is on the disk. */
  readonly settle: () => Promise<number>;
}

/** Milliseconds before a desk that did not answer is asked again. */
const PAUSE = 1_000;

/** Keeps what is coded, saves each change in order, and remembers what was there before. */
export function useCode({ ask, say }: DeskRoom, answer: CodeAnswer, draft: CodeDraft): OpenCoding {
  const [now, setNow] = useState<Coded>(draft);
  const [problems, setProblems] = useState<readonly CodeProblem[]>(answer.problems);
  const [state, setState] = useState<OpenCoding['state']>('saved');
  const [refused, setRefused] = useState<string | null>(null);
  const edit = useRef(draft.edit);
  const before = useRef<Coded[]>([...answer.earlier]);
  const wanted = useRef<Coded | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const saveAll = async (): Promise<void> => {
    for (let next = wanted.current; next; next = wanted.current) {
      wanted.current = null;
      try {
        const body = { source: answer.source, draft: { ...draft, ...next, edit: edit.current } };
        const { refused: why, ...saved } = await ask.post<CodeSaveAnswer>('code-save', body);
        if (why !== null) {
          setRefused(why);
          return;
        }
        edit.current = saved.edit;
        setProblems(saved.problems);
        setRefused(null);
      } catch (error) {
        // The desk answered, and would answer the same again; only another change can help.
        if (error instanceof Error && error.constructor === Error) {
          setRefused(error.message);
          return;
        }
        // What was changed meanwhile is newer.
        wanted.current ??= next;
        setState('waiting');
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
    setState('saved');
  };
  const save = (next: Coded): void => {
    wanted.current = next;
    setNow(next);
    setState('saving');
    running.current ??= saveAll().finally(() => {
      running.current = null;
    });
  };
  return {
    ...now,
    problems,
    edit: edit.current,
    state,
    refused,
    change: (next) => {
      before.current = [...before.current, now];
      save(next);
    },
    undo: () => {
      const last = before.current.at(-1);
      before.current = before.current.slice(0, -1);
      if (last) save(last);
      say(last ? CODE_TEXTS.undone : CODE_TEXTS.nothingToUndo);
      return last !== undefined;
    },
    settle: async () => {
      await running.current;
      return edit.current;
    },
  };
}
