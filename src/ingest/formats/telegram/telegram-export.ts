import { z } from 'zod';

const Piece = z.union([z.string(), z.object({ text: z.string() })]);

/** A message as Telegram Desktop writes it; what is not named here is not read. */
export const TelegramMessage = z.object({
  id: z.int(),
  type: z.string(),
  date: z.string().optional(),
  date_unixtime: z.string().optional(),
  edited: z.string().optional(),
  edited_unixtime: z.string().optional(),
  forwarded_from: z.string().nullish(),
  forwarded_from_id: z.string().nullish(),
  reply_to_message_id: z.int().optional(),
  action: z.string().optional(),
  media_type: z.string().optional(),
  photo: z.string().optional(),
  file: z.string().optional(),
  poll: z.unknown().optional(),
  text: z.union([z.string(), z.array(Piece)]).optional(),
});
export type TelegramMessage = z.infer<typeof TelegramMessage>;

export const TelegramExport = z.object({
  name: z.string().nullish(),
  type: z.string(),
  id: z.int(),
  messages: z.array(z.unknown()),
});

/** The words of a message, without what is bold, a link and the like. */
export const messageWords = ({ text = '' }: TelegramMessage): string =>
  typeof text === 'string'
    ? text
    : text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
