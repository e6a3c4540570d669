import { articleId } from '../../../model/article-id.ts';
import type { NodeId } from '../../../model/ids.ts';
import { visibleText } from '../../visible-text.ts';
import { articleName, captionOf, sourceName } from '../caption.ts';
import { Withheld } from '../evidence/corroboration.tsx';
import { NodeLink } from '../evidence/node-name.tsx';
import { linkTo, type Room } from '../room.ts';
import { CORROBORATION_TEXTS } from '../texts/corroboration-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import type { CorroboratedFact } from './find-facts.ts';
import { groupConflicts } from './group-conflicts.ts';

/** Characters of a claim beside another. */
const CLAIM = 220;
const NAME = 60;

type Part = { readonly room: Room; readonly item: CorroboratedFact };

/** Who could or could not verify the fact, or a work it came through, in their own words. */
export const FactVerdicts = ({ room, item }: Part) => (
  <>
    {item.fact.verdicts.map((edge) => {
      if (!room.page.graph.hasEdge(edge)) return null;
      const { status, quote, aspect } = room.page.graph.getEdgeAttributes(edge);
      const [by, of] = room.page.graph.extremities(edge);
      return (
        <p key={edge} class="told-verdict">
          <span class="badge">{status === undefined ? '' : TEXTS.verdictWords[status]}</span>{' '}
          <bdi>{captionOf(room.page, by, NAME)}</bdi>:{' '}
          <q>
            <a href={linkTo(room, edge)}>{visibleText(quote)}</a>
          </q>{' '}
          <span class="kind">
            {CORROBORATION_TEXTS.verdictOf} <bdi>{captionOf(room.page, of, NAME)}</bdi>
            {aspect !== undefined && `, ${visibleText(aspect)}`}
          </span>
        </p>
      );
    })}
  </>
);

/** Circles in which each member cites the next. */
export const Circles = ({ room, item }: Part) => (
  <>
    {item.fact.circles.map(({ members, grounded }) => (
      <p key={members.join(' ')} class="told-circle">
        <span class="badge badge-protected">↻ {CORROBORATION_TEXTS.circle}</span>{' '}
        <bdi>{[...members, ...members.slice(0, 1)].map((id) => nameOf(room, id)).join(' → ')}</bdi>
        {': '}
        {grounded ? CORROBORATION_TEXTS.grounded : CORROBORATION_TEXTS.ungrounded}
      </p>
    ))}
  </>
);

/** Contradicting claims, side by side. */
export const Conflicts = ({ room, item }: Part) => (
  <>
    {groupConflicts(room.page, item.fact).map(({ reason, ours, theirs }) => (
      <div key={reason} class="told-conflict">
        <p>
          {CORROBORATION_TEXTS.differs}: {visibleText(reason)}
        </p>
        <div class="told-beside">
          {(
            [
              [CORROBORATION_TEXTS.ours, ours],
              [CORROBORATION_TEXTS.theirs, theirs],
            ] as const
          ).map(([title, claims]) => (
            <div key={title}>
              <h6>{title}</h6>
              <ul>
                {claims.map((claim) => (
                  <li key={claim}>
                    <ClaimLine room={room} claim={claim} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
    ))}
  </>
);

/** The text of a claim, its origins and its articles. */
export function ClaimLine({ room, claim }: { room: Room; claim: NodeId }) {
  const { page } = room;
  const shares = page.claims.get(claim)?.shares ?? [];
  const origins = shares.map(({ id }) => nameOf(room, id)).join(', ');
  const articles = page.graph
    .getNodeAttribute(claim, 'sources')
    .map((source) => articleName(page, articleId(source)));
  return (
    <>
      <a href={linkTo(room, claim)}>
        <bdi>{captionOf(page, claim, CLAIM)}</bdi>
      </a>{' '}
      <span class="kind">
        <bdi>{origins || CORROBORATION_TEXTS.unknownOrigin}</bdi>; <bdi>{articles.join('; ')}</bdi>
      </span>
    </>
  );
}

/** The origins and the works they speak through, and the denials. */
export const Origins = ({ room, item: { fact } }: Part) => (
  <>
    <ul>
      {fact.shares.map(({ id, kind, side, works }) => (
        <li key={id}>
          <NodeLink {...room} id={id} />{' '}
          <span class="kind">
            {TEXTS.originKinds[kind]}, {side ?? TEXTS.noSide}
            {works.length > 0 && (
              <bdi>
                , {CORROBORATION_TEXTS.through} {works.map((work) => nameOf(room, work)).join(', ')}
              </bdi>
            )}
          </span>
        </li>
      ))}
      {fact.unknown > 0 && <li>{TEXTS.unknownOrigins(fact.unknown)}</li>}
    </ul>
    <Withheld fact={fact} />
    {fact.denials.length > 0 && (
      <>
        <h6>{CORROBORATION_TEXTS.denies}</h6>
        <ul>
          {fact.denials.map((claim) => (
            <li key={claim}>
              <ClaimLine room={room} claim={claim} />
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);

const nameOf = ({ page }: Room, id: NodeId): string => sourceName(page, id, NAME);
