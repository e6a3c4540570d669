import { dayPartOf, frequencyOf, monthOf, seasonOf, unitOf, weekdayOf } from '../lexicon.ts';
import { readQuantity } from '../numerals.ts';
import { type DateReading, type Here, type NamedGroups, rule } from '../rule.ts';

/** Durations ("three hours", "the past two years") and repetitions ("every Friday"). */

export const durationRules = [
  rule(
    'duration',
    '(?:(?:another|an additional|a further) )?(?<quantity><quantity>)(?<more> (?:more|full|additional|consecutive|straight|whole|long|trading|working))? (?<unit><unit>)',
    (groups, here) =>
      isPlainAmount(groups, here)
        ? period(readQuantity(groups['quantity'] ?? ''), groups['unit'])
        : null,
  ),
  rule(
    'range-duration',
    '(?<low><number>) (?:to|or) (?<quantity><number>) (?<unit><plural>)',
    ({ quantity, low, unit }) => ({
      ...period(readQuantity(quantity ?? '') ?? readQuantity(low ?? ''), unit),
      mod: 'APPROX',
    }),
  ),
  rule('unit-and-half', '(?<quantity>an?|one) (?<unit><singular>) and a half', ({ unit }) =>
    period(1.5, unit),
  ),
  rule(
    'hyphened-duration',
    '(?:an? )?(?<quantity><quantity>)<->(?<unit><singular>)(?:<->long)?',
    ({ quantity = '', unit }, here) =>
      /^[-‐‑–]old/i.test(here.text.slice(here.end, here.end + 4)) ||
      /^(?:a|an|\d{4})$/i.test(quantity) ||
      /^an? /i.test(here.text.slice(here.start, here.end))
        ? null
        : period(readQuantity(quantity), unit),
  ),
  rule('unit-long', '(?<unit><unit>)<->(?:long|old)', ({ unit = '' }, { text, start }) =>
    /[-‐‑–]/.test(text[start - 1] ?? '') ? null : period(/s$/i.test(unit) ? null : 1, unit),
  ),
  rule(
    'placed-duration',
    '(?:the )?(?<which>past|last|next|coming|first|final|previous|following|preceding|latest|recent|past|ensuing|intervening)(?<quantity> <quantity>)? (?<unit><unit>)(?: or so)?',
    readPlaced,
  ),
  rule('the-duration', 'the (?<quantity><number>) (?<unit><plural>)', ({ quantity, unit }) =>
    /^\p{Lu}\p{Ll}/u.test(unit ?? '') ? null : period(readQuantity(quantity ?? ''), unit),
  ),
  rule(
    'recent',
    '(?<which>recent|coming) (?<unit><plural>)(?: (?:and|or) <plural>)?',
    ({ unit }) => ({ ...period(null, unit), confidence: 0.75 }),
  ),
  rule('open-duration', '(?<unit><plural>)(?: (?:and|or) <plural>)?', ({ unit }, here) =>
    (!/^(?:quarters|seconds)$/i.test(unit ?? '') &&
      /^(?:for|in|within|after|of|over|took|take|takes|lasted|last|spent|spend|many|these|by|last)$/.test(
        here.before(),
      )) ||
    (/^(?:later|earlier|before|after|of)$/.test(here.after()) &&
      !/^(?:early|small|wee|predawn|late)$/.test(here.before()))
      ? { ...period(null, unit), confidence: 0.6 }
      : null,
  ),
  rule('while', 'a (?:long |short |little )?while', () => ({
    type: 'DURATION',
    value: 'PXX',
    counted: 'none',
    confidence: 0.5,
  })),
  rule(
    'each',
    '(?<quant>each|every)(?: (?<other>other|single|<number>|few))? (?<unit><unit>|<weekday>|<fullmonth>|<season>|<daypart>)',
    readEach,
  ),
  rule(
    'per',
    '(?<article>an?|per) (?<unit><dateunit>|hour|minute)',
    ({ article = '', unit }, here) =>
      !/^[-‐‑–]/.test(here.text.slice(here.end)) && (/^per$/i.test(article) || isRate(here))
        ? { ...period(1, unit), type: 'SET', confidence: 0.75 }
        : null,
  ),
  rule('frequency', '(?<word><frequency>)', ({ word }, here) => {
    const value = frequencyOf(word)?.value;
    return value === undefined || /^\s\p{Lu}/u.test(here.text.slice(here.end, here.end + 2))
      ? null
      : { type: 'SET', value, counted: 'none', confidence: here.after() === '' ? 0.8 : 0.75 };
  }),
  rule('weekdays', '(?<weekday><weekday>)s(?: (?:and|through|to) <weekday>s)?', ({ weekday }) => ({
    type: 'SET',
    value: `XXXX-WXX-${weekdayOf(weekday)?.number ?? 'X'}`,
    counted: 'none',
    confidence: 0.8,
  })),
];

