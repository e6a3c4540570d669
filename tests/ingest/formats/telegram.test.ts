import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { findCredits } from '../../../src/resolve/copies/find-credits.ts';
import { readFormat } from './read-format.ts';

const folder = mkdtempSync(join(tmpdir(), 'telegram-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(content: unknown): string {
  const file = join(folder, 'result.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  return file;
}
const message = (id: number, more: object) => ({
  id,
  type: 'message',
  date: '2024-03-15T20:05:00',
  date_unixtime: '1710525900',
  from: 'Lisna Live',
  from_id: 'channel71',
  text: '',
  text_entities: [],
  ...more,
});
const channel = (...messages: unknown[]) => ({
  name: 'Lisna Live',
  type: 'public_channel',
  id: 71,
  messages,
});

describe('a channel that Telegram Desktop exported', () => {
  test('posts, forwards of channels and of people, captions; the rest is counted', async () => {
    const file = write(
      channel(
        { ...message(1, {}), type: 'service', action: 'create_channel', actor: 'Nadia Ferro' },
        message(2, {
          author: 'Nadia Ferro',
          edited_unixtime: '1710612300',
          text: [
            'Two shells hit a ',
            { type: 'bold', text: 'grain store' },
            ' in Tarn.\n\nMore: ',
            { type: 'text_link', text: 'here', href: 'https://herald.example' },
          ],
        }),
        message(3, {
          forwarded_from: 'Tarn Monitor',
          forwarded_from_id: 'channel9',
          text: 'A bridge fell.',
        }),
        message(4, {
          forwarded_from: 'Olena Prist',
          forwarded_from_id: 'user8',
          text: 'I saw smoke.',
        }),
        message(5, { forwarded_from: 'Olena Prist', text: 'I saw fire.' }),
        message(6, {
          photo: 'photos/photo_1.jpg',
          text: 'The store after the strike.',
          reply_to_message_id: 2,
        }),
        message(7, { photo: 'photos/photo_2.jpg' }),
        message(8, { media_type: 'video_file', file: 'video.mp4' }),
      ),
    );
    const { found, sources, problems } = await readFormat('telegram', file);
    expect(problems).toEqual([
      'warning source:posts-left-out  1 posts of photo without words, 1 posts of video_file without words, 1 replies read without what they answer, 1 service messages (create_channel)',
    ]);
    expect(sources.map(({ text }) => text)).toEqual([
      'Two shells hit a grain store in Tarn.\n\nMore: here\n',
      'Forwarded from Tarn Monitor\nA bridge fell.\n',
      'Forwarded\nI saw smoke.\n',
      'Forwarded\nI saw fire.\n',
      'The store after the strike.\n',
    ]);
    expect(found[0]).toMatchObject({
      source: {
        front: {
          id: 'telegram-71-2',
          publication: 'Lisna Live',
          published: '2024-03-15',
          updated: '2024-03-16',
        },
        textLine: 2,
        capture: { format: 'telegram' },
      },
      naming: { by: 'id', given: 'telegram-71-2' },
    });
    expect(JSON.stringify([found, problems])).not.toMatch(/Olena|Prist|Nadia|Ferro/);
    expect(findCredits(sources[1]?.text ?? '')).toEqual(['tarn monitor']);
  });

  test.each([
    'personal_chat',
    'private_group',
    'private_supergroup',
    'public_supergroup',
    'saved_messages',
  ])('a %s is refused, and names nobody', async (type) => {
    const words = message(1, { from: 'Olena Prist', text: 'I saw smoke.' });
    const file = write({ ...channel(words), name: 'Olena Prist', type });
    const { sources, problems } = await readFormat('telegram', file);
    expect(sources).toEqual([]);
    expect(problems).toEqual([`error source:private-chat  ${type}`]);
  });

  test('a whole account is refused, other JSON is left', async () => {
    const account = await readFormat(
      'telegram',
      write({ about: '', chats: { list: [channel()] } }),
    );
    expect(account.problems).toEqual(['error source:private-chat  whole_account']);
    const other = await readFormat('telegram', write({ name: 'x', version: 1 }));
    expect(other.problems).toEqual(['warning source:ignored  no name, type, id and messages']);
  });

  test('a message of another form is named, and the others are read; a cut file is not', async () => {
    const { sources, problems } = await readFormat(
      'telegram',
      write(channel({ id: 'one', type: 'message' }, message(2, { text: 'A bridge fell.' }))),
    );
    expect(sources.map(({ front }) => front.id)).toEqual(['telegram-71-2']);
    expect(problems).toEqual([expect.stringMatching(/^error source:post messages\[0\]\.id/)]);
    const cut = JSON.stringify(channel(message(2, { text: 'A bridge fell.' }))).slice(0, -9);
    await expect(readFormat('telegram', write(cut))).rejects.toThrow(/JSON/);
    await expect(readFormat('telegram', write('['.repeat(100_000)))).rejects.toThrow(/levels deep/);
  });
});
