import type { ComponentChildren } from 'preact';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { CodeAnswer, CodeBegin } from '../../code/code-api.ts';
import { type DeskRoom, withOwn } from '../desk-room.ts';
import { type KeyAction, useKeys } from '../frame/keys.ts';
import { useSending } from '../frame/use-sending.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { compareWith } from './compare-with.ts';

interface Begin extends DeskRoom {
  readonly answer: CodeAnswer;
  readonly back: ComponentChildren;
  readonly onBegun: () => void;
}

/** Where a coding begins: with a machine's proposals, with nothing, or with what is there. */
export function BeginForm({ answer, back, onBegun, ...desk }: Begin) {
  const { ask, state, change, say } = desk;
  const send = useSending(say);
  const begin = (from: CodeBegin): void =>
    void send(async () => {
      const { refused } = await ask.post<{ refused: string | null }>('code-begin', {
        source: answer.source,
        from,
      });
      change(withOwn(state, { 'code.begin': null, 'code.item': null }), { replace: true });
      onBegun();
      return refused ?? '';
    });
  const standing = answer.codings.find(({ handle }) => handle === 'standing');
  const hasDraft = answer.draft !== null;
  const two = compareWith(answer);
  const go: WaysToGo = {
    onBegin: begin,
    onGoOn: hasDraft ? () => change(withOwn(state, { 'code.begin': null })) : null,
    onCompare: two === null ? null : () => change(withOwn(state, { 'code.with': two })),
  };
  const ways = waysToBegin(standing ?? null, go);
  useKeys(ways);
  return (
    <div class="alone code-begin">
      {back}
      <h2>
        <bdi>{visibleText(answer.title)}</bdi>
      </h2>
      {answer.unread !== null && <p class="problem">{CODE_TEXTS.unread(answer.unread)}</p>}
      {answer.codings.length > 0 && (
        <>
          <h3>{CODE_TEXTS.codings}</h3>
          <ul>
            {answer.codings.map(({ handle, coder, isMine, flaw }) => (
              <li key={handle}>
                <bdi>{visibleText(coder)}</bdi>{' '}
                <span class="kind">
                  {isMine ? `${CODE_TEXTS.yours} ` : ''}
                  {handle === 'standing' ? '' : handle}
                </span>
                {flaw !== null && <span class="problem-words"> {visibleText(flaw)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {ways.map(({ key, words, lead, run }) => (
        <p key={key}>
          <button type="button" aria-keyshortcuts={key} onClick={run}>
            {words} <kbd>{key}</kbd>
          </button>{' '}
          <span class="kind">{lead}</span>
        </p>
      ))}
      {hasDraft && <p class="note">{CODE_TEXTS.anewLead}</p>}
    </div>
  );
}

interface WaysToGo {
  readonly onBegin: (from: CodeBegin) => void;
  /** Null if there is nothing to go on with. */
  readonly onGoOn: (() => void) | null;
  readonly onCompare: (() => void) | null;
}

type Way = KeyAction & { readonly lead: string };

function waysToBegin(
  standing: CodeAnswer['codings'][number] | null,
  { onBegin, onGoOn, onCompare }: WaysToGo,
): readonly Way[] {
  const way = (key: string, words: string, lead: string, run: () => void): Way => ({
    key,
    words,
    lead,
    run,
  });
  const { fromReading, fromReadingLead, fromNothing, fromNothingLead, fromCodingLead } = CODE_TEXTS;
  return [
    ...(onGoOn ? [way('g', CODE_TEXTS.goOn, '', onGoOn)] : []),
    way('m', fromReading, fromReadingLead, () => onBegin('reading')),
    way('n', fromNothing, fromNothingLead, () => onBegin('nothing')),
    ...(standing && standing.flaw === null
      ? [
          way('c', CODE_TEXTS.fromCoding(visibleText(standing.coder)), fromCodingLead, () =>
            onBegin('coding'),
          ),
        ]
      : []),
    ...(onCompare ? [way('o', CODE_TEXTS.compare, '', onCompare)] : []),
  ];
}
