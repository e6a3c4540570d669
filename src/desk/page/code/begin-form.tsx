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
  const ways: (KeyAction & { lead: string })[] =
    answer.whyNot !== null
      ? []
      : [
          ...(hasDraft
            ? [
                {
                  key: 'g',
                  words: CODE_TEXTS.goOn,
                  lead: '',
                  run: () => change(withOwn(state, { 'code.begin': null })),
                },
              ]
            : []),
          {
            key: 'm',
            words: CODE_TEXTS.fromReading,
            lead: CODE_TEXTS.fromReadingLead,
            run: () => begin('reading'),
          },
          {
            key: 'n',
            words: CODE_TEXTS.fromNothing,
            lead: CODE_TEXTS.fromNothingLead,
            run: () => begin('nothing'),
          },
          ...(standing && standing.flaw === null
            ? [
                {
                  key: 'c',
                  words: CODE_TEXTS.fromCoding(visibleText(standing.coder)),
                  lead: CODE_TEXTS.fromCodingLead,
                  run: () => begin('coding'),
                },
              ]
            : []),
          ...(two
            ? [
                {
                  key: 'o',
                  words: CODE_TEXTS.compare,
                  lead: '',
                  run: () => change(withOwn(state, { 'code.with': two })),
                },
              ]
            : []),
        ];
  useKeys(ways);
  return (
    <div class="alone code-begin">
      {back}
      <h2>
        <bdi>{visibleText(answer.title)}</bdi>
      </h2>
      {answer.whyNot !== null && <p class="problem">{CODE_TEXTS.whyNot(answer.whyNot)}</p>}
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
