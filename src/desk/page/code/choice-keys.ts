import type { KeyAction } from '../frame/keys.ts';
import { moveChoice, selectPlace } from '../judge/chosen-words.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';

/** Keys that choose the next words that are marked, for those who give them a part by keys. */
export function markKeys({ coding, choice }: CodeRoom): KeyAction[] {
  const go = (key: string, words: string, step: 1 | -1): KeyAction => ({
    key,
    words,
    run: () => {
      const marks = [...coding.mentions, ...coding.dates].toSorted((a, b) => a.start - b.start);
      const at = choice?.start ?? -1;
      const next =
        step === 1
          ? marks.find(({ start }) => start > at)
          : marks.findLast(({ start }) => start < at);
      if (next) selectPlace(next.start, next.end);
    },
  });
  return [go('j', CODE_TEXTS.nextMark, 1), go('k', CODE_TEXTS.previousMark, -1)];
}

/** Keys that choose words. */
export function choiceKeys({ text, choice, choose }: CodeRoom): KeyAction[] {
  const move = (
    key: string,
    words: string,
    to: 'forward' | 'backward',
    isMore: boolean,
    unit?: 'line',
  ): KeyAction => ({ key, words, run: () => moveChoice(to, isMore, unit) });
  const stretch = (key: string, words: string, by: number): KeyAction => ({
    key,
    words,
    run: () => {
      if (!choice) return;
      const end = Math.min(choice.end + by, text.length);
      if (end <= choice.start) return;
      selectPlace(choice.start, end);
      choose({ start: choice.start, end, quote: text.slice(choice.start, end) });
    },
  });
  return [
    move('ArrowRight', CODE_TEXTS.nextWord, 'forward', false),
    move('ArrowLeft', CODE_TEXTS.previousWord, 'backward', false),
    move('Shift+ArrowRight', CODE_TEXTS.moreWords, 'forward', true),
    move('Shift+ArrowLeft', CODE_TEXTS.fewerWords, 'backward', true),
    move('ArrowDown', CODE_TEXTS.nextLine, 'forward', false, 'line'),
    move('ArrowUp', CODE_TEXTS.previousLine, 'backward', false, 'line'),
    move('Shift+ArrowDown', CODE_TEXTS.moreLines, 'forward', true, 'line'),
    stretch('+', CODE_TEXTS.longer, 1),
    stretch('-', CODE_TEXTS.shorter, -1),
  ];
}
