/** Days on which the clocks and calendars of programs begin or end. */
const EMPTY = new Set([
  '1601-01-01',
  '1753-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1904-01-01',
  '1969-12-31',
  '1970-01-01',
  '1980-01-01',
]);
const FIRST_YEAR = 1000;
/** Some programs write a far day for "never"; 32-bit clocks end in 2038. */
const END_OF_YEARS = 2038;

/** Whether programs write this day where they know none. `day`: EDTF. */
export function isEmptyDay(day: string): boolean {
  const year = Number(/^\d{4}/.exec(day)?.[0] ?? FIRST_YEAR);
  return EMPTY.has(day) || year < FIRST_YEAR || year >= END_OF_YEARS;
}
