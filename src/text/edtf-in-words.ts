/** An EDTF value in plain words, including what is not known. Unsupported values are shown raw. */
export function edtfInWords(value: string): string {
  const set = /^([[{])(.+)([\]}])$/.exec(value);
  if (set) return `${set[1] === '[' ? 'one of' : 'all of'}: ${listInWords(set[2] ?? '')}`;
  if (!value.includes('/')) return pointInWords(value);
  const [start, end] = value.split('/').map((one) => (isOpen(one) ? '' : pointInWords(one)));
  const first = start ? `from ${start}` : 'with no known beginning';
  const last = end ? `to ${end}` : 'with no known end';
  // "from May 2024, day not known, to June 2024"
  const pause = start && end && !start.includes(',') ? ' ' : ', ';
  return `${first}${pause}${last}`;
}

const listInWords = (list: string): string =>
  list
    .split(',')
    .map((one) => one.split('..').map(pointInWords).join(' to '))
    .join(', ');

const isOpen = (end: string): boolean => end === '' || end === '..';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** EDTF level 1, and quarters from level 2. */
const SEASONS: Record<string, string> = {
  ...{ '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' },
  ...{
    '33': 'first quarter',
    '34': 'second quarter',
    '35': 'third quarter',
    '36': 'fourth quarter',
  },
};
const POINT = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T(\d{2}:\d{2}))?/;

function pointInWords(value: string): string {
  const doubts = [/[?%]/.test(value) && 'uncertain', /[~%]/.test(value) && 'approximate'].filter(
    Boolean,
  );
  const found = POINT.exec(value.replace(/[?~%]/g, ''));
  if (!found) return value;
  const [, year = '', month, day, time] = found;
  const words = [dayInWords(day, month, year), ...(time ? [`at ${time}`] : [])].join(' ');
  return doubts.length > 0 ? `${words} (${doubts.join(' and ')})` : words;
}

function dayInWords(day: string | undefined, month: string | undefined, year: string): string {
  const known = [
    isKnown(day) ? String(Number(day)) : '',
    isKnown(month) ? (MONTHS[Number(month) - 1] ?? SEASONS[month] ?? '') : '',
    yearInWords(year),
  ].filter((part) => part !== '');
  const unknown = [
    day?.includes('X') && 'day',
    month?.includes('X') && 'month',
    yearInWords(year) === '' && 'year',
  ].filter(Boolean);
  const words = known.join(' ');
  if (unknown.length === 0) return words;
  return `${words === '' ? 'a day' : words}, ${unknown.join(' and ')} not known`;
}

const isKnown = (part: string | undefined): part is string =>
  part !== undefined && !part.includes('X');

function yearInWords(year: string): string {
  if (!year.includes('X')) return String(Number(year));
  return /^\d{3}X$/.test(year) ? `the ${year.slice(0, 3)}0s` : '';
}
