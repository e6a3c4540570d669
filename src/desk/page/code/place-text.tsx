import { useLayoutEffect, useRef } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';

interface Shown {
  readonly text: string;
  /** What is highlighted, and scrolled to. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

/** The article with one place of it highlighted. */
export function PlaceText({ text, place }: Shown) {
  const box = useRef<HTMLDivElement>(null);
  const { start, end } = place ?? { start: 0, end: 0 };
  useLayoutEffect(() => {
    box.current?.querySelector('.mark-at')?.scrollIntoView({ block: 'nearest' });
  }, [start, end]);
  return (
    <section
      class="article-text place-text"
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: for scrolling by keyboard.
      tabIndex={0}
      aria-label={CODE_TEXTS.text}
    >
      {visibleText(text.slice(0, start))}
      <span class="mark-at">{visibleText(text.slice(start, end))}</span>
      {visibleText(text.slice(end))}
    </section>
  );
}
