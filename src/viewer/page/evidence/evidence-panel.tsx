import { linkTo, type Room } from '../room.ts';
import { TEXTS } from '../texts.ts';
import { visibleText } from '../visible-text.ts';
import { findChosen, mentionsOf } from './chosen.ts';
import { NodeName } from './node-name.tsx';

/** What is known of the chosen thing, and what it rests on. */
export function EvidencePanel(room: Room) {
  const { page, state } = room;
  const chosen = findChosen(page, state.at);
  return (
    <section class="evidence" aria-label={TEXTS.evidence} aria-live="polite">
      {chosen === null ? (
        <p class="empty">{state.at === null ? TEXTS.nothingChosen : TEXTS.unknownId}</p>
      ) : (
        <>
          {chosen.kind === 'node' && (
            <h2>
              <NodeName page={page} id={chosen.id} />
            </h2>
          )}
          <h3>{TEXTS.restsOn}</h3>
          <ul class="quotes">
            {mentionsOf(page, chosen).map((id) => {
              const mention = page.graph.getNodeAttributes(id);
              if (mention.label !== 'Mention') return null;
              return (
                <li key={id}>
                  <a href={state.at === null ? undefined : linkTo(room, state.at, id)}>
                    <q>{visibleText(mention.quote)}</q>
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
