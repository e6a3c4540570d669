import { sha256 } from '../../../model/ids.ts';
import type { Report } from '../../../model/problem.ts';
import { parseBySchema } from '../../../model/zod-issues.ts';
import { DEEPEST, isNestedTooDeep } from '../../../text/nesting.ts';
import { inflate } from '../../container/unpack-file.ts';
import { decode } from '../../decode.ts';
import type { NamedSource } from '../../named-source.ts';
import { readBytes } from '../../read-bytes.ts';
import { createCountedOut } from '../counted-out.ts';
import { postOf } from './post-of.ts';
import { TelegramExport, TelegramMessage } from './telegram-export.ts';

/** Bytes. Telegram Desktop can export a part of a channel, by its days. */
const LARGEST_EXPORT = 64 * 1024 * 1024;
const CHANNELS = ['public_channel', 'private_channel'];

/** The posts of a channel that Telegram Desktop exported as JSON, each an article. */
export async function* readTelegram(file: string, report: Report): AsyncGenerator<NamedSource> {
  const packed = readBytes(file, report, LARGEST_EXPORT);
  const bytes = packed && inflate(packed, file, report, LARGEST_EXPORT);
  const json = bytes && decode(bytes, file, report);
  if (!bytes || json === null) return;
  if (isNestedTooDeep(json)) throw new Error(`nested more than ${DEEPEST} levels deep`);
  const value = parseJson(json);
  const { data } = parseBySchema(TelegramExport, value);
  if (!data) {
    reportOther(value, file, report);
    return;
  }
  if (!CHANNELS.includes(data.type)) {
    reportPrivate(data.type, file, report);
    return;
  }
  const leftOut = createCountedOut();
  const capture = { format: 'telegram', sha256: sha256(bytes) } as const;
  const channel = { id: data.id, name: data.name ?? null, file, capture };
  for (const [at, given] of data.messages.entries()) {
    const place = { file, path: `messages[${at}]` };
    const { data: message, flaws } = parseBySchema(TelegramMessage, given);
    for (const { path, reason, expected } of flaws ?? [])
      report.error(
        'source:post',
        reason,
        { ...place, path: [place.path, ...path].join('.') },
        expected ? { expected } : {},
      );
    const post = message && postOf(message, { ...channel, number: at + 1, leftOut }, report);
    if (post) yield post;
  }
  const actual = leftOut.named();
  if (actual !== null)
    report.warn(
      'source:posts-left-out',
      'messages of the channel without words of their own are left out, and what a reply answers is not read',
      { file },
      { actual, expected: 'posts with a text' },
    );
}

/** What is wrong with it is not told in its own words, which may be those of a chat. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('no JSON, or cut off');
  }
}

/** Names nobody: that of a chat is often the name of a person. */
function reportPrivate(type: string, file: string, report: Report): void {
  report.error(
    'source:private-chat',
    'a chat is not read: who writes in it to others has not published it',
    { file },
    { actual: type.replace(/[^a-z_]/g, ''), expected: 'the export of a channel' },
  );
}

function reportOther(value: unknown, file: string, report: Report): void {
  const isAccount =
    typeof value === 'object' && value !== null && ('chats' in value || 'contacts' in value);
  if (isAccount) reportPrivate('whole_account', file, report);
  else
    report.warn(
      'source:ignored',
      'JSON that Telegram did not export is not read',
      { file },
      { actual: 'no name, type, id and messages', expected: 'the export of a channel' },
    );
}
