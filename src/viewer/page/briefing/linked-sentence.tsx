import type { SentencePart } from '../../../graph/telling/sentence-part.ts';
import { visibleText } from '../../visible-text.ts';
import { linkTo, type Room } from '../room.ts';

/** A sentence in which every name leads to what it names. */
export const LinkedSentence = ({ room, parts }: { room: Room; parts: readonly SentencePart[] }) => (
  <>
    {parts.map(({ words, at }, nth) =>
      at === null || !room.page.graph.hasNode(at) ? (
        <span key={nth}>{visibleText(words)}</span>
      ) : (
        <Name key={nth} room={room} words={words} at={at} />
      ),
    )}
  </>
);

/** The space before a name is no part of its link. */
function Name({
  room,
  words,
  at,
}: {
  room: Room;
  words: string;
  at: NonNullable<SentencePart['at']>;
}) {
  const name = words.trimStart();
  return (
    <>
      {words.slice(0, words.length - name.length)}
      <a class="name" href={linkTo(room, at)}>
        <bdi>{visibleText(name)}</bdi>
      </a>
    </>
  );
}
