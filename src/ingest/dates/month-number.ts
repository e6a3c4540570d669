/** Languages whose names of months are read. */
const LOCALES = 'en de fr es it pt nl pl uk ru cs sv tr ro'.split(' ');

/** Read when the first name is asked for, as it takes some milliseconds. */
let numbers: ReadonlyMap<string, number | null> | null = null;

/** `04` for April, квітня or avr.; null if it is no month's name. */
export function monthNumber(name: string): string | null {
  numbers ??= readNumbers();
  const number = numbers.get(name.toLowerCase().replace(/\.$/, ''));
  return number ? String(number).padStart(2, '0') : null;
}

/** Months by name in lower case, in full and short; null if it differs between languages. */
function readNumbers(): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>([['sept', 9]]);
  for (const locale of LOCALES) {
    for (const month of ['long', 'short'] as const) {
      // "14 квітня" has another form of the name than "квітень".
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(locale, {
          month,
          timeZone: 'UTC',
          ...(day && { day }),
        });
        for (let number = 1; number <= 12; number++) {
          const parts = format.formatToParts(Date.UTC(2024, number - 1, 14));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          const key = name.toLowerCase().replace(/\.$/, '');
          found.set(key, (found.get(key) ?? number) === number ? number : null);
        }
      }
    }
  }
  return found;
}
