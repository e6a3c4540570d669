const TEN = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** A number in words, "twenty-two" too. */
export const NUMBER_WORD = new RegExp(
  `^(?:${TEN}|ten|eleven|twelve|\\w+teen|(?:${TENS})(?:-(?:${TEN}))?)$`,
  'i',
);
