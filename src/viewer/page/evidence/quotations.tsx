import { articleId } from '../../../model/article-id.ts';
import { asSourceId } from '../../../model/as-id.ts';
import type { NodeOf } from '../../../model/graph.ts';
import type { FactId, NodeId } from '../../../model/ids.ts';
import { visibleText } from '../../visible-text.ts';
import { articleName } from '../caption.ts';
import { usePortion } from '../controls/use-portion.tsx';
import { linkTo, type Room } from '../room.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { USE_WORDS } from '../texts/model-words.ts';

/** Quotations shown at once. */
const PORTION = 200;

/** The words that something rests on, in context. Each opens the article there. */
export function Quotations(room: Room & { at: FactId; mentions: readonly NodeId[] }) {
  const { page, at, mentions } = room;
  const { few, more } = usePortion(mentions, PORTION);
  if (mentions.length === 0) return null;
  return (
    <>
      <h3>{EVIDENCE_TEXTS.restsOn(mentions.length)}</h3>
      <ul class="quotes">
        {few.map((id) => {
          const mention = page.graph.getNodeAttributes(id) as NodeOf<'Mention'>;
          const { quote, prefix, suffix, use, part, field, sources } = mention;
          return (
            <li key={id}>
              <a
                href={linkTo(room, at, id)}
                aria-current={room.state.quote === id ? 'true' : undefined}
              >
                <bdi>
                  {visibleText(prefix)}
                  <mark>{visibleText(quote)}</mark>
                  {visibleText(suffix)}
                </bdi>
              </a>{' '}
              <span class="kind">
                {USE_WORDS[use]} ·{' '}
                {part === 'head' ? (
                  EVIDENCE_TEXTS.inHead(field ?? '')
                ) : (
                  <bdi>{articleName(page, articleId(sources[0] ?? asSourceId('')))}</bdi>
                )}
                {mention.page !== undefined && `, ${EVIDENCE_TEXTS.onPage(mention.page)}`}
              </span>
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
}
