import { usePortion } from '../controls/use-portion.tsx';
import type { Room } from '../room.ts';
import { FOLD_TEXTS } from '../texts/fold-texts.ts';
import {
  type Folding,
  foldAll,
  foldCommunity,
  type Group,
  sumOf,
  unfoldAll,
  unfoldCommunity,
} from './find-folding.ts';

/** Rows shown at once. */
const PORTION = 50;

/** The communities as a table, to fold and unfold those of the drawing. */
export function Communities({ room, folding }: { room: Room; folding: Folding | null }) {
  const groups = folding?.groups ?? [];
  const { few, more } = usePortion(groups, PORTION);
  if (room.page.data.communities.length < 2) return null;
  const hasOpen = groups.some(({ isOpen }) => isOpen);
  return (
    <details class="communities" open={folding !== null && window.innerWidth > 900}>
      <summary>{folding ? sumOf(folding) : FOLD_TEXTS.whole}</summary>
      <p>
        {FOLD_TEXTS.lead}{' '}
        <button
          type="button"
          disabled={folding !== null && !hasOpen}
          onClick={() => room.change(foldAll())}
        >
          {FOLD_TEXTS.foldAll}
        </button>{' '}
        <button type="button" disabled={folding === null} onClick={() => room.change(unfoldAll())}>
          {FOLD_TEXTS.unfoldAll}
        </button>
      </p>
      {folding && (
        <table>
          <caption class="hidden">{FOLD_TEXTS.title}</caption>
          <thead>
            <tr>
              {Object.entries(FOLD_TEXTS.column).map(([name, title]) => (
                <th key={name} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {few.map((group) => (
              <Row key={group.at} room={room} group={group} />
            ))}
          </tbody>
        </table>
      )}
      {more}
    </details>
  );
}

function Row({ room, group }: { room: Room; group: Group }) {
  const { at, name, members, links, isOpen } = group;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>{members.length}</td>
      <td>{links}</td>
      <td>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={FOLD_TEXTS.toggle(name, isOpen)}
          onClick={() =>
            room.change(isOpen ? foldCommunity(room, at) : unfoldCommunity(room.state, at))
          }
        >
          {isOpen ? FOLD_TEXTS.fold : FOLD_TEXTS.unfold}
        </button>
      </td>
    </tr>
  );
}
