/** A Gregorian date as the number of days since 1970-01-01, for arithmetic. */
export type DayNumber = number;

const MILLISECONDS = 86_400_000;

export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MILLISECONDS);
}

export function partsOf(number: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(number * MILLISECONDS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** 1 Monday to 7 Sunday. */
export const weekdayNumber = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 weeks: the one with the year's first Thursday is week 1. */
export function weekOf(number: DayNumber): { year: number; week: number } {
  const thursday = number - weekdayNumber(number) + 4;
  const { year } = partsOf(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

export const mondayOf = (year: number, week: number): DayNumber => {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayNumber(fourth) + 1 + (week - 1) * 7;
};

export const daysInMonth = (year: number, month: number): number =>
  partsOf(dayNumber(year, month + 1, 1) - 1).day;

export function nthWeekday(year: number, month: number, weekday: number, nth: number): DayNumber {
  if (nth < 0) {
    const last = dayNumber(year, month + 1, 1) - 1;
    return last - ((weekdayNumber(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayNumber(first) + 7) % 7) + (nth - 1) * 7;
}

/** Western Easter Sunday (Meeus, Jones and Butcher's computus, Gregorian calendar). */
export function easterOf(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const shift = Math.floor((century + 8) / 25);
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - shift + 1) / 3) + 15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const sum = epact + sunday - 7 * late + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}
