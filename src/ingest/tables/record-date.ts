import type { Span } from '../../model/span.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DAY = 86_400_000;

/** An ISO day of "2024-03-05", "05 March 2024" or "20240305"; null if there is no such day. */
export function dayOfCell(value: string): string | null {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(value.trim());
  const words = /^(\d{1,2})[ -](\p{L}+)[ -](\d{4})$/u.exec(value.trim());
  const month = words ? MONTHS.findIndex((one) => one.startsWith(words[2] ?? '-')) + 1 : 0;
  const day = iso
    ? `${iso[1]}-${iso[2]}-${iso[3]}`
    : `${words?.[3]}-${String(month).padStart(2, '0')}-${words?.[1]?.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || isoDay(time) !== day ? null : day;
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A date by ACLED's time precision: 1 the day, 2 in the week around it, 3 in its month. */
export function periodOf(day: string, precision: string, [start, end]: Span) {
  const shift = (days: number): string => isoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY);
  const edtf =
    precision === '3' ? day.slice(0, 7) : precision === '2' ? `${shift(-6)}/${shift(6)}` : day;
  return {
    start,
    end,
    edtf,
    anchor: 'absolute',
    relation: precision === '2' ? 'between' : 'on',
    timex: { type: 'DATE', value: precision === '3' ? day.slice(0, 7) : day },
  };
}