/** An amount of a unit as an ISO period: P2Y, PT36H, P2Y6M, PXD. A null amount is written X. */
export function period(amount: number | null, word: string | undefined): DateReading {
  const unit = unitOf(word);
  const value = unit === undefined ? 'PXX' : isoPeriod(amount, unit.code, unit.clock, unit.size);
  return { type: 'DURATION', value, counted: 'none', confidence: 0.85 };
}

const HALVES: Record<string, string> = { Y: '6M', D: 'T12H', H: '30M', M: '30S' };

function isoPeriod(amount: number | null, code: string, clock: boolean, size: number): string {
  if (code === 'WE') return amount === null ? 'PXW' : `P${amount * 2}D`;
  const prefix = clock ? 'PT' : 'P';
  if (amount === null) return `${prefix}X${code}`;
  const number = amount * size;
  if (code === 'DE') return `P${number * 10}Y`;
  if (code === 'CE') return `P${number * 100}Y`;
  if (code === 'Q') return `P${number * 3}M`;
  const half = clock || code !== 'M' ? HALVES[code] : undefined;
  if (number % 1 === 0.5 && number > 1 && half !== undefined)
    return `${prefix}${Math.floor(number)}${code}${half}`;
  return `${prefix}${number}${code}`;
}

/** "A day" may be a rate and "second" an ordinal; "a year" before "-old" is read elsewhere. */
function isPlainAmount({ quantity = '', unit = '' }: NamedGroups, here: Here): boolean {
  if (/^seconds?$/i.test(unit) && !/\d|[a-z]{3}/i.test(quantity)) return false;
  if (/^quarters?$/i.test(unit) && /^an?$/i.test(quantity)) return false;
  if (/^(?:a|an)$/i.test(quantity) && /^(?:weekend|second|minute)$/i.test(unit)) return false;
  // "twice a week"
  if (
    /^(?:a|an)$/i.test(quantity) &&
    /\b(?:once|twice|times)\s$/.test(here.text.slice(Math.max(0, here.start - 8), here.start))
  )
    return false;
  if (/^(?:some|many|one)$/i.test(quantity) && /^(?:quarter|second)$/i.test(unit)) return false;
  if (/^(?:old|age)$/.test(here.after())) return false;
  if (/^quarters$/i.test(unit) && /^(?:of|that)$/.test(here.after())) return false;
  return !/[-‐‑–]/.test(here.text[here.end] ?? '');
}

function isRate({ text, start }: Here): boolean {
  return /(?:\d|\b(?:million|billion|hundred|thousand|once|twice|times|percent|two|three|four|five|six|seven|eight|nine|ten)|%)\W{0,2}(?:\s\p{L}+){0,2}\s$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

function readPlaced(
  { which = '', quantity, unit: word = '' }: NamedGroups,
  here: Here,
): DateReading | null {
  const amount = quantity === undefined ? null : readQuantity(quantity.trim());
  if (quantity === undefined && !/s$/i.test(word)) return null;
  if (
    /^(?:latest|first|final)$/i.test(which) &&
    !/^the\b/i.test(here.text.slice(here.start, here.end))
  )
    return null;
  return { ...period(amount, word), confidence: 0.88 };
}

function readEach({ quant = '', other, unit: word }: NamedGroups): DateReading {
  const quantifier = quant.toUpperCase();
  const base = { type: 'SET', counted: 'none', quant: quantifier, confidence: 0.85 } as const;
  const weekday = weekdayOf(word);
  if (weekday) return { ...base, value: `XXXX-WXX-${weekday.number}` };
  const month = monthOf(word);
  if (month) return { ...base, value: `XXXX-${String(month.number).padStart(2, '0')}` };
  const season = seasonOf(word);
  if (season) return { ...base, value: `XXXX-${season.code}` };
  const part = dayPartOf(word);
  if (part) return { ...base, value: `XXXX-XX-XX${part.code}` };
  const every =
    other === undefined || /^single$/i.test(other)
      ? 1
      : /^other$/i.test(other)
        ? 2
        : readQuantity(other);
  return { ...base, value: period(every, word).value ?? 'PXX' };
}
