import type { Annotations, Mention } from '../../../model/standoff.ts';
import type { CodeAnswer } from '../../code/code-api.ts';
import { mentionAt } from '../../code/edit/add-mention.ts';
import { keepItem } from '../../code/edit/keep-item.ts';
import { nameIn } from '../../code/settle/say-fields.ts';
import type { DeskRoom } from '../desk-room.ts';
import type { ChosenSpan } from '../judge/chosen-words.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { OpenCoding } from './use-code.ts';

/** Shared by everything with which an article is coded. */
export interface CodeRoom {
  readonly desk: DeskRoom;
  readonly answer: CodeAnswer;
  readonly open: OpenCoding;
  readonly coding: Annotations;
  readonly text: string;
  readonly choice: ChosenSpan | null;
  readonly choose: (choice: ChosenSpan | null) => void;
  /** The item that is shown beside the text. */
  readonly at: string | null;
  readonly select: (id: string | null) => void;
  /** Whether the keys are those of the item, to fill it in. */
  readonly isFilling: boolean;
  readonly fill: (isFilling: boolean) => void;
  /** A change to an item; whoever changes a proposal keeps it. */
  readonly edit: (coding: Annotations, about: string | null) => void;
  readonly name: (id: string) => string;
}

/** A change of the coding by a person: what it is about is no proposal any more. */
export const editIn =
  (open: OpenCoding): CodeRoom['edit'] =>
  (coding, about) =>
    open.change({
      coding,
      pending: about === null ? open.pending : keepItem(coding, open.pending, about),
    });

export const namerIn = (coding: Annotations, text: string): CodeRoom['name'] =>
  nameIn(coding, text);

/** The mention that is chosen in the text, if the words are marked. */
export const chosenMention = ({ coding, choice }: CodeRoom): Mention | null =>
  choice && mentionAt(coding, [choice.start, choice.end]);

/** The place of the chosen words. */
export const chosenSpan = ({ choice }: CodeRoom): readonly [number, number] | null =>
  choice && [choice.start, choice.end];

/** Does something with the chosen words; without any it says so. */
export const withChosen =
  (room: CodeRoom, run: (span: readonly [number, number]) => void) => (): void => {
    const span = chosenSpan(room);
    if (span) run(span);
    else room.desk.say(CODE_TEXTS.chooseFirst);
  };
