import { linkTo, type Room } from '../room.ts';
import { TEXTS } from '../texts.ts';
import { NodeName } from './node-name.tsx';

/** By how many independent origins an event is told, and of which sides; never one number alone. */
export function Corroboration(room: Room & { id: string }) {
  const { page, id } = room;
  const fact = page.facts.get(id);
  if (!fact) return null;
  const more = [
    fact.anonymous > 0 && TEXTS.anonymousOrigins(fact.anonymous),
    fact.ownVoice > 0 && TEXTS.ownVoices(fact.ownVoice),
    fact.unknown > 0 && TEXTS.unknownOrigins(fact.unknown),
  ].filter((words) => words !== false);
  return (
    <>
      <h3>{TEXTS.corroboration}</h3>
      <p>{[TEXTS.independent(fact.origins, fact.sides), ...more].join('; ')}.</p>
      <ul class="plain">
        {fact.shares.map(({ id: origin, kind, side }) => (
          <li key={origin}>
            <a href={linkTo(room, origin)}>
              <NodeName page={page} id={origin} />
            </a>{' '}
            <span class="kind">{[TEXTS.originKinds[kind], side ?? TEXTS.noSide].join(', ')}</span>
          </li>
        ))}
        {fact.deniedBy.map((origin) => (
          <li key={origin} class="warning">
            {TEXTS.deniedBy}{' '}
            <a href={linkTo(room, origin)}>
              <NodeName page={page} id={origin} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
