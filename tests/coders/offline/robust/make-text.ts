/** Articles of any length on fictional places and people, all different, to test time and memory. */

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const STARTS = 'Ar Bel Cor Dra Es Fen Gal Hor Il Jar Kel Lis Mor Nar Os Pel Quen Ros Sel Tor'.split(
  ' ',
);
const ENDS = 'na da ville ka mir ov ek grad sk berg ton wick ria mos deen fort'.split(' ');
const GIVEN = 'Anna Pavel Marta Oleh Nadia Viktor Samira Tomas Ibrahim Lena'.split(' ');
const MONTHS = 'January February March April May June July August September October'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const STATES = ['Ukraine', 'Sudan', 'Myanmar', 'Syria', 'Russia', 'Mali', 'Yemen'];
const BODIES = [
  'the ministry',
  'the regional prosecutor’s office',
  'the General Staff',
  'Harbour News',
  'the police',
  'a local monitor',
  'the Red Cross',
];
const HARMS = [
  'were killed',
  'were wounded',
  'were captured',
  'were taken prisoner',
  'fled',
  'surrendered',
  'were released',
];
const PEOPLE = ['soldiers', 'villagers', 'traders', 'fighters', 'prisoners', 'doctors', 'drivers'];

export function makeText(length: number, seed = 1): string {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = (most: number): number => 1 + Math.floor(random() * most);
  const place = (): string => pick(STARTS) + pick(ENDS) + (random() < 0.3 ? pick(ENDS) : '');
  const person = (): string => `${pick(GIVEN)} ${place()}ov`;
  const unit = (): string =>
    `the ${4 + number(300)}th ${pick(['Brigade', 'Battalion', 'Regiment', 'Motor Rifle Division'])}`;
  const day = (): string =>
    pick([
      `on ${pick(DAYS)}`,
      `on ${pick(MONTHS)} ${number(28)}`,
      `in ${pick(MONTHS)} 202${number(4)}`,
      'last week',
      'two days earlier',
    ]);
  const sentences: (() => string)[] = [
    () => `Shells from ${unit()} hit a market in ${place()} ${day()}, ${pick(BODIES)} said.`,
    () =>
      `“${number(30)} ${pick(PEOPLE)} ${pick(HARMS)} and the others left for ${place()},” ${person()}, a spokesman for ${pick(BODIES)}, told reporters.`,
    () =>
      `According to ${pick(BODIES)}, at least ${number(60)} ${pick(PEOPLE)} ${pick(HARMS)} near ${place()} ${day()}.`,
    () => `${pick(STATES)} denied that its forces had attacked the town.`,
    () => `Harbour News could not independently verify the ${pick(['claims', 'video', 'report'])}.`,
    () =>
      `He said they had been ordered to open fire on the ${pick(PEOPLE)}, who "had no weapons at all."`,
    () => `${person()} commands ${unit()}, which took ${place()} ${day()} after weeks of fighting.`,
    () =>
      `An audio recording published by ${pick(BODIES)} appears to show an officer of ${unit()} threatening to shoot his own men.`,
    () =>
      `The Main Directorate of ${place()} (MD${pick(['A', 'B', 'C'])}) arrested ${person()} ${day()}; it gave no reason.`,
    () =>
      `Nobody knows how many ${pick(PEOPLE)} died in ${place()}, but the mayor put the number at ${number(900)}.`,
  ];
  const parts: string[] = [];
  let size = 0;
  const say = (words: string): void => {
    parts.push(words);
    size += words.length;
  };
  while (size < length) {
    say(`${pick(HARMS).replace(/^were /, 'More ')} in ${place()}\n\n`);
    for (let paragraph = 0; paragraph < 6; paragraph += 1) {
      for (let at = number(4); at > 0; at -= 1) say(`${pick(sentences)()} `);
      say('\n\n');
    }
  }
  return parts.join('').slice(0, length);
}
