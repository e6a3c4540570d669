import type { Report } from '../../../model/problem.ts';
import type { Capture } from '../../../model/source.ts';
import type { NamedSource } from '../../named-source.ts';
import type { CountedOut } from '../counted-out.ts';
import { foundArticle } from '../found-article.ts';
import { messageWords, type TelegramMessage } from './telegram-export.ts';

interface Channel {
  readonly id: number;
  readonly name: string | null;
  readonly file: string;
  readonly capture: Capture;
  /** Of the message in the file, from 1. */
  readonly number: number;
  readonly leftOut: CountedOut;
}

/**
 * A message as an article: its words, below whose they are if it was forwarded. Null if it has none
 * of its own.
 */
export function postOf(
  message: TelegramMessage,
  { id, name, file, capture, number, leftOut }: Channel,
  report: Report,
): NamedSource | null {
  const words = messageWords(message).trim();
  if (message.type !== 'message' || words === '') {
    leftOut.count(kindOfMessage(message));
    return null;
  }
  if (message.reply_to_message_id !== undefined)
    leftOut.count('replies read without what they answer');
  const day = dayOf(message.date_unixtime, message.date);
  const edited = dayOf(message.edited_unixtime, message.edited);
  return foundArticle(
    file,
    {
      number,
      text: `${creditOf(message)}${words}\n`,
      publication: name,
      published: day,
      updated: edited === day ? null : edited,
      url: null,
      name: `telegram-${id}-${message.id}`,
      by: 'id',
      capture,
    },
    report,
  );
}

/** Only a channel is named: whoever else is forwarded has not published. */
function creditOf({ forwarded_from: from, forwarded_from_id: id }: TelegramMessage): string {
  if (from === undefined) return '';
  const isOfChannel = from !== null && /^channel/.test(id ?? '');
  return isOfChannel ? `Forwarded from ${from.replace(/\s+/g, ' ').trim()}\n` : 'Forwarded\n';
}

function kindOfMessage({ type, action, media_type, photo, file, poll }: TelegramMessage): string {
  if (type !== 'message') return `service messages (${action ?? type})`;
  if (poll !== undefined) return 'polls';
  const media = media_type ?? (photo ? 'photo' : file ? 'file' : 'nothing');
  return `posts of ${media} without words`;
}

/** In UTC, as the time zone in which it was exported is not stated. */
function dayOf(seconds: string | undefined, local: string | undefined): string | null {
  const time = Number(seconds) * 1000;
  if (seconds !== undefined && Number.isFinite(time) && Math.abs(time) < 1e14)
    return new Date(time).toISOString().slice(0, 10);
  return /^\d{4}-\d\d-\d\d/.exec(local ?? '')?.[0] ?? null;
}
