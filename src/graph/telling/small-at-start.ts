import type { NodeOf } from '../../model/graph.ts';
import { isNameWord } from './name-words.ts';
import { NUMBER_WORD } from './number-word.ts';

/** Whether nothing but the end of a sentence, or of a line, stands before a mention. */
export const isStartOfSentence = ({ prefix }: Pick<NodeOf<'Mention'>, 'prefix'>): boolean => {
  const before = withoutEnd(prefix, OPENING);
  const words = withoutEnd(before, SPACES);
  if (words === '' || before.slice(words.length).includes('\n')) return true;
  const last = withoutEnd(words, CLOSING).at(-1);
  return last === undefined || ENDS.includes(last);
};

const OPENING = '"\'“‘«(';
const CLOSING = '"\'”’»)';
const SPACES = ' \n\t\u00a0';
const ENDS = '.!?:…';

/** A loop, since an expression takes time that grows with the square of many marks. */
function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const ALWAYS =
  /^(?:an?|the|some|several|many|most|few|dozens|hundreds|thousands|at|about|around|more|nearly|almost|over|up|his|her|its|their|no|nobody|both|other|others|another|these|those|this|that)$/i;
/** What a people's name or a place does not end in. */
const COMMON_END = /(?:[a-z]ed|ing|ern|ful|less|ers|ors|ents|ists|men|women|children)$/;

interface Where {
  /** Whether it is the whole description. */
  readonly isAlone: boolean;
  /** Whether a sentence begins with it wherever it stands. */
  readonly isStart: boolean;
  /** Whether it describes a single person: "Marine". */
  readonly isOne: boolean;
}

/** Whether a word that begins what is described has its capital only from its place. */
export function isSmallAtStart(word: string, { isAlone, isStart, isOne }: Where): boolean {
  if (ALWAYS.test(word) || NUMBER_WORD.test(word)) return true;
  if (!isStart || word.includes('-')) return false;
  if (isNameWord('smallFirst', word) || COMMON_END.test(word)) return true;
  if (isOne) return isAlone && !/(?:an|ese|ish|i)$/.test(word);
  const isPlural = isAlone && /(?<!an|i|s)s$/.test(word);
  return isPlural && !isNameWord('peoples', word);
}
