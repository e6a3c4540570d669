import { useLayoutEffect, useState } from 'preact/hooks';

export interface ChosenSpan {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const articleBox = (): HTMLElement | null => document.querySelector('.article-text');

/** The words of the article that the reader has selected; whole words, without space around. */
export const useChosenWords = (text: string): ChosenSpan | null => useWordsChoice(text)[0];

/** What is selected at this moment: a key may be faster than the page hears of the selection. */
export const wordsChosenNow = (text: string): ChosenSpan | null => findChoice(text);

/** The same, and a way to choose others, or none any more. */
export function useWordsChoice(
  text: string,
): readonly [ChosenSpan | null, (choice: ChosenSpan | null) => void] {
  const [choice, choose] = useState<ChosenSpan | null>(null);
  useLayoutEffect(() => {
    const onSelect = (): void => {
      const found = findChoice(text);
      // A click on a button takes the selection away, not the choice.
      if (found) choose(found);
    };
    document.addEventListener('selectionchange', onSelect);
    return () => document.removeEventListener('selectionchange', onSelect);
  }, [text]);
  return [choice, choose];
}

/** Selects a place of the article as if the reader had. */
export function selectPlace(start: number, end: number): void {
  const [from, to] = [spotOf(start, 'start'), spotOf(end, 'end')];
  if (!from || !to) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at);
  from.node.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** Where the keys go on choosing from. */
export function placeCaret(offset: number): void {
  const spot = spotOf(offset, 'end');
  if (spot) document.getSelection()?.collapse(spot.node, spot.at);
}

/** The piece of text on the page that an offset is in, and where in it. */
function spotOf(offset: number, side: 'start' | 'end'): { node: Node; at: number } | null {
  const pieces = [...(articleBox()?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
  const piece = pieces.findLast(({ dataset }) =>
    side === 'start' ? Number(dataset['start']) <= offset : Number(dataset['start']) < offset,
  );
  const node = piece?.firstChild;
  if (!piece || !node) return null;
  const at = offset - Number(piece.dataset['start']);
  return { node, at: Math.min(Math.max(at, 0), node.textContent?.length ?? 0) };
}

function findChoice(text: string): ChosenSpan | null {
  const range = document.getSelection()?.rangeCount ? document.getSelection()?.getRangeAt(0) : null;
  if (!range || range.collapsed) return null;
  const [from, to] = [
    offsetOf(range.startContainer, range.startOffset, text),
    offsetOf(range.endContainer, range.endOffset, text),
  ];
  return from === null || to === null || from >= to ? null : wholeWords(text, from, to);
}

/** Where a place on the page is in the article's text; null if it is not in it. */
function offsetOf(node: Node, offset: number, text: string): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (!piece || !articleBox()?.contains(piece)) {
    // The end of a selection of the whole box.
    const child = node === articleBox() ? node.childNodes[offset] : null;
    return child instanceof HTMLElement ? Number(child.dataset['start']) : null;
  }
  const start = Number(piece.dataset['start']);
  const within = node instanceof HTMLElement ? 0 : offset;
  // Hidden characters are spelt out on the page, so that a piece with them counts as one.
  const shown = piece.textContent ?? '';
  return text.startsWith(shown, start) ? start + within : start;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

function wholeWords(text: string, from: number, to: number): ChosenSpan | null {
  let [start, end] = [from, to];
  const isWord = (at: number): boolean => WORD.test(text[at] ?? ' ');
  while (start < end && !isWord(start)) start += 1;
  while (end > start && !isWord(end - 1)) end -= 1;
  if (start >= end) return null;
  while (isWord(start - 1)) start -= 1;
  while (isWord(end)) end += 1;
  return { start, end, quote: text.slice(start, end) };
}

/** Whether the last key made the choice longer or shorter. */
let wasMore = false;

function turnForward(selection: Selection): void {
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range)
    selection.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
}

/** Selects the next word, or one more of them, or one a line away, for those who use keys only. */
export function moveChoice(
  direction: 'forward' | 'backward',
  isMore: boolean,
  unit: 'word' | 'line' = 'word',
): void {
  const [selection, box] = [document.getSelection(), articleBox()];
  if (!selection || !box) return;
  // A word that was chosen backwards grows at its end, as one that was chosen forwards.
  if (isMore && !wasMore && direction === 'forward') turnForward(selection);
  wasMore = isMore;
  if (!selection.anchorNode || !box.contains(selection.anchorNode)) {
    const place = box.querySelector('.words-place') ?? box;
    selection.setBaseAndExtent(place, 0, place, 0);
  } else if (!isMore) {
    if (direction === 'forward') selection.collapseToEnd();
    else selection.collapseToStart();
  }
  selection.modify(unit === 'line' && !isMore ? 'move' : 'extend', direction, unit);
  if (unit === 'line' && !isMore) selection.modify('extend', 'forward', 'word');
  selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
}
