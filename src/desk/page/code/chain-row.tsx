import type { Claim } from '../../../model/standoff.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { dropSpeaker, moveSpeaker } from '../../code/edit/edit-claim.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';

interface Chain extends CodeRoom {
  readonly claim: Claim;
  readonly chain: readonly string[];
  readonly nth: number;
  readonly onDropWords: () => void;
}

/** One chain of speakers, from the origin to whoever is closest to the reader. */
export function ChainRow({ coding, claim, chain, nth, edit, name, onDropWords }: Chain) {
  return (
    <ol
      class="code-chain"
      aria-label={CODE_TEXTS.chainNth(nth)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDropWords();
      }}
    >
      {chain.length === 0 && <li class="kind">{CODE_TEXTS.nobody}</li>}
      {chain.map((speaker, at) => {
        const who = visibleText(name(speaker));
        return (
          <li key={speaker}>
            <bdi>{who}</bdi>{' '}
            {at > 0 && (
              <button
                type="button"
                aria-label={CODE_TEXTS.earlier(who)}
                onClick={() => edit(moveSpeaker(coding, claim.id, speaker, nth), claim.id)}
              >
                ↑
              </button>
            )}{' '}
            <button
              type="button"
              aria-label={CODE_TEXTS.drop(who)}
              onClick={() => edit(dropSpeaker(coding, claim.id, speaker, nth), claim.id)}
            >
              ×
            </button>
          </li>
        );
      })}
    </ol>
  );
}
