/** Days as whole numbers, counted from 1970-01-01; a stretch of them is half-open. */

const MILLISECONDS = 86_400_000;

/** Of an ISO day; the years 0 to 99 are those years, not 1900 to 1999. */
export const dayOfIso = (isoDay: string): number =>
  Math.floor(Date.parse(`${isoDay}T00:00:00Z`) / MILLISECONDS);

export const dateOfDay = (day: number): Date => new Date(day * MILLISECONDS);

export const dayOfDate = (date: Date): number => Math.floor(date.getTime() / MILLISECONDS);

export const isoDay = (day: number): string => dateOfDay(day).toISOString().slice(0, 10);

/** A year that is not known may be a leap year: 29 February has its place. */
export const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export const DAYS_OF_YEAR = 366;

/** From 0 of the first day of a month, 1 to 12, in a year that is not known. */
export const startOfMonth = (month: number): number =>
  DAYS_OF_MONTH.slice(0, month - 1).reduce<number>((sum, days) => sum + days, 0);
