import type { Count } from '../../../model/kinds/fields.ts';

/** A counted start of a noun phrase, ending right before `text`'s end: "at least eight", "dozens of". */
export interface Counted {
  /** Characters it takes from the end of the text. */
  readonly length: number;
  readonly count: Count;
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Record<string, number> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const VAGUE: Record<string, number> = {
  dozens: 24,
  'several dozen': 24,
  'several hundred': 200,
  'several thousand': 2000,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  'tens of thousands': 20000,
  'hundreds of thousands': 200000,
};
const NUMBER = `(?:\\d[\\d,]*|(?:${WORDS.slice(1).join('|')}|${Object.keys(TENS).join('|')}|dozen)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)(?: (?:hundred|thousand|million|dozen))?`;
const EXACT = new RegExp(
  `(?:^|[\\s(“"])((at least|no fewer than|no less than|not less than|a minimum of|more than|over|up to|as many as|at most|no more than|fewer than|less than|about|around|some|nearly|almost|roughly|approximately|an estimated) )?(${NUMBER}) $`,
  'i',
);
const RANGE = new RegExp(
  `(?:^|\\s)(?:(?:between|from) )?(${NUMBER})(?: and | to |[-–])(${NUMBER}) $`,
  'i',
);
const LOOSE = new RegExp(
  `(?:^|\\s)((?:at least |more than |several |many )?(${Object.keys(VAGUE)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?: of)?) $`,
  'i',
);
const FEW = /(?:^|\s)(?:several|a few|a couple of|a handful of|a number of) $/i;

const LEAST = /^(?:at least|no fewer than|no less than|not less than|a minimum of)$/;
const MOST = /^(?:up to|as many as|at most|no more than)$/;

export function readNumber(text: string): number | null {
  const [head = '', scale] = text.toLowerCase().split(' ');
  const times = { dozen: 12, hundred: 100, thousand: 1000, million: 1e6 }[scale ?? ''] ?? 1;
  if (/^\d/.test(head)) return Number(head.replace(/,/g, '')) * times;
  if (head === 'dozen') return 12;
  const [ten = '', one] = head.split('-');
  const value = WORDS.includes(ten) ? WORDS.indexOf(ten) : TENS[ten];
  return value === undefined ? null : (value + (one ? WORDS.indexOf(one) : 0)) * times;
}

export function readCount(before: string): Counted | null {
  const range = RANGE.exec(before);
  if (range && /between|from|[-–]| to /i.test(range[0])) {
    const [min, max] = [readNumber(range[1] ?? ''), readNumber(range[2] ?? '')];
    if (min !== null && max !== null && min <= max)
      return { length: range[0].trimStart().length, count: { min, max } };
  }
  const half = /(?:^|\s)half a dozen $/i.exec(before);
  if (half)
    return { length: half[0].trimStart().length, count: { min: 6, max: 6, approximate: true } };
  const loose = LOOSE.exec(before);
  if (loose) {
    return {
      length: loose[0].trimStart().length,
      count: { min: VAGUE[loose[2]?.toLowerCase() ?? ''] ?? null, max: null, approximate: true },
    };
  }
  const exact = EXACT.exec(before);
  const value = exact && readNumber(exact[3] ?? '');
  if (exact && typeof value === 'number' && Number.isSafeInteger(value)) {
    return {
      length: exact[0].replace(/^[\s(“"]/, '').length,
      count: bound(exact[2]?.toLowerCase(), value),
    };
  }
  const few = FEW.exec(before);
  return (
    few && { length: few[0].trimStart().length, count: { min: 2, max: null, approximate: true } }
  );
}

function bound(word: string | undefined, value: number): Count {
  if (word && LEAST.test(word)) return { min: value, max: null };
  if (word === 'more than' || word === 'over') return { min: value + 1, max: null };
  if (word && MOST.test(word)) return { min: null, max: value };
  if (word === 'fewer than' || word === 'less than')
    return { min: null, max: Math.max(0, value - 1) };
  const exact = { min: value, max: value };
  return word ? { ...exact, approximate: true } : exact;
}
