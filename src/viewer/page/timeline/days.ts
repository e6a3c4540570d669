/** Days as integers since 1970-01-01. Ranges are half-open. */

const MILLISECONDS = 86_400_000;

/** Years 0 to 99 are taken literally, not as 1900 to 1999. */
export const dayOfIso = (isoDay: string): number =>
  Math.floor(Date.parse(`${isoDay}T00:00:00Z`) / MILLISECONDS);

export const dateOfDay = (day: number): Date => new Date(day * MILLISECONDS);

export const dayOfDate = (date: Date): number => Math.floor(date.getTime() / MILLISECONDS);

export const isoDay = (day: number): string => dateOfDay(day).toISOString().slice(0, 10);

/** An unknown year may be a leap year, so it has a 29 February. */
export const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export const DAYS_OF_YEAR = 366;

/** Days from the start of an unknown year to the first of a month, 1 to 12. */
export const startOfMonth = (month: number): number =>
  DAYS_OF_MONTH.slice(0, month - 1).reduce<number>((sum, days) => sum + days, 0);
