import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { NodeOf } from '../../../model/graph.ts';
import type { NodeId } from '../../../model/ids.ts';
import { safeAddress, visibleText } from '../../visible-text.ts';
import { articleName } from '../caption.ts';
import { linkTo, type Room } from '../room.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { articleToOpen, findChosen, mentionsOf, wordsId } from './chosen.ts';
import { cutText, type Marked } from './cut-text.ts';
import { reviewOf } from './reviewed.tsx';

/** The article with all its mentions marked; those that the selection rests on are highlighted. */
export function ArticlePanel(room: Room) {
  const { page, state } = room;
  const chosen = findChosen(page, state.at);
  const place = articleToOpen(page, chosen, state.quote) ?? firstArticle(room);
  const box = useRef<HTMLDivElement>(null);
  const article = place?.article;
  const pieces = useMemo(() => (article ? piecesOf(room, article) : []), [page, article]);
  // Before the browser paints, so that nobody sees another place first.
  useLayoutEffect(() => scrollToPlace(box.current), [state.at, state.quote, article]);
  if (!place) return null;
  const attributes = page.graph.getNodeAttributes(place.article) as NodeOf<'Article'>;
  const rests = new Set(chosen ? mentionsOf(page, chosen) : []);
  return (
    <section class="article" aria-label={EVIDENCE_TEXTS.article}>
      <ArticleHead id={place.article} attributes={attributes} {...room} />
      <section
        class="article-text"
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: for scrolling by keyboard.
        tabIndex={0}
        aria-label={articleName(page, place.article)}
      >
        {pieces.map(({ start, end, mentions }) => {
          const words = visibleText(attributes.text.slice(start, end));
          if (mentions.length === 0)
            return (
              <span key={start} data-start={start}>
                {words}
              </span>
            );
          const kind = classOf(start >= place.start && end <= place.end, mentions, rests);
          // White space and punctuation alone make no link: it would have no accessible name.
          if (!/[\p{L}\p{N}]/u.test(words))
            return (
              <span key={start} data-start={start} class={kind}>
                {words}
              </span>
            );
          return (
            <a
              key={start}
              data-start={start}
              class={kind}
              href={linkTo(room, wordsId(place.article, start, end))}
            >
              {words}
            </a>
          );
        })}
      </section>
    </section>
  );
}

function classOf(
  isPlace: boolean,
  mentions: readonly NodeId[],
  rests: ReadonlySet<NodeId>,
): string {
  if (isPlace) return 'words words-place';
  return mentions.some((id) => rests.has(id)) ? 'words words-rests' : 'words';
}

/** The first article is open until something is selected. */
function firstArticle({ page }: Room) {
  const article = page.nodes.find((key) => page.graph.getNodeAttribute(key, 'label') === 'Article');
  return article === undefined ? null : { article, start: 0, end: 0 };
}

function piecesOf({ page }: Room, article: NodeId) {
  const { text } = page.graph.getNodeAttributes(article) as NodeOf<'Article'>;
  const marked = (page.words.get(article) ?? []).map((id): Marked => {
    const { start, end } = page.graph.getNodeAttributes(id) as NodeOf<'Mention'>;
    return { id, start, end };
  });
  return cutText(text.length, marked);
}

/** Scrolls only the box; the page itself stays where the reader left it. */
function scrollToPlace(box: HTMLDivElement | null): void {
  const place = box?.querySelector<HTMLElement>('.words-place');
  if (!box) return;
  box.scrollTop = place
    ? place.getBoundingClientRect().top -
      box.getBoundingClientRect().top +
      box.scrollTop -
      box.clientHeight / 3
    : 0;
}

function ArticleHead({
  page,
  id,
  attributes,
}: Room & { id: NodeId; attributes: NodeOf<'Article'> }) {
  const { publication, published, url, status } = attributes;
  const address = url === undefined ? null : safeAddress(url);
  return (
    <div class="article-head">
      <h2>
        <bdi>{articleName(page, id)}</bdi>
      </h2>
      <p>
        {publication !== undefined && (
          <>
            <bdi>{visibleText(publication)}</bdi>,{' '}
          </>
        )}
        {EVIDENCE_TEXTS.published.toLowerCase()}:{' '}
        {published === undefined ? EVIDENCE_TEXTS.notDated : visibleText(published)}
        {address !== null && (
          <>
            {' · '}
            <a href={address} target="_blank" rel="noopener noreferrer">
              {EVIDENCE_TEXTS.original}
            </a>
          </>
        )}
      </p>
      {status === 'retracted' && (
        <p class="warning">
          <bdi>{reviewOf(attributes) ?? EVIDENCE_TEXTS.retracted}</bdi>
        </p>
      )}
    </div>
  );
}
